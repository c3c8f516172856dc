import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { useOverflow } from '../../../lib/use-overflow.ts';
import { Keys } from '../../../ui/keys.tsx';
import { moveAlongStops } from '../../../ui/roving.ts';
import { arrivalShortcut, detailShortcuts } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { useWorkspaceUi } from '../workspace-ui.ts';
import { KeptLine } from './kept-line.tsx';
import { KeptPaste } from './kept-paste.tsx';
import { removeLine } from './line-edits.ts';
import classes from './notes.module.css';
import { pastesOf } from './pastes-of.ts';

/** That a line can hold more than what is said. Left out where there is no room for it. */
function AboutDetails() {
  return (
    <p className={classes.aboutDetails}>
      A line can hold details too. Type “Joan Pike, 2/6/1941, TA1 4DY”, then <Keys of={detailShortcuts.person} />
      <span className="for-screen-readers">Alt P</span> for the person or <Keys of={detailShortcuts.caller} />
      <span className="for-screen-readers">Alt C</span> for the caller; “email, 11:40”, then{' '}
      <Keys of={arrivalShortcut} />
      <span className="for-screen-readers">Alt T</span> for how it came in.
    </p>
  );
}

/** The lines that were kept: one stop for Tab, arrows move, Enter edits, Delete takes out, Alt and a letter tags. */
export function KeptLines() {
  const editor = useEditor();
  const all = useOpenContact(({ contact }) => contact.notes);
  const isReceiving = useWorkspaceUi((ui) => ui.isReceiving);
  const items = useMemo(() => pastesOf(all), [all]);
  const notes = items.flatMap((item) => ('note' in item ? item.note : []));
  const list = useRef<HTMLOListElement>(null);
  const box = useRef<HTMLElement>(null);
  // A line that was kept can be gone to, and what scrolls follows; where there is none, the keyboard needs the list.
  const isStopItself = useOverflow(box, list) && notes.length === 0;
  const [stopId, setStopId] = useState<string | null>(null);
  const stop = notes.find(({ id }) => id === stopId) ?? notes.at(-1);
  const count = items.length;

  useLayoutEffect(() => {
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);

  function remove(id: string) {
    const at = notes.findIndex((note) => note.id === id);
    const neighbour = notes[at + 1] ?? notes[at - 1];
    flushSync(() => {
      removeLine(editor, id);
      setStopId(neighbour?.id ?? null);
    });
    // The line is gone: its neighbour takes the focus, or else the line being typed.
    const rows = [...(list.current?.querySelectorAll('[data-line]') ?? [])];
    const row = rows.find((element) => element.getAttribute('data-line') === neighbour?.id);
    focusInto(row?.querySelector('[data-stop]') ?? findOnScreen('[data-place="notes"]'));
  }

  return (
    <section
      ref={box}
      className={classes.lines}
      {...(isStopItself ? { tabIndex: 0, 'aria-label': 'Kept so far' } : {})}
    >
      <ol
        ref={list}
        aria-label="Lines kept"
        onKeyDown={moveAlongStops}
        onFocus={({ target }) => setStopId(target.closest('[data-line]')?.getAttribute('data-line') ?? null)}
      >
        {items.map((item) =>
          'received' in item ? (
            <KeptPaste key={item.id} paste={item} />
          ) : (
            <KeptLine key={item.id} note={item.note} isStop={item.id === stop?.id} onRemove={() => remove(item.id)} />
          ),
        )}
        {items.length === 0 ? (
          <li className={classes.empty}>
            <p>Type what you hear. Enter keeps a line; Alt and a letter says what it is about.</p>
            {isReceiving ? null : <AboutDetails />}
          </li>
        ) : null}
      </ol>
    </section>
  );
}
