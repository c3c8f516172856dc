import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { AlertIcon, CrossIcon } from '../../../ui/icons.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import classes from './outcome.module.css';

function Numbers() {
  const { numbers } = useEditor().pack;
  return (
    <table className={classes.numbers}>
      <thead>
        <tr>
          <th scope="col">What is happening, what to do</th>
          <th scope="col">In hours</th>
          <th scope="col">Out of hours</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ label, say, in_hours, out_of_hours }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              <span className={classes.say}>{say}</span>
            </th>
            <td className={classes.number}>{in_hours}</td>
            <td className={classes.number}>{out_of_hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SafetyPanel({ onClose }: { onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    // Whoever is typing goes on typing: the sentence about the danger must not be lost to a panel.
    if (!(before instanceof HTMLTextAreaElement || before instanceof HTMLInputElement)) heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className={classes.panel}
      aria-label="Safety: numbers to ring"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <header className={classes.panelHeader}>
        <h2 ref={heading} tabIndex={-1}>
          Safety: numbers to ring
        </h2>
        <Button look="icon" aria-label="Put the numbers away" onPress={onClose}>
          <CrossIcon />
        </Button>
      </header>
      <p className={classes.nobody}>
        Nobody has been told by opening this. Frontdoor tells nobody. <strong>Ring.</strong>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className={classes.numbersBox} tabIndex={0} aria-label="Numbers">
        <Numbers />
      </section>
    </section>
  );
}

/** The safety key, always there, and the numbers it opens beside the talk. It locks nothing and tells nobody. */
export function Safety() {
  const ui = useWorkspaceUiStore();
  const isOpen = useWorkspaceUi(({ isSafetyOpen }) => isSafetyOpen);
  const setOpen = (isSafetyOpen: boolean) => ui.setState({ isSafetyOpen });
  return (
    <div className={classes.safety}>
      <Button look="danger" shortcut="F9" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <AlertIcon /> Safety
      </Button>
      {isOpen ? <SafetyPanel onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
