import { useId } from 'react';
import type { StageState } from '../../../../shared/domain/guide/follow.ts';
import type { Prompt, Stage } from '../../../../shared/pack/guide-schema.ts';
import { ArrowIcon, DashIcon, GapIcon, TickIcon } from '../../../ui/icons.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { useEditor } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
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
  /** The words that are the right ones now. */
  prompts: readonly Prompt[];
  /** Which prompt is the one to say; null where the stage is folded. */
  prompt: number | null;
  isStop: boolean;
  onToggle: () => void;
}

/** The elements of the conversation that a stage serves, small and quiet. */
function Elements({ stage }: { stage: Stage }) {
  const { elements } = useEditor().pack;
  if (stage.elements.length === 0) return null;
  return (
    <ul className={classes.elements} aria-label="Elements of the conversation">
      {stage.elements.map((id) => (
        <li key={id}>{labelOf(elements, id)}</li>
      ))}
    </ul>
  );
}

/** One stage: folded to its name, or spread out with what could be said. */
export function StageItem({ stage, state, prompts, prompt, isStop, onToggle }: StageItemProps) {
  const isOpen = prompt !== null;
  const inside = useId();
  // Other words may be the right ones by now, and fewer of them.
  const said = Math.min(prompt ?? 0, prompts.length - 1);
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
        aria-controls={inside}
        onClick={onToggle}
      >
        <Icon />
        <span>{stage.title}</span>
        <span className="for-screen-readers">, {stateWords[state]}</span>
      </button>
      <div id={inside} hidden={!isOpen} className={classes.prompts}>
        <p className={classes.purpose}>{stage.purpose}</p>
        <ul className={classes.words}>
          {prompts.map(({ say, plainer }, index) => (
            <li key={say} className={index === said ? classes.sayThis : ''} aria-current={index === said}>
              <p>“{say}”</p>
              {plainer ? <p className={classes.plainer}>Plainer: “{plainer}”</p> : null}
            </li>
          ))}
        </ul>
        <Elements stage={stage} />
        <p className={classes.next}>
          <Keys of="F2" /> next prompt
        </p>
      </div>
    </li>
  );
}
