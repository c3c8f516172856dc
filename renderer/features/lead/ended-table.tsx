import { bucketInWords } from '../../../shared/domain/measures/codes-in-words.ts';
import type { MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import classes from './lead.module.css';
import { NumberButton, type OpenNumber } from './measures-table.tsx';
import { endedModel } from './table-models.ts';
import { TakeOut } from './take-out.tsx';

const scopes = [
  ['new', 'New, from the community'],
  ['existing', 'Has support already'],
  ['hospital', 'From hospital or another way in'],
] as const;

/** From what was settled here to what was not; what else there is comes after. */
const order = ['resolved', 'signposted', 'assessment', 'review', 'reablement', 'urgent', 'protection', 'other-end'];

const leftWords: Readonly<Record<string, string>> = {
  uncounted: 'No request: a quick question, a lost call, a duplicate',
  elsewhere: 'For another authority',
};

/** Where everything ended: the parts add up, and what is left out says why. New and existing people stand apart. */
export function EndedTable({
  page,
  pack,
  time,
  onOpen,
}: {
  page: MeasuresPage;
  pack: Pack;
  time: string;
  onOpen: OpenNumber;
}) {
  const inWords = (bucket: string) => bucketInWords(bucket, pack.outcome_labels);
  const ended = new Set(page.ended.map(({ bucket }) => bucket));
  const buckets = [...order.filter((bucket) => ended.delete(bucket)), ...ended];
  const nOf = (scope: string, bucket: string) =>
    page.ended.find((each) => each.scope === scope && each.bucket === bucket)?.n ?? 0;
  if (page.ended.length + page.left.length === 0)
    return <p className={classes.quiet}>Nothing has been closed in this time.</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="for-screen-readers">Where every request ended, by who it was about</caption>
        <thead>
          <tr>
            <th scope="col">Ended as</th>
            {scopes.map(([scope, words]) => (
              <th key={scope} scope="col" className={classes.number}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket}>
              <th scope="row">{inWords(bucket)}</th>
              {scopes.map(([scope, words]) => (
                <td key={scope} className={classes.number}>
                  <NumberButton
                    n={nOf(scope, bucket)}
                    title={`${inWords(bucket)}, ${words}`}
                    onOpen={() => onOpen(`${inWords(bucket)}: ${words}`, { part: `ended/${scope}/${bucket}` })}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr className={classes.total}>
            <th scope="row">All</th>
            {scopes.map(([scope, words]) => (
              <td key={scope} className={classes.number}>
                <NumberButton
                  n={page.ended.reduce((sum, each) => sum + (each.scope === scope ? each.n : 0), 0)}
                  title={`All, ${words}`}
                  onOpen={() => onOpen(`Every request: ${words}`, { part: `ended/${scope}` })}
                />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className={classes.quiet}>
        Left out:{' '}
        {page.left.length === 0
          ? 'nothing.'
          : page.left.map(({ code, n }, index) => (
              <span key={code}>
                {index > 0 ? ' · ' : ''}
                {leftWords[code] ?? code}{' '}
                <NumberButton
                  n={n}
                  title={leftWords[code] ?? code}
                  onOpen={() => onOpen(leftWords[code] ?? code, { part: `left/${code}` })}
                />
              </span>
            ))}
      </p>
      <TakeOut table={endedModel(page, time, { scopes, inWords })} />
    </div>
  );
}
