import type { Id } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { ClosedContact } from './closed-contact.tsx';
import classes from './contact-view.module.css';
import { useVisit } from './editor/use-visit.ts';
import { Workspace } from './workspace.tsx';

interface ContactViewProps {
  contactId: Id;
  onClosed: () => void;
  onFollowUp: (contact: Id) => void;
}

/** A contact in its tab: to edit while it is open, to read once it has closed. */
export function ContactView({ contactId, onClosed, onFollowUp }: ContactViewProps) {
  const { data: visit, error, refetch } = useVisit(contactId);
  if (error) {
    return (
      <div className={classes.waiting} role="alert">
        <p>{error.message}</p>
        <Button onPress={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!visit) return <p className={classes.waiting}>Opening…</p>;
  return visit.kind === 'editing' ? (
    <Workspace visit={visit.id} editor={visit.editor} onClosed={onClosed} />
  ) : (
    <ClosedContact visit={visit} onFollowUp={() => onFollowUp(contactId)} />
  );
}
