import { useState } from 'react';
import { useOpenContact } from '../editor/use-editor.ts';
import { goToGate } from '../go-to-place.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import classes from './outcome.module.css';
import { OverrideReason } from './override-reason.tsx';

/** As many as the bar shows without growing. */
const shownAtFirst = 2;

function Shut() {
  const following = useOpenContact((state) => state.following);
  const isCorrecting = useOpenContact(({ contact }) => contact.correction !== null);
  const ui = useWorkspaceUiStore();
  const [isWhole, setWhole] = useState(false);
  const { shut } = following.gates;
  const more = shut.length - shownAtFirst;
  if (shut.length === 0) return null;
  return (
    <>
      <span className={classes.before}>{isCorrecting ? 'Before you finish' : 'Before you close'}</span>
      <ul>
        {shut.slice(0, isWhole ? undefined : shownAtFirst).map((gate) => (
          <li key={`${gate.id} ${gate.sentence}`}>
            <button
              type="button"
              className={`${classes.gate} ${gate.at === 'concerns' ? classes.safetyGate : ''}`}
              onClick={() => goToGate(gate, following, ui)}
            >
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
    </>
  );
}

/** What was closed over with a reason stays in sight: a lead will see it too. */
function Overridden() {
  const overridden = useOpenContact(({ following }) => following.gates.overridden);
  if (overridden.length === 0) return null;
  return (
    <ul className={classes.overridden} aria-label="Closed over with a reason; a lead sees it">
      {overridden.map(({ id, sentence }) => (
        <li key={id}>A lead will see: {sentence}</li>
      ))}
    </ul>
  );
}

/** What has to be on record before the contact can close: a sentence each, which leads to the place. */
export function GateList() {
  const { shut, overridden } = useOpenContact(({ following }) => following.gates);
  const refusal = useWorkspaceUi((state) => state.refusal);
  return (
    <section className={classes.gates} aria-label="Before you close">
      {refusal === null ? null : (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {shut.length + overridden.length === 0 && refusal === null ? (
        <p className={classes.ready}>Nothing is missing.</p>
      ) : null}
      <Shut />
      <Overridden />
      <OverrideReason />
    </section>
  );
}
