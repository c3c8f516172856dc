import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { civilTimeOf } from '../../../../shared/domain/time.ts';
import { Button } from '../../../ui/button.tsx';
import { CrossIcon } from '../../../ui/icons.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { tagWords } from '../wording.ts';
import { longestLine, removeLine, tagLine } from './line-edits.ts';
import classes from './notes.module.css';
import { TagMenu } from './tag-menu.tsx';

function LineText({ note, onDone }: { note: Note; onDone: () => void }) {
  const editor = useEditor();
  const [original] = useState(note.text);
  const [text, setText] = useState(note.text);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape' || !saysSomething(text)) editor.type({ note: { ...note, text: original } });
    if (event.key === 'Enter' && !saysSomething(text)) removeLine(editor, note.id);
    onDone();
  }

  return (
    <textarea
      className={classes.lineEditor}
      aria-label="Line"
      rows={1}
      maxLength={longestLine}
      value={text}
      // biome-ignore lint/a11y/noAutofocus: the adviser has just asked to edit this line
      autoFocus
      // At its end: people add to a line far more often than they begin it anew.
      onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
      onChange={({ target }) => {
        setText(target.value);
        // A line cannot be empty: what was there last stays until it is taken out.
        if (saysSomething(target.value)) editor.type({ note: { ...note, text: target.value } });
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!saysSomething(text)) editor.type({ note: { ...note, text: original } });
        void editor.flush();
        onDone();
      }}
    />
  );
}

/** A kept line: its tag, its words to edit in place, when it was kept, and the way to take it out. */
export function KeptLine({ note, isStop, onRemove }: { note: Note; isStop: boolean; onRemove: () => void }) {
  const editor = useEditor();
  const [isEditing, setEditing] = useState(false);
  const stop = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (wasEditing.current && !isEditing && document.activeElement === document.body) stop.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  return (
    <li className={classes.line} data-line={note.id}>
      <TagMenu note={note} isStop={isStop} onTag={(tag) => tagLine(editor, note.id, tag ?? note.tag)} />
      {isEditing ? (
        <LineText note={note} onDone={() => setEditing(false)} />
      ) : (
        <button
          ref={stop}
          type="button"
          className={classes.lineText}
          data-stop
          tabIndex={isStop ? 0 : -1}
          aria-label={`${note.tag ? `${tagWords[note.tag]}: ` : ''}${note.text.replace(/\.$/, '')}. Edit`}
          aria-keyshortcuts="Delete"
          onClick={() => setEditing(true)}
          onKeyDown={({ key }) => key === 'Delete' && onRemove()}
        >
          {note.text}
        </button>
      )}
      <time className={classes.time} dateTime={note.at}>
        {civilTimeOf(note.at)}
      </time>
      <Button look="icon" aria-label="Take this line out" excludeFromTabOrder={!isStop} onPress={onRemove}>
        <CrossIcon size={12} />
      </Button>
    </li>
  );
}
