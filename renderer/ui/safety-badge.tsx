import { notSafeInWords, type SafetyMarks, safetyInWords } from '../../shared/domain/safety/safety-state.ts';
import { AlertIcon, EyeIcon, TickIcon } from './icons.tsx';
import classes from './safety-badge.module.css';

const icons = { open: AlertIcon, 'being-handled': EyeIcon, handled: TickIcon } as const;

type Shown = Pick<SafetyMarks, 'state' | 'open'> & Partial<Pick<SafetyMarks, 'notSafe' | 'safeTime' | 'asked'>>;

/**
 * Where a contact stands about safety, in the same words and looks on every screen: red while a worry stands open,
 * framed while somebody is at it, quiet once it is handled; and whether it is safe to contact the person.
 */
export function SafetyBadge({ state, open, notSafe = false, safeTime = '', asked = [] }: Shown) {
  const Icon = state === 'none' ? null : icons[state];
  return (
    <>
      {Icon === null ? null : (
        <span className={`${classes.badge} ${classes[state] ?? ''}`}>
          <Icon size={12} /> {safetyInWords({ state, open })}
        </span>
      )}
      {notSafe ? (
        <span className={`${classes.badge} ${classes.unsafe}`}>
          <AlertIcon size={12} /> {notSafeInWords({ notSafe, safeTime })}
        </span>
      ) : null}
      {asked.map((label) => (
        <span key={label} className={`${classes.badge} ${classes.unsafe}`}>
          {label}
        </span>
      ))}
    </>
  );
}
