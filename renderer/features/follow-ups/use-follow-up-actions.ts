import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import type { DueRow } from '../../../shared/domain/follow-up/view.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { openPack } from '../../lib/open-pack.ts';
import { activeFollowUp, type FollowUpActions } from './active-follow-up.ts';
import type { FollowUpWays } from './follow-up-screen.tsx';
import { beginFrom, noteResult, undoLast } from './note-actions.ts';
import { pressAnswer } from './question-focus.ts';
import type { FollowUpVisit } from './visits.ts';

/** The follow-up that presses most besides this one; undefined where none does today. */
function useNext({ view }: FollowUpVisit): DueRow | undefined {
  const { data } = useQuery({
    queryKey: ['followups', 'due', { limit: 200 }],
    queryFn: () => api.followups.due({ limit: 200 }),
  });
  return data?.rows.find(
    ({ contact, urgency }) => contact !== view.contact.id && urgency !== 'waiting' && urgency !== 'coming',
  );
}

async function begin(visit: FollowUpVisit, onOpenContact: FollowUpWays['onOpenContact']): Promise<void> {
  const { passedTo } = visit;
  try {
    onOpenContact(await beginFrom(visit));
    if (passedTo !== null)
      say(`${passedTo} goes on with the follow-up. Keep here what they say, and tell ${passedTo}.`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Lets the keys of a follow-up act on the one that is on the screen. @returns the one that comes next, if one does */
export function useFollowUpActions(
  visit: FollowUpVisit,
  place: RefObject<HTMLElement | null>,
  { onOpenContact, onOpenFollowUp }: FollowUpWays,
): DueRow | undefined {
  const next = useNext(visit);
  const latest = useRef({ visit, next });
  useEffect(() => {
    latest.current = { visit, next };
  });

  useEffect(() => {
    const view = () => latest.current.visit.view;
    const isEnded = () => view().state.isDone || view().state.toReopen;
    const isHere = () => latest.current.visit.passedTo === null;
    const isNoting = () => (isHere() && !isEnded()) || latest.current.visit.saver.state.getState().draft.why !== null;
    const actions: FollowUpActions = {
      answer: (number) => pressAnswer(place.current, number),
      note: () => {
        if (isNoting()) void noteResult(latest.current.visit);
      },
      undo: () => void undoLast(view()),
      canUndo: () => view().last !== null && isHere(),
      begin: () => void begin(latest.current.visit, onOpenContact),
      canBegin: () => view().state.toReopen || !isHere(),
      openPack: () => openPack(view().contact.id),
      next: () => {
        if (latest.current.next) onOpenFollowUp(latest.current.next.contact);
      },
      hasNext: () => latest.current.next !== undefined,
    };
    activeFollowUp.setState({ actions });
    return () => activeFollowUp.setState((state) => (state.actions === actions ? { actions: null } : state));
  }, [place, onOpenContact, onOpenFollowUp]);

  return next;
}
