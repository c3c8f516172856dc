import { notSafeInWords, type SafetyMarks, safetyInWords } from '../../shared/domain/safety/safety-state.ts';
import { AlertIcon, EyeIcon, TickIcon } from './icons.tsx';
import classes from './safety-badge.module.css';

const icons = { open: AlertIcon, 'being-handled': EyeIcon, handled: TickIcon } as const;

type Shown = Pick<SafetyMarks, 'state' | 'open'> &
  Partial<Pick<SafetyMarks, 'notSafe' | 'safeTime' | 'asked'>> & {
    /** Only its sign and the number are to be seen where there is little room; its words are heard all the same. */
    readonly isShort?: boolean;
  };

/** The words of a badge, and what stands for them where there is little room. */
function Words({ words, short }: { words: string; short: string | null }) {
  if (short === null) return <>{words}</>;
  return (
    <>
      <span className={classes.words}>{words}</span>
      <span className={classes.short} aria-hidden="true">
        {short}
      </span>
    </>
  );
}

/**
 * Where a contact stands about safety, in the same words and looks on every screen: red while a worry stands open,
 * framed while somebody is at it, quiet once it is handled; and whether it is safe to contact the person.
 */
export function SafetyBadge({ state, open, notSafe = false, safeTime = '', asked = [], isShort = false }: Shown) {
  const words = safetyInWords({ state, open });
  const unsafe = notSafeInWords({ notSafe, safeTime });
  const Icon = state === 'none' ? null : icons[state];
  return (
    <>
      {Icon === null ? null : (
        <span className={`${classes.badge} ${classes[state] ?? ''}`} {...(isShort ? { title: words } : {})}>
          <Icon size={12} /> <Words words={words} short={isShort ? (open > 0 ? String(open) : '') : null} />
        </span>
      )}
      {notSafe ? (
        <span className={`${classes.badge} ${classes.unsafe}`} {...(isShort ? { title: unsafe } : {})}>
          <AlertIcon size={12} /> <Words words={unsafe} short={isShort ? 'Not safe' : null} />
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
