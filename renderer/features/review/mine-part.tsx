import { useQuery } from '@tanstack/react-query';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { shortDate } from '../../lib/dates.ts';
import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import { CoachingNotes } from './coaching-notes.tsx';
import classes from './review.module.css';
import { showInReviews } from './review-place.ts';
import { nameInReviews, whyInWords } from './review-words.ts';

/** What was said about the conversations of whoever is at the desk, and what they may take from it. */
export function MinePart() {
  const areHidden = useOtherNamesHidden();
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const { data: mine, error } = useQuery({ queryKey: ['reviews', 'mine'], queryFn: () => api.reviews.mine() });
  if (error) return <p role="alert">{error.message}</p>;
  if (!mine || !me) return null;
  if (mine.length === 0) {
    return (
      <p className={classes.empty}>
        Nothing has been said about your conversations yet. Once a lead has reviewed one it stands here: you read
        everything they read, and can answer.
      </p>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {mine.map((row) => (
          <li key={row.sample} className={classes.rowItem} data-row={row.sample}>
            <button
              type="button"
              className={classes.row}
              onClick={() => showInReviews({ is: 'said', sample: row.sample, back: 'mine' })}
            >
              <span className={classes.name}>
                {nameInReviews(row, areHidden)} <AlarmBadge {...row.alarms} /> {row.isInvented ? <SampleBadge /> : null}
                <span className={classes.line}>{shortDate(row.closedDay)}</span>
              </span>{' '}
              <span>
                {whyInWords(row).map((words) => (
                  <span key={words} className={classes.why}>
                    {words}{' '}
                  </span>
                ))}
              </span>{' '}
              <span className={classes.state}>
                Reviewed by {row.by.join(' and ')}, {shortDate(civilDateOf(row.at))}.{' '}
                {row.isAnswered ? 'You have answered' : 'You can answer'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h2>What I may take from them</h2>
      <CoachingNotes adviser={me.id} back="mine" empty="No review has a note for you." />
    </>
  );
}
