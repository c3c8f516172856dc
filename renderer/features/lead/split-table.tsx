import { useId, useState } from 'react';
import { measureOf, measures } from '../../../shared/domain/measures/catalogue.ts';
import { codeInWords, codesOfSplit, splitWords } from '../../../shared/domain/measures/codes-in-words.ts';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import { type SplitName, splitNames } from '../../../shared/domain/measures/fact.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import { besideInWords, valueInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { Pick } from '../../ui/pick.tsx';
import classes from './lead.module.css';
import { NumberButton, type OpenNumber } from './measures-table.tsx';
import { sharesModel } from './table-models.ts';
import { TakeOut } from './take-out.tsx';
import { useSplit } from './use-measures.ts';

interface SplitTableProps {
  asked: MeasuresAsked;
  time: string;
  pack: Pack;
  onOpen: (asked: MeasuresAsked, ...number: Parameters<OpenNumber>) => void;
}

const whichWords = { n: 'counted', of: 'all it is counted of' } as const;

/** One measure told apart by locality, channel, topic, who got in touch or what was taken up. */
export function SplitTable({ asked: { only: _, ...asked }, time, pack, onOpen }: SplitTableProps) {
  const windows = pack.return_windows_days;
  const titleId = useId();
  const [id, setId] = useState<MeasureId>('first-contact-at-close');
  const [split, setSplit] = useState<SplitName>('locality');
  const { data: rows = [] } = useSplit({ ...asked, measure: id, split });
  const measure = measureOf(id);
  const order = codesOfSplit(split, pack).map(({ value }) => value);
  const sorted = rows.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  const titleOf = (code: string) => `${titleFor(measure, windows)}, ${codeInWords(split, code, pack)}`;
  const open = (code: string, which: 'n' | 'of') => () =>
    onOpen({ ...asked, only: { split, code } }, `${titleOf(code)}: ${whichWords[which]}`, { measure: id, which });
  return (
    <section className={classes.card} aria-labelledby={titleId}>
      <h2 id={titleId}>One measure told apart</h2>
      <div className={classes.picks}>
        <Pick
          label="Measure"
          options={measures.map((one) => ({ value: one.id, label: titleFor(one, windows) }))}
          value={id}
          onChoose={(value) => setId(measures.find((one) => one.id === value)?.id ?? id)}
        />
        <Pick
          label="By"
          options={splitNames.map((value) => ({ value, label: splitWords[value] }))}
          value={split}
          onChoose={(value) => setSplit(splitNames.find((name) => name === value) ?? split)}
        />
      </div>
      {sorted.length === 0 ? (
        <p className={classes.quiet}>Nothing has been closed in this time.</p>
      ) : (
        <table className={classes.table} aria-label={`${titleFor(measure, windows)} by ${splitWords[split]}`}>
          <thead>
            <tr>
              <th scope="col">{splitWords[split]}</th>
              <th scope="col" className={classes.number}>
                Comes to
              </th>
              <th scope="col" className={classes.number}>
                Counted
              </th>
              <th scope="col" className={classes.number}>
                Of
              </th>
              <th scope="col">Beside it</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ code, reading }) => (
              <tr key={code}>
                <th scope="row">{codeInWords(split, code, pack)}</th>
                <td className={classes.number}>{valueInWords(measure, reading)}</td>
                <td className={classes.number}>
                  <NumberButton n={reading.n} title={titleOf(code)} onOpen={open(code, 'n')} />
                </td>
                <td className={classes.number}>
                  {reading.of === null ? (
                    ''
                  ) : (
                    <NumberButton n={reading.of} title={`${titleOf(code)}, of`} onOpen={open(code, 'of')} />
                  )}
                </td>
                <td>{besideInWords(measure, reading).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sorted.length === 0 || measure.unit !== 'percent' ? null : (
        <TakeOut
          table={sharesModel(
            `${titleFor(measure, windows)} by ${splitWords[split].toLowerCase()}, ${time}`,
            splitWords[split],
            sorted.map(({ code, reading }) => ({ name: codeInWords(split, code, pack), reading })),
          )}
        />
      )}
    </section>
  );
}
