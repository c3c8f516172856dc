import { type FormEvent, useState } from 'react';
import type { FoundRecord, RecordStanding } from '../../../shared/contract/retention.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { plainDate } from '../../lib/dates.ts';
import { otherNamesShortcut, useOtherNamesHidden } from '../../lib/other-names.ts';
import { Button } from '../../ui/button.tsx';
import { CautionBadge } from '../../ui/caution-badge.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tick } from '../../ui/tick.tsx';
import classes from './administration.module.css';
import { rowKey } from './choosing.ts';
import list from './found.module.css';
import { conversations, holdReasonWords } from './retention-words.ts';
import type { Found } from './use-found.ts';
import { Said, useOutcome } from './use-outcome.tsx';

const places: Readonly<Record<FoundRecord['place'], string>> = {
  person: 'It is about them',
  caller: 'They got in touch',
  other: 'They are somebody else in it',
};

function marksOf(standing: RecordStanding | undefined): string[] {
  if (!standing) return [];
  const { holds, stillOpen, isRemoved } = standing;
  return [
    ...holds.map((reason) => `Held: ${holdReasonWords[reason].toLowerCase()}`),
    ...(stillOpen ? ['Not finished'] : []),
    ...(isRemoved ? ['Names and words removed'] : []),
  ];
}

function Row({ row, found }: { row: FoundRecord; found: Found }) {
  const { name, born, postcode, day, place, contact } = row;
  const about = [born === null ? '' : `born ${plainDate(born)}`, postcode].filter(saysSomething).join(', ');
  const standing = found.standing.find((each) => each.contact === contact);
  return (
    <li>
      <Tick isTicked={found.chosen.has(rowKey(row))} onTick={(isChosen) => found.choose([rowKey(row)], isChosen)}>
        <span className={list.who}>
          <strong>{name}</strong>
          {about === '' ? '' : `, ${about}`}
        </span>
        <span className={list.what}>
          {plainDate(day)}. {places[place]}.
        </span>
        {standing?.notSafeToContact ? (
          <CautionBadge>Not safe to contact: send them nothing by itself</CautionBadge>
        ) : null}
        {marksOf(standing).map((mark) => (
          <span key={mark} className={list.mark}>
            {mark}
          </span>
        ))}
      </Tick>
    </li>
  );
}

/** Looks for conversations by a name, and lets somebody choose which are meant: nothing is chosen by itself. */
export function FindRecords({ found, label }: { found: Found; label: string }) {
  const [name, setName] = useState('');
  const areHidden = useOtherNamesHidden();
  const outcome = useOutcome();
  const look = () =>
    outcome.run(async () => {
      if (name.length < 2 || !saysSomething(name)) throw new Error('Type two letters of the name or more.');
      await found.find(name);
      return '';
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void look();
  };
  const { rows } = found;
  if (areHidden) return <p>Names are hidden. {otherNamesShortcut} shows them again.</p>;
  return (
    <>
      <form className={list.search} onSubmit={submit}>
        <TextField label={label} value={name} onType={setName} longest={200} />
        <Button type="submit">Look for it</Button>
      </form>
      <Said of={outcome} />
      {rows === null ? null : (
        <>
          <p role="status" className={classes.quiet}>
            {rows.length === 0
              ? 'Nothing on this computer has that name. Try another spelling.'
              : `${conversations(new Set(rows.map(({ contact }) => contact)).size)} found. ${rows.length === 500 ? 'There may be more: type more of the name. ' : ''}Choose those that are meant.`}
          </p>
          {rows.length > 0 ? (
            <ul className={list.rows} aria-label="What was found">
              {rows.map((row) => (
                <Row key={rowKey(row)} row={row} found={found} />
              ))}
            </ul>
          ) : null}
        </>
      )}
    </>
  );
}
