import { useEffect, useLayoutEffect, useRef } from 'react';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Keys } from '../../../ui/keys.tsx';
import { largeShortcut } from '../contact-commands.ts';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { hideLarge, largeText, readsWhatIsSaid, toggleLarge } from './large-line.ts';
import classes from './shown-large.module.css';

const spoken = {
  never: '',
  shown: `The line is shown large. ${largeShortcut} or Escape hides it.`,
  hidden: 'The line is no longer shown large.',
} as const;

function Large() {
  const ui = useWorkspaceUiStore();
  const { pack } = useEditor();
  const text = useOpenContact(({ contact }) => largeText(contact, pack));
  const isTyping = useOpenContact(({ contact }) => contact.fields.unfinishedLine !== '');
  const place = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with every letter the end, which is 0, is in sight again
  useLayoutEffect(() => place.current?.scrollTo({ top: 0 }), [text]);

  useEffect(() => {
    // Nobody may work blind under it: once the hand goes elsewhere it is gone.
    const onFocus = ({ target }: FocusEvent) => {
      const isHere = target instanceof Element && target.closest('[data-place="notes"], [data-large]') !== null;
      if (!isHere) hideLarge(ui);
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      // A contact that comes back to the front shows nobody else its line.
      hideLarge(ui);
    };
  }, [ui]);

  return (
    <section
      className={classes.large}
      data-large
      aria-label="The line, shown large"
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        hideLarge(ui);
        focusInto(findOnScreen('[data-place="notes"]'));
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <div ref={place} className={classes.scroll} tabIndex={0}>
        <p className={classes.text} data-typing={isTyping}>
          {text === '' ? 'What you type stands here.' : text}
        </p>
      </div>
      <button type="button" className={classes.hide} tabIndex={-1} onClick={() => hideLarge(ui)}>
        <Keys of={largeShortcut} /> or <Keys of="Esc" /> hides this
      </button>
    </section>
  );
}

/** The line at 48 pixels over the whole window, for a person who reads what is said. The typing goes on under it. */
export function ShownLarge() {
  const large = useWorkspaceUi((ui) => ui.large);
  return (
    <>
      <div role="status" className="for-screen-readers">
        {spoken[large]}
      </div>
      {large === 'shown' ? <Large /> : null}
    </>
  );
}

/** Offers to show the line large, where the person is known to read what is said. */
export function LargeOffer() {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const isOffered = useOpenContact(({ contact }) => readsWhatIsSaid(contact, editor.pack));
  if (!isOffered) return null;
  return (
    <p className={classes.offer}>
      They read what is said.{' '}
      <button type="button" aria-keyshortcuts={largeShortcut} onClick={() => toggleLarge(ui)}>
        Show the line large <Keys of={largeShortcut} />
      </button>
    </p>
  );
}
