import { useState } from 'react';
import { useOpenContact } from '../editor/use-editor.ts';
import { goToPlace } from '../go-to-place.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import classes from './outcome.module.css';

/** As many as the bar shows without growing. */
const shownAtFirst = 2;

/** What has to be on record before the contact can close: a sentence each, which leads to the place. */
export function GateList() {
  const gates = useOpenContact(({ following }) => following.gates);
  const refusal = useWorkspaceUi((state) => state.refusal);
  const ui = useWorkspaceUiStore();
  const [isWhole, setWhole] = useState(false);
  const more = gates.length - shownAtFirst;
  if (gates.length === 0 && refusal === null) return <p className={classes.ready}>Nothing is missing.</p>;
  return (
    <section className={classes.gates} aria-label="Before you close">
      {refusal === null ? null : (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {gates.length === 0 ? null : <span className={classes.before}>Before you close</span>}
      <ul>
        {gates.slice(0, isWhole ? undefined : shownAtFirst).map((gate) => (
          <li key={gate.id}>
            <button type="button" className={classes.gate} onClick={() => goToPlace(gate.at, ui)}>
              {gate.sentence}
            </button>
          </li>
        ))}
        {more > 0 ? (
          <li>
            <button type="button" className={classes.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? 'Fewer' : `and ${more} more`}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
