import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { Pick } from '../../ui/pick.tsx';
import { CoachingNotes } from './coaching-notes.tsx';
import classes from './review.module.css';

let lastChosen: string | null = null;

/** For a lead: the notes for one adviser at a time. There is no list of people with anything beside their names. */
export function CoachingPart() {
  const [adviser, setAdviser] = useState(lastChosen);
  const { data: advisers, error } = useQuery({
    queryKey: ['reviews', 'advisers'],
    queryFn: () => api.reviews.advisers(),
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!advisers) return null;
  if (advisers.length === 0) return <p className={classes.empty}>No conversation has been reviewed yet.</p>;
  function choose(chosen: string | null) {
    lastChosen = chosen;
    setAdviser(chosen);
  }
  return (
    <>
      <p>
        Notes from reviews, for a talk between the two of you. There are no marks here, and nobody is set beside
        anybody.
      </p>
      <div className={classes.picking}>
        <Pick
          label="For whom"
          options={advisers.map(({ id, name }) => ({ value: id, label: name }))}
          value={adviser}
          onChoose={choose}
          placeholder="First letters of a name"
        />
      </div>
      {adviser === null ? null : (
        <CoachingNotes adviser={adviser} back="coaching" empty="No review has a note for them." />
      )}
    </>
  );
}
