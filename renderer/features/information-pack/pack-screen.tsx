import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import page from '../../ui/document-page.module.css';
import { PackPage } from './pack-page.tsx';
import { openPackVisit, packKey, savePacks } from './pack-visits.ts';

interface PackScreenProps {
  readonly contactId: Id;
  readonly onOpenContact: (contact: Id) => void;
  /** Puts what was typed last in the conversation on record, so that it stands in the pack. */
  readonly saveFirst: () => Promise<unknown>;
}

/** What a person takes home, in the desk's place: to choose, to edit, to let out, and whether it was given. */
export function PackScreen({ contactId, onOpenContact, saveFirst }: PackScreenProps) {
  const { data, error, refetch } = useQuery({
    queryKey: packKey(contactId),
    queryFn: async () => {
      await saveFirst();
      return await openPackVisit(contactId);
    },
    // Each look is one that the record notes, and what was said meanwhile stands in it.
    refetchOnMount: 'always',
    retry: false,
  });
  useEffect(() => () => void savePacks(), []);
  if (error) {
    return (
      <div className={page.waiting} role="alert">
        <p>{error.message}</p>
        <Button autoFocus onPress={() => onOpenContact(contactId)}>
          Back to the conversation
        </Button>
        <Button onPress={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!data) return <p className={page.waiting}>Opening…</p>;
  return <PackPage visit={data} onOpenContact={onOpenContact} />;
}
