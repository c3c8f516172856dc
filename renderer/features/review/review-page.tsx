import { useQuery } from '@tanstack/react-query';
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { focusInto } from '../../lib/panes.ts';
import { Button } from '../../ui/button.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { CoachingPart } from './coaching-part.tsx';
import { MinePart } from './mine-part.tsx';
import classes from './review.module.css';
import { type ReviewPart, reviewPlace, showInReviews } from './review-place.ts';
import { SaidScreen } from './said-screen.tsx';
import { SheetScreen } from './sheet-screen.tsx';
import { WeekPart } from './week-part.tsx';

interface Part {
  readonly is: ReviewPart;
  readonly title: string;
  readonly Content: ComponentType;
}

const forLeads: readonly Part[] = [
  { is: 'week', title: 'The week’s sample', Content: WeekPart },
  { is: 'coaching', title: 'Coaching', Content: CoachingPart },
  { is: 'agreement', title: 'How far we agree', Content: AgreementPart },
];
const forEverybody: Part = { is: 'mine', title: 'About my conversations', Content: MinePart };

interface ReviewPageProps {
  /** A conversation to read beside its review. */
  readonly recordOf: (contact: Contact) => ReactNode;
  readonly onOpenContact: (contact: Id) => void;
  readonly onLeave: () => void;
}

/** Reviews of conversations, in the desk's place: for a lead the samples and what is learned, for everybody their own. */
export function ReviewPage({ recordOf, onOpenContact, onLeave }: ReviewPageProps) {
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const place = useStore(reviewPlace, (state) => state.place);
  if (!me) return null;
  const parts = me.roles.includes('lead') ? [...forLeads, forEverybody] : [forEverybody];
  if (place?.is === 'sheet' && parts.length > 1) {
    return <SheetScreen key={place.sample} {...place} recordOf={recordOf} />;
  }
  if (place?.is === 'said') {
    return <SaidScreen key={place.sample} {...place} recordOf={recordOf} onOpenContact={onOpenContact} />;
  }
  const shown = parts.find(({ is }) => is === place?.is) ?? parts[0] ?? forEverybody;
  const from = place && 'from' in place ? place.from : undefined;
  return <Parts parts={parts} shown={shown} onLeave={onLeave} {...(from === undefined ? {} : { from })} />;
}

interface PartsProps {
  readonly parts: readonly Part[];
  readonly shown: Part;
  readonly onLeave: () => void;
  /** The conversation that one comes back from: its row has the focus again. */
  readonly from?: Id;
}

function Parts({ parts, shown, onLeave, from }: PartsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const row = from === undefined ? null : document.querySelector(`[data-row="${from}"]`);
    if (!focusInto(row)) heading.current?.focus();
  }, [from]);
  return (
    <div className={classes.page} data-pane="reviews">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1} data-start>
          Reviews
        </h1>
        <span className={classes.grow} />
        <Button onPress={onLeave}>Back to the desk</Button>
        {parts.length === 1 ? null : (
          <nav className={classes.parts} aria-label="Parts of the reviews">
            {parts.map(({ is, title }) => (
              <button
                key={is}
                type="button"
                className={classes.partLink}
                aria-current={is === shown.is ? 'page' : undefined}
                onClick={() => showInReviews({ is })}
              >
                {title}
              </button>
            ))}
          </nav>
        )}
      </header>
      <section className={classes.part} aria-labelledby="review-part">
        <h2 id="review-part" className="for-screen-readers">
          {shown.title}
        </h2>
        <shown.Content />
      </section>
    </div>
  );
}
