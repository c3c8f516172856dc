import { useRef } from 'react';
import { longestEdit, type SheetSection } from '../../../shared/domain/hand-over/document.ts';
import { isOutOfDate } from '../../../shared/domain/hand-over/edits.ts';
import { Button } from '../../ui/button.tsx';
import classes from '../../ui/document-page.module.css';
import { TextField } from '../../ui/text-field.tsx';
import type { SheetVisit } from './sheet-visits.ts';
import { useEdits } from './use-edits.ts';

/** One section of a sheet, to read and to edit in place. What is typed changes the sheet and never the record. */
export function SectionField({ visit, section }: { visit: SheetVisit; section: SheetSection }) {
  const { id, title, text } = section;
  const place = useRef<HTMLDivElement>(null);
  const { edits } = useEdits(visit);
  const value = edits[id]?.text ?? text;
  const isEdited = value !== text;
  const isOld = isEdited && isOutOfDate(visit.view.sheet, edits, id);
  const hint = isOld ? 'The record has changed since you edited this' : isEdited ? 'Edited' : undefined;
  if (text.length > longestEdit) {
    return (
      <section className={classes.long} aria-label={title}>
        <h2>{title}</h2>
        <p>This is too long to edit here. It goes out unchanged.</p>
      </section>
    );
  }
  const put = (next: string) => visit.saver.put({ [id]: { text: next, from: text } });
  function takeBack() {
    // The button goes with the edit: the text gets the focus before.
    place.current?.querySelector('textarea')?.focus();
    put(text);
  }
  return (
    <div ref={place} className={classes.section} data-section={id}>
      <TextField
        label={title}
        lines="many"
        longest={longestEdit}
        value={value}
        hint={hint}
        warning={isOld}
        onType={put}
        onLeave={() => void visit.saver.flush()}
      />
      {isEdited ? (
        <Button look="quiet" aria-label={`${title}: back to the record`} onPress={takeBack}>
          Back to the record
        </Button>
      ) : null}
    </div>
  );
}
