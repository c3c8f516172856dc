import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  goesWithoutAgreement,
  type ReportItem,
  reportEdits,
  reportOf,
} from '../../../../shared/domain/safety/report.ts';
import { clock } from '../../../lib/clock.ts';
import { focusInto } from '../../../lib/panes.ts';
import { DownIcon, TickIcon } from '../../../ui/icons.tsx';
import { KeyedChoices } from '../../../ui/keyed-choices.tsx';
import { Pick } from '../../../ui/pick.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useChosen, useEditor, useOpenContact } from '../editor/use-editor.ts';
import { packChoices } from '../pack-choices.ts';
import { reportedInWords } from '../reported-in-words.ts';
import classes from './report-questions.module.css';

interface ItemProps {
  item: ReportItem;
  isOpen: boolean;
  onToggle: () => void;
  onAnswered: () => void;
}

/** One question: what was answered, and spread out its words, its answers by one key each, and a line. */
function Item({ item: { id, question, given, isAnswered }, isOpen, onToggle, onAnswered }: ItemProps) {
  const editor = useEditor();
  const inside = useId();
  const options = Object.entries(question.answers).map(([value, { say }]) => ({ value, label: say }));
  const takesWords = question.words || (given?.answer != null && question.answers[given.answer]?.explain === true);
  const edits = (part: Parameters<typeof reportEdits>[3]) =>
    reportEdits(editor.store.getState().contact, editor.pack, id, part, clock.now());
  const choose = (answer: string | null) => editor.choose('The answer is as it was.', ...edits({ answer }));
  return (
    <li className={isAnswered ? classes.answered : classes.open} data-report={id}>
      <button type="button" className={classes.name} aria-expanded={isOpen} aria-controls={inside} onClick={onToggle}>
        {isAnswered ? <TickIcon size={13} /> : null}
        <span className={classes.label}>{question.label}</span>
        <span className={classes.given}>{isAnswered && given ? reportedInWords(question, given) : 'to ask'}</span>
        <DownIcon size={10} />
      </button>
      <div id={inside} hidden={!isOpen} className={classes.inside}>
        {isOpen ? (
          <>
            {options.length === 0 ? (
              <p className={classes.say}>“{question.ask}”</p>
            ) : (
              <KeyedChoices
                label={`“${question.ask}”`}
                options={options}
                value={given?.answer ?? null}
                onChoose={choose}
                onAnswered={onAnswered}
              />
            )}
            {takesWords ? (
              <TextField
                label={options.length === 0 ? question.label : 'In words'}
                lines="many"
                longest={1_000}
                value={given?.words ?? ''}
                onType={(words) => editor.type(...edits({ words }))}
                onLeave={() => void editor.flush()}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </li>
  );
}

/** Why a report is made without the person's agreement. */
function Ground() {
  const { pack } = useEditor();
  const { value, onChoose } = useChosen('justification');
  const isNeeded = useOpenContact(({ contact }) => goesWithoutAgreement(contact, pack));
  if (!isNeeded) return null;
  return (
    <div className={classes.ground}>
      <Pick
        label="Why it is right to report it all the same"
        placeholder="Choose a reason"
        options={packChoices(pack.justifications, [value])}
        value={value}
        onChoose={onChoose}
      />
    </div>
  );
}

/** What whoever takes a report on will ask first: one key or a line each. What is not known stays in sight and stops nothing. */
export function ReportQuestions() {
  const editor = useEditor();
  const { pack } = editor;
  const place = useRef<HTMLElement>(null);
  const fields = useOpenContact(({ contact }) => contact.fields);
  const [at, setAt] = useState<string | null>(null);
  const items = reportOf({ fields }, pack);
  if (items.length === 0) return null;
  const left = items.filter(({ isAnswered }) => !isAnswered).length;

  /** Goes on to the next that is not known; where the answer takes words, to those. */
  function goOn(from: ReportItem) {
    const now = reportOf(editor.store.getState().contact, pack);
    const isDone = now.find(({ id }) => id === from.id)?.isAnswered === true;
    const rest = [...now.slice(now.findIndex(({ id }) => id === from.id) + 1), ...now];
    const next = isDone ? (rest.find(({ isAnswered }) => !isAnswered)?.id ?? null) : from.id;
    flushSync(() => setAt(next));
    const item = place.current?.querySelector(`[data-report="${next ?? from.id}"]`);
    const places = isDone ? ['[data-answer]', 'textarea', 'button'] : ['textarea'];
    focusInto(places.map((one) => item?.querySelector(one) ?? null).find((one) => one !== null) ?? null);
  }

  return (
    <section ref={place} className={classes.report} aria-label="For the report">
      <h4 className={classes.title}>
        For the report <span className={classes.count}>{left === 0 ? 'all asked' : `${left} still to ask`}</span>
      </h4>
      <ul className={classes.items}>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            isOpen={item.id === at}
            onToggle={() => setAt(item.id === at ? null : item.id)}
            onAnswered={() => goOn(item)}
          />
        ))}
      </ul>
      <Ground />
    </section>
  );
}
