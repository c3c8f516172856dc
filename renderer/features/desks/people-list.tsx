import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { StandingOfDesk } from '../../../shared/contract/profiles.ts';
import { mostTries } from '../../../shared/domain/desks/tries.ts';
import classes from './desks.module.css';
import { triesInWords } from './in-words.ts';

/** Who works at this computer, one of them chosen. */
export function PeopleList({
  people,
  chosen,
  onChoose,
}: {
  people: StandingOfDesk['people'];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  return (
    <RadioGroup className={classes.people ?? ''} value={chosen} onChange={onChoose}>
      <Label className="for-screen-readers">Who works at this computer</Label>
      {people.map(({ id, name, triesLeft }) => (
        <Radio key={id} value={id} className={classes.person ?? ''}>
          <span>{name}</span>
          {triesLeft === mostTries ? null : <span className={classes.tries}>{triesInWords(triesLeft)}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
