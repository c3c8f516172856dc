import { AlertIcon } from '../../../ui/icons.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { alarmOf, isOpenSafety } from './open-safety.ts';
import classes from './safety-mark.module.css';

/** Says in red which worries stand open, or that nobody has taken a hand-over; nothing where all is well. */
export function SafetyMark() {
  const { pack } = useEditor();
  const alarm = useOpenContact(({ following }) => alarmOf(following));
  const safety = useOpenContact(({ following }) => following.safety);
  if (alarm === null) return null;
  const open = safety.filter(isOpenSafety).map(({ trigger }) => labelOf(pack.safety_triggers, trigger));
  return (
    <span className={classes.mark}>
      <AlertIcon size={13} />
      {alarm === 'safety' ? `Safety open: ${open.join('; ')}` : 'Hand-over: nobody told yet'}
    </span>
  );
}
