import type { KeyboardEvent } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { noteTags } from '../../../../shared/domain/contact-fields.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Keys } from '../../../ui/keys.tsx';
import { CueLine } from '../cues/cue-line.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { tagLetters, tagWords } from '../wording.ts';
import { useWorkspaceUiStore } from '../workspace-ui.ts';
import { hideLarge } from './large-line.ts';
import { clearLine, keepLine, tagUnfinished, typeLine } from './line-edits.ts';
import classes from './notes.module.css';
import { LargeOffer } from './shown-large.tsx';
import { TagBadge } from './tag-badge.tsx';

function TagKeys() {
  const editor = useEditor();
  const tag = useOpenContact(({ contact }) => contact.fields.unfinishedTag);
  return (
    <ToggleButtonGroup
      aria-label="Tag for the line you are typing"
      className={classes.tagKeys ?? ''}
      selectionMode="single"
      selectedKeys={tag ? [tag] : []}
      onSelectionChange={(keys) => tagUnfinished(editor, noteTags.find((other) => keys.has(other)) ?? tag)}
    >
      <span className={classes.tagKeysHint} aria-hidden="true">
        <Keys of="Alt" /> and
      </span>
      {noteTags.map((other) => (
        <ToggleButton key={other} id={other} className={classes.tagKey ?? ''}>
          <Keys of={tagLetters[other]} />
          {tagWords[other]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The only part that is drawn again at every key. */
function LineBox() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const text = useOpenContact(({ contact }) => contact.fields.unfinishedLine);
  const tag = useOpenContact(({ contact }) => contact.fields.unfinishedTag);

  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, altKey, shiftKey } = event;
    if (event.nativeEvent.isComposing) return;
    // Alt and Enter answer a suggestion, also one that has just gone: never a line break.
    if (altKey && key === 'Enter') event.preventDefault();
    if (altKey) return;
    if (key === 'Enter' && !ctrlKey && !shiftKey) keepLine(editor);
    // What lies on top is put away first: the line itself stays.
    else if (key === 'Escape' && ui.getState().large === 'shown') hideLarge(ui);
    else if (key === 'Escape') clearLine(editor);
    else if (key === 'ArrowUp' && text === '') focusInto(findOnScreen('[data-line]:last-of-type [data-stop]'));
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.entryBox}>
      {tag ? <TagBadge tag={tag} /> : null}
      <textarea
        data-place="notes"
        data-start
        aria-label="What is said"
        aria-description="Enter keeps the line. Alt P, Alt C: it is the person’s or the caller’s details"
        placeholder="What is said"
        rows={1}
        value={text}
        onChange={({ target }) => typeLine(editor, target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void editor.flush()}
      />
    </div>
  );
}

/** The line that is being typed. Enter keeps it, Escape clears it; it is saved while it is still being typed. */
export function EntryLine() {
  return (
    <>
      <div className={classes.entry}>
        <LineBox />
        <CueLine />
      </div>
      <TagKeys />
      <LargeOffer />
    </>
  );
}
