import { useId } from 'react';
import type { StageState } from '../../../../shared/domain/guide/follow.ts';
import type { Stage } from '../../../../shared/pack/guide-schema.ts';
import { ArrowIcon, DashIcon, GapIcon, TickIcon } from '../../../ui/icons.tsx';
import { Keys } from '../../../ui/keys.tsx';
import classes from './guide.module.css';

const stateWords: Readonly<Record<StageState, string>> = {
  done: 'done',
  gap: 'not come up yet',
  'not-needed': 'not needed',
};
const stateIcons = { done: TickIcon, gap: GapIcon, 'not-needed': DashIcon } as const;

interface StageItemProps {
  stage: Stage;
  state: StageState;
  /** Which prompt is the one to say; null where the stage is folded. */
  prompt: number | null;
  isStop: boolean;
  onToggle: (isOpen: boolean) => void;
}

/** One stage: folded to its name, or spread out with what could be said. */
export function StageItem({ stage, state, prompt, isStop, onToggle }: StageItemProps) {
  const isOpen = prompt !== null;
  const prompts = useId();
  const Icon = isOpen && state === 'gap' ? ArrowIcon : stateIcons[state];
  return (
    <li className={`${classes.stage} ${classes[state] ?? ''} ${isOpen ? classes.open : ''}`}>
      <button
        type="button"
        className={classes.name}
        data-stop
        {...(isStop ? { 'data-start': true } : {})}
        tabIndex={isStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={prompts}
        onClick={() => onToggle(isOpen)}
      >
        <Icon />
        <span>{stage.title}</span>
        <span className="for-screen-readers">, {stateWords[state]}</span>
      </button>
      <div id={prompts} hidden={!isOpen} className={classes.prompts}>
        <p className={classes.purpose}>{stage.purpose}</p>
        <ul>
          {stage.prompts.map(({ say, plainer }, index) => (
            <li key={say} className={index === prompt ? classes.sayThis : ''} aria-current={index === prompt}>
              <p>“{say}”</p>
              {plainer ? <p className={classes.plainer}>Plainer: “{plainer}”</p> : null}
            </li>
          ))}
        </ul>
        <p className={classes.next}>
          <Keys of="F2" /> next prompt
        </p>
      </div>
    </li>
  );
}
