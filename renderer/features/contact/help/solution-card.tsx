import { useQuery } from '@tanstack/react-query';
import { flushSync } from 'react-dom';
import type { Solution } from '../../../../shared/domain/contact.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { keepingAlert } from '../../../../shared/domain/information-pack/cautions.ts';
import { openPromises } from '../../../../shared/domain/promises.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import { shortDate } from '../../../lib/dates.ts';
import { sayHere } from '../../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import type { Choice } from '../../../ui/choice.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { CrossIcon } from '../../../ui/icons.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useEditor, useOpenContact } from '../editor/use-editor.ts';
import { labelOf, packChoices } from '../pack-choices.ts';
import { kindOfSolution } from '../record-in-words.ts';
import { OfferedServiceLine } from '../services/offered-service.tsx';
import classes from './help.module.css';
import { type Answer, answerOf, withAnswer, withConnection } from './solution-edits.ts';

const answers: readonly Choice<Answer>[] = [
  { value: 'offered', label: 'Offered' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'declined', label: 'Declined' },
];

function PromiseFields({ solution }: { solution: Solution }) {
  const editor = useEditor();
  const promise = solution.promise ?? { owner: '', by: null };
  const type = (next: Partial<typeof promise>) =>
    editor.type({ solution: { ...solution, promise: { ...promise, ...next } } });
  const isOpen = openPromises([solution], editor.pack).length > 0;
  const isToSend = entryOf(editor.pack.how_connected, solution.connected)?.by_pack === true;
  const alert = useOpenContact(({ contact }) => (isToSend ? keepingAlert(contact, editor.pack) : ''));
  return (
    <>
      {alert === '' ? null : (
        <p className={classes.danger}>{alert} Sending it takes a reason, in the information pack.</p>
      )}
      <div className={classes.pair} {...(isOpen ? { 'data-place': 'promise' } : {})}>
        <TextField
          label="Who arranges it"
          longest={100}
          value={promise.owner}
          onType={(owner) => type({ owner })}
          onLeave={() => void editor.flush()}
        />
        <DateField
          label="By when"
          value={promise.by}
          onType={(by) => type({ by })}
          onLeave={() => void editor.flush()}
          today={civilDateOf(clock.now())}
          lies="future"
          remark={shortDate}
        />
      </div>
    </>
  );
}

/** One thing that could help: in whose words, what they said to it, and how they get there. */
export function SolutionCard({ solution }: { solution: Solution }) {
  const editor = useEditor();
  const { pack } = editor;
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const answer = answerOf(solution);
  const choose = (next: Solution) => editor.choose('The last choice is taken back.', { solution: next });
  const tier = labelOf(pack.solution_tiers, solution.tier);
  const kind = kindOfSolution(solution, pack);

  function remove() {
    flushSync(() => editor.choose('What could help is back.', { removedSolution: solution.id }));
    // The card takes the focus with it: the place to add another one catches it.
    focusInto(findOnScreen('[data-place="add-solution"]'));
    sayHere('Taken out of what could help.', {
      label: 'Bring it back',
      run: () => editor.choose('It is taken out again.', { solution }),
    });
  }

  return (
    <li className={classes.card} aria-label={kind} data-solution={solution.id}>
      <header className={classes.cardHeader}>
        <h3>{tier}</h3>
        <Button look="icon" aria-label={`Take out: ${kind}`} onPress={remove}>
          <CrossIcon size={12} />
        </Button>
      </header>
      {solution.service ? <OfferedServiceLine service={solution.service} /> : null}
      <TextField
        label="In their own words"
        value={solution.words}
        longest={500}
        lines="many"
        onType={(words) => editor.type({ solution: { ...solution, words } })}
        onLeave={() => void editor.flush()}
      />
      <Segmented
        label="Their answer"
        options={answers}
        value={answer}
        onChoose={(next) => choose(withAnswer(solution, next))}
      />
      {answer === 'declined' ? (
        <Pick
          label="Why not"
          options={packChoices(pack.decline_reasons, [solution.declineReason])}
          value={solution.declineReason}
          onChoose={(declineReason) => choose({ ...solution, declineReason })}
        />
      ) : null}
      {answer === 'accepted' ? (
        <Pick
          label="How they get there"
          options={packChoices(pack.how_connected, [solution.connected])}
          value={solution.connected}
          onChoose={(connected) => choose(withConnection(solution, connected, pack, me?.name ?? ''))}
        />
      ) : null}
      {solution.promise ? <PromiseFields solution={solution} /> : null}
    </li>
  );
}
