import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { type ReviewPart, showInReviews } from './review-place.ts';
import { openReviewVisit, saveReviews } from './review-visits.ts';
import classes from './sheet.module.css';
import { Sheet } from './sheet.tsx';

interface SheetScreenProps {
  readonly sample: Id;
  readonly back: ReviewPart;
  readonly recordOf: (contact: Contact) => ReactNode;
}

/** The review sheet of one conversation, beside it. */
export function SheetScreen({ sample, back, recordOf }: SheetScreenProps) {
  const { data, error, refetch } = useQuery({
    queryKey: ['review-visit', sample],
    queryFn: () => openReviewVisit(sample),
    // Each look is one that the record notes.
    refetchOnMount: 'always',
    gcTime: 0,
    retry: false,
  });
  useEffect(() => () => void saveReviews(), []);
  const leave = () => showInReviews({ is: back, from: sample });
  if (error) {
    return (
      <div className={classes.waiting} role="alert">
        <p>{error.message}</p>
        <Button autoFocus onPress={leave}>
          Back to the reviews
        </Button>
        <Button onPress={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!data) return <p className={classes.waiting}>Opening…</p>;
  return <Sheet visit={data} record={recordOf(data.sheet.contact)} onLeave={leave} />;
}
