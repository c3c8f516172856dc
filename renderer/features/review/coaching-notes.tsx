import { useQuery } from '@tanstack/react-query';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { CoachingNote } from '../../../shared/domain/review/view.ts';
import { api } from '../../lib/api.ts';
import { shortDate } from '../../lib/dates.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { Button } from '../../ui/button.tsx';
import classes from './review.module.css';
import { type ReviewPart, showInReviews } from './review-place.ts';
import { nameInReviews } from './review-words.ts';

function Note({ note, back }: { note: CoachingNote; back: ReviewPart }) {
  const areHidden = useOtherNamesHidden();
  const name = nameInReviews({ ...note, requesterName: '' }, areHidden);
  return (
    <li className={classes.noteItem}>
      <p>{note.note}</p>
      {saysSomething(note.evidence) && !areHidden ? <p className={classes.quiet}>{note.evidence}</p> : null}
      {saysSomething(note.answer) && !areHidden ? <p className={classes.quiet}>Answer: {note.answer}</p> : null}
      <p className={classes.source}>
        {note.by}, about {name}, {shortDate(note.closedDay)}{' '}
        <Button
          look="quiet"
          aria-label={`Read the review: ${name}, ${shortDate(note.closedDay)}`}
          onPress={() => showInReviews({ is: 'said', sample: note.sample, back })}
        >
          Read the review
        </Button>
      </p>
    </li>
  );
}

/** What one adviser may take from their reviews, by what it is about. */
export function CoachingNotes({ adviser, back, empty }: { adviser: Id; back: ReviewPart; empty: string }) {
  const { data: notes, error } = useQuery({
    queryKey: ['reviews', 'coaching', adviser],
    queryFn: () => api.reviews.coaching({ adviser }),
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!notes) return null;
  if (notes.length === 0) return <p className={classes.empty}>{empty}</p>;
  const labels = [...new Set(notes.map(({ label }) => label))];
  return (
    <>
      {labels.map((label) => (
        <section key={label} className={classes.notes} aria-label={label}>
          <h3>{label}</h3>
          <ul>
            {notes
              .filter((note) => note.label === label)
              .map((note) => (
                <Note key={`${note.sample} ${note.by} ${note.question}`} note={note} back={back} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
