import type { DeskDay } from '../../../shared/domain/desk-day.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { shortDate } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { numberRows, numbersInWords } from './numbers-in-words.ts';
import classes from './own-numbers.module.css';

interface OwnNumbersProps {
  numbers: DeskDay['numbers'];
  pack: Pack;
}

/** The adviser's own numbers in words, with how they are counted; for themselves, and compared with nobody. */
export function OwnNumbers({ numbers, pack }: OwnNumbersProps) {
  const { today, week, weekFrom } = numbers;
  const rows = numberRows(pack).filter(({ isRare, of }) => !isRare || of(week) !== 0);
  return (
    <section className={classes.numbers} aria-label="Your conversations on this computer">
      <h2>Your conversations on this computer</h2>
      <dl>
        <div>
          <dt>Today</dt>
          <dd>{numbersInWords(today)}</dd>
        </div>
        <div>
          <dt>Since {shortDate(weekFrom)}</dt>
          <dd>{numbersInWords(week)}</dd>
        </div>
      </dl>
      <Disclosure label="How this is counted" isFilled={false} className={classes.how}>
        <p>
          As they stood when they were closed, and only on this computer. Each conversation counts by itself, also where
          the same person came back. Whether it lasted shows later.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">What is counted</th>
              <th scope="col">Today</th>
              <th scope="col">This week</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, about, of, isTotal }) => (
              <tr key={name} className={isTotal ? classes.total : undefined}>
                <th scope="row">
                  {name}
                  {about ? <span className={classes.about}> ({about})</span> : null}
                </th>
                <td>{of(today)}</td>
                <td>{of(week)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
