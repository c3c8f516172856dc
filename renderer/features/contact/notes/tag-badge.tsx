import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { tagWords } from '../wording.ts';
import classes from './notes.module.css';

/** What a line is about, in a word and a colour. */
export function TagBadge({ tag }: { tag: ContactFields['unfinishedTag'] }) {
  return (
    <span className={`${classes.tag} ${classes[`tag-${tag ?? 'none'}`] ?? ''}`}>{tag ? tagWords[tag] : 'note'}</span>
  );
}
