import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Contact } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { type ReviewPart, showInReviews } from './review-place.ts';
import { saveReviews } from './review-visits.ts';
import { Said } from './said.tsx';
import classes from './sheet.module.css';

interface SaidScreenProps {
  readonly sample: Id;
  readonly back: ReviewPart;
  readonly recordOf: (contact: Contact) => ReactNode;
  readonly onOpenContact: (contact: Id) => void;
}

/** What was said about one conversation, beside it. */
export function SaidScreen({ sample, back, recordOf, onOpenContact }: SaidScreenProps) {
  const { data, error } = useQuery({
    queryKey: ['review-said', sample],
    queryFn: async () => {
      await saveReviews();
      return await api.reviews.said({ sample });
    },
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
      </div>
    );
  }
  if (!data) return <p className={classes.waiting}>Opening…</p>;
  return <Said said={data} record={recordOf(data.contact)} onLeave={leave} onOpenContact={onOpenContact} />;
}
