import type { StoreApi } from 'zustand/vanilla';
import type { Suggestion } from '../../../../shared/domain/guide/suggestions-of.ts';
import { say } from '../../../lib/notices.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { putTriggerAway, raiseTrigger } from '../safety/safety-actions.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';

const keyOf = ({ kind, id }: Suggestion) => `${kind} ${id}`;

/** What the notes suggest and nobody has answered: safety first; what was put away in this window stays away. */
export function waitingCues(cues: readonly Suggestion[], putAway: ReadonlySet<string>): Suggestion[] {
  return cues.filter((cue) => cue.kind === 'trigger' || !putAway.has(keyOf(cue)));
}

/** The one that is asked about now. */
export function frontCue(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): Suggestion | null {
  return waitingCues(editor.store.getState().following.cues, ui.getState().putAway)[0] ?? null;
}

function addTopic(editor: ContactEditor, id: string): void {
  const { topicMain, topicsAlso } = editor.store.getState().contact.fields;
  editor.choose(
    'The topics are as they were.',
    topicMain === null ? { field: 'topicMain', value: id } : { field: 'topicsAlso', value: [...topicsAlso, id] },
  );
  say(`Topic added: ${labelOf(editor.pack.topics, id)}.`);
}

function addStrength(editor: ContactEditor, id: string): void {
  const { strengths } = editor.store.getState().contact.fields;
  editor.choose('The strengths are as they were.', { field: 'strengths', value: [...strengths, id] });
  say(`Strength added: ${labelOf(editor.pack.strengths, id)}.`);
}

/** Takes what the notes suggest: a topic or a strength is added, a trigger is raised and its panel opens. */
export function acceptCue(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const cue = frontCue(editor, ui);
  if (cue === null) return;
  if (cue.kind === 'topic') addTopic(editor, cue.id);
  else if (cue.kind === 'strength') addStrength(editor, cue.id);
  else raiseTrigger(editor, ui, cue.id);
}

/** Puts what the notes suggest away; it can be taken back. */
export function putCueAway(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const cue = frontCue(editor, ui);
  if (cue === null) return;
  if (cue.kind === 'trigger') {
    putTriggerAway(editor, ui, cue.id);
    return;
  }
  const key = keyOf(cue);
  const again = () => ui.setState(({ putAway }) => ({ putAway: new Set([...putAway, key]) }));
  const back = () =>
    ui.setState(({ putAway }) => ({ putAway: new Set([...putAway].filter((other) => other !== key)) }));
  again();
  editor.remember('The suggestion is back.', { back, again });
}
