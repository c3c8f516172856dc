import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import type { NumberAsked } from '../../../shared/domain/measures/is-behind.ts';
import type { MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import { besideInWords, numberInWords, valueInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './lead.module.css';

/** Opens the conversations behind a number. */
export type OpenNumber = (title: string, number: NumberAsked) => void;

/** A number that opens its conversations. */
export function NumberButton({ n, title, onOpen }: { n: number; title: string; onOpen: () => void }) {
  if (n === 0) return <>0</>;
  return (
    <button
      type="button"
      className={classes.open}
      aria-label={`${numberInWords(n)}: ${title}. Open them`}
      onClick={onOpen}
    >
      {numberInWords(n)}
    </button>
  );
}

/** Every measure with what it is made of; each number opens its conversations, and each says how it is counted. */
export function MeasuresTable({ page, pack, onOpen }: { page: MeasuresPage; pack: Pack; onOpen: OpenNumber }) {
  const { places } = pack.measure_list;
  return (
    <div className={classes.scroll}>
      <p className={classes.quiet}>
        A number opens its conversations.
        {Object.keys(places).length > 0
          ? ' The small code behind a name is its place in the council’s own list of measures.'
          : null}
      </p>
      <table className={classes.table}>
        <caption className="for-screen-readers">Every measure of the time that is looked at</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className={classes.number}>
              Comes to
            </th>
            <th scope="col" className={classes.number}>
              Counted
            </th>
            <th scope="col" className={classes.number}>
              Of
            </th>
            <th scope="col" className={classes.number}>
              Not matured
            </th>
            <th scope="col">Beside it</th>
          </tr>
        </thead>
        <tbody>
          {page.measures.map(({ id, total }) => {
            const measure = measureOf(id);
            const title = titleFor(measure, page.windows);
            const open = (which: 'n' | 'of' | 'not-yet', what: string) => () =>
              onOpen(`${title}: ${what}`, { measure: id, which });
            return (
              <tr key={id}>
                <th scope="row">
                  {title} {places[id] === undefined ? null : <span className={classes.quiet}>{places[id]}</span>}
                </th>
                <td className={classes.number}>{valueInWords(measure, total)}</td>
                <td className={classes.number}>
                  <NumberButton n={total.n} title={title} onOpen={open('n', 'counted')} />
                </td>
                <td className={classes.number}>
                  {total.of === null ? (
                    ''
                  ) : (
                    <NumberButton n={total.of} title={`${title}, of`} onOpen={open('of', 'all it is counted of')} />
                  )}
                </td>
                <td className={classes.number}>
                  {measure.windowIndex === undefined ? (
                    ''
                  ) : (
                    <NumberButton
                      n={total.notYet}
                      title={`${title}, not matured`}
                      onOpen={open('not-yet', 'not matured yet')}
                    />
                  )}
                </td>
                <td>
                  {besideInWords(measure, total).join(' · ')}
                  <Disclosure label="How it is counted" isFilled={false} isLazy>
                    <dl className={classes.how}>
                      <dt>Counted</dt>
                      <dd>{measure.counts}.</dd>
                      {measure.of ? (
                        <>
                          <dt>Of</dt>
                          <dd>{measure.of}.</dd>
                        </>
                      ) : null}
                      {measure.leftOut ? (
                        <>
                          <dt>Left out</dt>
                          <dd>{measure.leftOut}</dd>
                        </>
                      ) : null}
                      {measure.blind ? (
                        <>
                          <dt>Cannot see</dt>
                          <dd>{measure.blind}</dd>
                        </>
                      ) : null}
                    </dl>
                  </Disclosure>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
