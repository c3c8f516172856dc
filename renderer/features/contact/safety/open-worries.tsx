import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { isOpenSafety } from './open-safety.ts';

/** Names the worries about safety that would go with what is being dropped; nothing where none stands open. */
export function OpenWorries() {
  const { pack } = useEditor();
  const safety = useOpenContact(({ following }) => following.safety);
  const open = safety.filter(isOpenSafety).map(({ trigger }) => labelOf(pack.safety_triggers, trigger));
  return open.length === 0 ? null : <strong> A worry about safety stands open in it: {open.join('; ')}.</strong>;
}
