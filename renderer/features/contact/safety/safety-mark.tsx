import { isAbuseTrigger } from '../../../../shared/domain/safety/abuse-worry.ts';
import { dangerTrigger } from '../../../../shared/domain/safety/raise.ts';
import { AlertIcon, DashIcon } from '../../../ui/icons.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { alarmOf, isOpenSafety } from './open-safety.ts';
import classes from './safety-mark.module.css';

/**
 * Says in red which worries stand open, or that nobody has taken a hand-over; nothing where all is well. A worry about
 * abuse or about danger that one key has put away stays to be seen, quietly.
 */
export function SafetyMark() {
  const { pack } = useEditor();
  const alarm = useOpenContact(({ following }) => alarmOf(following));
  const safety = useOpenContact(({ following }) => following.safety);
  const namesOf = (some: typeof safety) => some.map(({ trigger }) => labelOf(pack.safety_triggers, trigger)).join('; ');
  const open = namesOf(safety.filter(isOpenSafety));
  const isGrave = (trigger: string) => isAbuseTrigger(trigger, pack) || trigger === dangerTrigger(pack);
  const away = namesOf(safety.filter(({ trigger, state }) => state === 'not-so' && isGrave(trigger)));
  return (
    <>
      {alarm === null ? null : (
        <span className={classes.mark}>
          <AlertIcon size={13} />
          {alarm === 'safety' ? `Safety open: ${open}` : 'Hand-over: nobody told yet'}
        </span>
      )}
      {away === '' ? null : (
        <span className={`${classes.mark} ${classes.away}`}>
          <DashIcon size={13} />
          {`Asked, not so: ${away}`}
        </span>
      )}
    </>
  );
}
