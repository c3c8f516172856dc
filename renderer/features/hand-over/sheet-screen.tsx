import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SheetKind } from '../../../shared/domain/hand-over/document.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import classes from '../../ui/document-page.module.css';
import { SheetPage } from './sheet-page.tsx';
import { openSheetVisit, saveSheets, sheetKey } from './sheet-visits.ts';

/** Where a sheet leads; the app knows the way. */
export interface SheetWays {
  /** Back to the desk. */
  readonly onLeave: () => void;
  readonly onOpenContact: (contact: Id) => void;
  readonly onOpenSheet: (contact: Id, kind: SheetKind) => void;
}

interface SheetScreenProps extends SheetWays {
  readonly contactId: Id;
  readonly kind: SheetKind;
  /** Puts what was typed last in the conversation on record, so that it stands in the sheet. */
  readonly saveFirst: () => Promise<unknown>;
}

/** A hand-over or a safety sheet in the desk's place: to read, to edit, to let out, and what came of it. */
export function SheetScreen({ contactId, kind, saveFirst, ...ways }: SheetScreenProps) {
  const { data, error, refetch } = useQuery({
    queryKey: sheetKey(contactId, kind),
    queryFn: async () => {
      await saveFirst();
      return await openSheetVisit(contactId, kind);
    },
    // Each look is one that the record notes, and what was said meanwhile stands in it.
    refetchOnMount: 'always',
    retry: false,
  });
  useEffect(() => () => void saveSheets(), []);
  if (error) {
    return (
      <div className={classes.waiting} role="alert">
        <p>{error.message}</p>
        <Button autoFocus onPress={() => ways.onOpenContact(contactId)}>
          Back to the conversation
        </Button>
        <Button onPress={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!data) return <p className={classes.waiting}>Opening…</p>;
  return <SheetPage visit={data} {...ways} />;
}
