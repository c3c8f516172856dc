import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { FollowUpSheet } from './follow-up-sheet.tsx';
import classes from './follow-ups.module.css';
import { openFollowUpVisit, saveFollowUps, visitKey } from './visits.ts';

/** Where a follow-up leads; the app knows the way. */
export interface FollowUpWays {
  /** Back to the desk. */
  readonly onLeave: () => void;
  readonly onOpenContact: (contact: Id) => void;
  readonly onOpenFollowUp: (contact: Id) => void;
  /** What happened since, as another part of the app knows it. */
  readonly since: ReactNode;
}

/** A follow-up in the desk's place: whom to reach and how, what was agreed, and how it went. */
export function FollowUpScreen({ contactId, ...ways }: FollowUpWays & { contactId: Id }) {
  const { data, error, refetch } = useQuery({
    queryKey: visitKey(contactId),
    queryFn: () => openFollowUpVisit(contactId),
    // Each look is one that the record notes, and what was corrected meanwhile is seen.
    refetchOnMount: 'always',
  });
  useEffect(() => () => void saveFollowUps(), []);
  if (error) {
    return (
      <div className={classes.waiting} role="alert">
        <p>{error.message}</p>
        <Button onPress={() => void refetch()}>Try again</Button>
        <Button onPress={ways.onLeave}>Back to the desk</Button>
      </div>
    );
  }
  if (!data) return <p className={classes.waiting}>Opening…</p>;
  return <FollowUpSheet key={contactId} visit={data} {...ways} />;
}
