import { useId } from 'react';
import type { Safety, SafetyState } from '../../../../shared/domain/safety/safety-of.ts';
import { Button } from '../../../ui/button.tsx';
import { AlertIcon, DashIcon, DownIcon, EyeIcon, TickIcon } from '../../../ui/icons.tsx';
import { cueShortcuts } from '../contact-commands.ts';
import { useEditor } from '../editor/use-editor.ts';
import { useWorkspaceUiStore } from '../workspace-ui.ts';
import { AboutAbuse } from './about-abuse.tsx';
import { HandlingForm } from './handling-form.tsx';
import { heardInWords } from './heard-in-words.ts';
import { isOpenSafety } from './open-safety.ts';
import { ReportQuestions } from './report-questions.tsx';
import classes from './safety.module.css';
import { putTriggerAway, raiseTrigger } from './safety-actions.ts';

const stateWords: Readonly<Record<SafetyState, string>> = {
  raised: 'Raised',
  seen: 'Seen, not handled',
  handled: 'Handled',
  'not-so': 'Asked: not so',
};
const stateIcons = { raised: AlertIcon, seen: EyeIcon, handled: TickIcon, 'not-so': DashIcon } as const;

/** What to do and whom to ring, in hours and out of hours. */
function Ring({ trigger }: { trigger: string }) {
  const known = useEditor().pack.safety_triggers[trigger];
  if (!known) return <p>This worry is not in the council’s pack any more. Ask your lead whom to ring.</p>;
  return (
    <>
      <p className={classes.sayNow}>{known.say}.</p>
      <dl className={classes.ring}>
        <div>
          <dt>In hours</dt>
          <dd>{known.ring.in_hours}</dd>
        </div>
        <div>
          <dt>Out of hours</dt>
          <dd>{known.ring.out_of_hours}</dd>
        </div>
        <div>
          <dt>Who deals with it</dt>
          <dd>{known.owner}</dd>
        </div>
      </dl>
    </>
  );
}

/** The words that raised it, with where they were typed: those that nobody has answered, or else those that were. */
function Heard({ unanswered, concern }: Pick<Safety, 'unanswered' | 'concern'>) {
  const keys = unanswered.length > 0 ? unanswered : (concern?.covers ?? []);
  if (keys.length === 0) return null;
  const words = [...new Set(keys.map(heardInWords))];
  return <p className={classes.heard}>Heard: {words.join(', ')}</p>;
}

interface TriggerCardProps {
  safety: Safety;
  isOpen: boolean;
  onToggle: () => void;
}

/** One worry of the contact: where it stands in words, and spread out what to do, whom to ring and what was done. */
export function TriggerCard({ safety, isOpen, onToggle }: TriggerCardProps) {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const inside = useId();
  const { trigger, state } = safety;
  const known = editor.pack.safety_triggers[trigger];
  const Icon = stateIcons[state];
  return (
    <li className={`${classes.trigger} ${classes[state] ?? ''}`} data-trigger={trigger}>
      <h3>
        <button type="button" className={classes.name} aria-expanded={isOpen} aria-controls={inside} onClick={onToggle}>
          <span>{known?.label ?? trigger}</span>
          <span className={classes.state}>
            <Icon size={14} />
            {stateWords[state]}
          </span>
          <DownIcon size={12} />
        </button>
      </h3>
      <div id={inside} hidden={!isOpen} className={classes.inside}>
        {isOpen ? (
          <>
            <Ring trigger={trigger} />
            <Heard {...safety} />
            {state === 'not-so' ? (
              <div data-safety-start>
                <Button onPress={() => raiseTrigger(editor, ui, trigger)}>It is so after all</Button>
              </div>
            ) : (
              <HandlingForm safety={safety} />
            )}
            {known?.abuse && state !== 'not-so' ? (
              <>
                <AboutAbuse />
                <ReportQuestions />
              </>
            ) : null}
            {isOpenSafety(safety) ? (
              <Button shortcut={cueShortcuts.no} onPress={() => putTriggerAway(editor, ui, trigger)}>
                Asked: not so
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  );
}
