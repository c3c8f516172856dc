import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { chosenBlocks, composedText, isChosen } from '../../../shared/domain/information-pack/as-chosen.ts';
import { longestPackEdit, type PackBlock, type PackDraft } from '../../../shared/domain/information-pack/document.ts';
import { Button } from '../../ui/button.tsx';
import page from '../../ui/document-page.module.css';
import { TextField } from '../../ui/text-field.tsx';
import { Tick } from '../../ui/tick.tsx';
import classes from './information-pack.module.css';
import type { PackVisit } from './pack-visits.ts';

interface BlockFieldProps {
  visit: PackVisit;
  block: PackBlock;
  draft: PackDraft;
}

/** One part of a pack: whether it goes along, and its words, to edit in place. The record never changes. */
export function BlockField({ visit, block, draft }: BlockFieldProps) {
  const { id, title } = block;
  const { saver, view } = visit;
  const place = useRef<HTMLDivElement>(null);
  const isIn = isChosen(block, draft);
  const composed = composedText(block, chosenBlocks(view.document, draft));
  const edit = draft.edits[id];
  const value = edit?.text ?? composed;
  const isEdited = value !== composed;
  const isOld = isEdited && edit !== undefined && edit.from !== composed;

  function takeBack() {
    // The button goes with the edit: the text gets the focus before.
    place.current?.querySelector('textarea')?.focus();
    const { [id]: _gone, ...edits } = saver.state.getState().draft.edits;
    flushSync(() => saver.put({ edits }));
  }

  return (
    <div ref={place} className={classes.block} data-block={id}>
      <Tick
        label={`${title}: goes along`}
        isLabelHidden
        isTicked={isIn}
        onTick={(ticked) => saver.put({ chosen: { ...saver.state.getState().draft.chosen, [id]: ticked } })}
      />
      {isIn ? (
        <div className={page.section}>
          <TextField
            label={title}
            lines="many"
            longest={longestPackEdit}
            value={value}
            hint={isOld ? 'The record has changed since you edited this' : isEdited ? 'Edited' : undefined}
            warning={isOld}
            onType={(text) =>
              saver.put({ edits: { ...saver.state.getState().draft.edits, [id]: { text, from: composed } } })
            }
            onLeave={() => void saver.flush()}
          />
          {isEdited ? (
            <Button look="quiet" aria-label={`${title}: back to the record`} onPress={takeBack}>
              Back to the record
            </Button>
          ) : null}
        </div>
      ) : (
        <p className={page.quiet}>{title}: not in it</p>
      )}
    </div>
  );
}
