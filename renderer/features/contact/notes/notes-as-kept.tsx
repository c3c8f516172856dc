import type { Note } from '../../../../shared/domain/contact.ts';
import { civilTimeOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import classes from './notes-as-kept.module.css';
import { pastesOf } from './pastes-of.ts';
import { ReceivedText } from './received-text.tsx';
import { TagBadge } from './tag-badge.tsx';

/** The notes of a contact to read: typed lines with their tags, and what came in writing as one block each. */
export function NotesAsKept({ notes, pack }: { notes: readonly Note[]; pack: Pack }) {
  return (
    <ol className={classes.lines}>
      {pastesOf(notes).map((item) =>
        'received' in item ? (
          <li key={item.id} className={classes.block}>
            <ReceivedText paste={item} pack={pack} />
          </li>
        ) : (
          <li key={item.id} className={classes.line}>
            <TagBadge tag={item.note.tag} />
            <span>{item.note.text}</span>
            <time dateTime={item.note.at}>{civilTimeOf(item.note.at)}</time>
          </li>
        ),
      )}
    </ol>
  );
}
