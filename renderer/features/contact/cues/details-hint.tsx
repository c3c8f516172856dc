import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { Keys } from '../../../ui/keys.tsx';
import { detailShortcuts } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { readDetails } from '../who/read-details.ts';
import classes from './cue-line.module.css';

/** The keys that take the line as somebody's details, while there is a number, a birth date or a postcode in it. */
export function DetailsHint() {
  const { requesters } = useEditor().pack;
  const isMeant = useOpenContact(({ contact }) => {
    const { phone, born, postcode } = readDetails(contact.fields.unfinishedLine, requesters, civilDateOf(clock.now()));
    return phone !== null || born !== null || postcode !== null;
  });
  if (!isMeant) return null;
  return (
    <>
      <div role="status" className="for-screen-readers">
        The line may be somebody’s details. Alt P: the person’s. Alt C: the caller’s. Alt O: whoever cares or is cared
        for.
      </div>
      <p className={classes.hint} aria-hidden="true">
        Details? <Keys of={detailShortcuts.person} /> the person’s, <Keys of={detailShortcuts.caller} /> the caller’s,{' '}
        <Keys of={detailShortcuts.other} /> who cares
      </p>
    </>
  );
}
