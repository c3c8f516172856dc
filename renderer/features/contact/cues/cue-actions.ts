import type { StoreApi } from 'zustand/vanilla';
import type { Change } from '../../../../shared/domain/changes.ts';
import type { Suggestion } from '../../../../shared/domain/guide/suggestions-of.ts';
import { sayHere } from '../../../lib/notices.ts';
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

type Addition = Suggestion & { readonly kind: 'topic' | 'strength' | 'adjustment' };

const isAddition = (cue: Suggestion): cue is Addition => cue.kind !== 'trigger';

/** Adds what is suggested, all of it in one step that can be taken back. */
function add(editor: ContactEditor, additions: readonly Addition[]): void {
  const { fields } = editor.store.getState().contact;
  const idsOf = (kind: Addition['kind']) => additions.filter((cue) => cue.kind === kind).map(({ id }) => id);
  const [main = null, ...also] = [
    ...(fields.topicMain === null ? [] : [fields.topicMain]),
    ...fields.topicsAlso,
  ].concat(idsOf('topic'));
  const edits: Change[] = [
    { field: 'topicMain', value: main },
    { field: 'topicsAlso', value: also },
    { field: 'strengths', value: [...fields.strengths, ...idsOf('strength')] },
    { field: 'adjustments', value: [...fields.adjustments, ...idsOf('adjustment')] },
  ];
  const changed = edits.filter((edit) => 'field' in edit && String(edit.value) !== String(fields[edit.field]));
  editor.choose('What was suggested is off again.', ...changed);
  const { topics, strengths, adjustments } = editor.pack;
  const lists = { topic: topics, strength: strengths, adjustment: adjustments };
  sayHere(`Added: ${additions.map(({ kind, id }) => labelOf(lists[kind], id)).join(', ')}.`);
}

/**
 * Takes what the notes suggest: a topic, strength or adjustment is added; of a worry, which stands raised, the panel opens.
 */
export function acceptCue(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const cue = frontCue(editor, ui);
  if (cue === null) return;
  if (isAddition(cue)) add(editor, [cue]);
  else raiseTrigger(editor, ui, cue.id);
}

/** What the notes suggest besides safety, which is never answered together with something else. */
export function waitingAdditions(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): Addition[] {
  return waitingCues(editor.store.getState().following.cues, ui.getState().putAway).filter(isAddition);
}

/** Takes everything that the notes suggest besides safety. */
export function acceptAll(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const additions = waitingAdditions(editor, ui);
  if (additions.length > 0) add(editor, additions);
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
