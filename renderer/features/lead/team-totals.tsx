import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import { lastDayOf, type MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import { valueInWords } from '../../../shared/domain/measures/reading-in-words.ts';
import {
  releasedReadings,
  releasedResults,
  releasedToldUs,
  type TeamReading,
} from '../../../shared/domain/measures/released-readings.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { releasedPeriod } from '../../../shared/upstream/released.ts';
import { api } from '../../lib/api.ts';
import { monthInWords, plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import classes from './lead.module.css';
import { sharedNumberInWords, teamNumberInWords } from './team-words.ts';
import { useMeasures } from './use-measures.ts';

type Released = z.infer<typeof releasedPeriod>;

/** What the collector released of the whole team, beside what this computer counted in the same month. */
export function TeamTotals({ pack }: { pack: Pack }) {
  const [back, setBack] = useState(0);
  const { data } = useQuery({
    queryKey: ['upstream', 'totals'],
    queryFn: () => api.upstream.totals(),
    refetchOnMount: 'always',
  });
  if (!data) return null;
  const months = data.periods.filter(({ period }) => period === 'month');
  const month = months[back] ?? months[0];
  return (
    <section className={classes.card} aria-label="The whole team">
      <h2>The whole team</h2>
      {month === undefined ? (
        <p className={classes.quiet}>
          Nothing has been released so far. Once this computer sends its counts (an administrator sets that up), the
          collector adds up the whole team’s and gives back each month some days after its end, if at least three
          computers have counted. It stays here then, also without a network.
        </p>
      ) : (
        <>
          <div className={classes.move}>
            <Button isDisabled={back + 1 >= months.length} onPress={() => setBack(back + 1)}>
              Month before
            </Button>
            <span role="status">{monthInWords(month.starts.slice(0, 7))}</span>
            <Button isDisabled={back === 0} onPress={() => setBack(back - 1)}>
              Month after
            </Button>
          </div>
          <Month key={month.starts} month={month} pack={pack} />
        </>
      )}
    </section>
  );
}

function Month({ month, pack }: { month: Released; pack: Pack }) {
  const to = lastDayOf(month.starts, 'month');
  const { data: own } = useMeasures({ grain: 'month', from: month.starts, to, only: null });
  const readings = releasedReadings(month, pack.signposted_counts_as_resolved);
  const results = releasedResults(month);
  const toldUs = releasedToldUs(month);
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="for-screen-readers">
            The whole team and this computer, {monthInWords(month.starts.slice(0, 7))}
          </caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">The team</th>
              <th scope="col">This computer</th>
            </tr>
          </thead>
          <tbody>
            {readings.map((reading) => (
              <tr key={reading.id}>
                <th scope="row">{titleFor(measureOf(reading.id), pack.return_windows_days)}</th>
                <td>
                  {sharedNumberInWords(reading)}
                  {reading.id === 'returns-short' ? (
                    <span className={classes.quiet}> · told us before: {teamNumberInWords(toldUs)}</span>
                  ) : null}
                </td>
                <td>{ownInWords(reading, own)}</td>
              </tr>
            ))}
            {Array.isArray(results) ? (
              results.map(({ code, n }) => (
                <tr key={code}>
                  <th scope="row">Follow-ups: {pack.follow_up_results[code]?.label ?? code}</th>
                  <td>{teamNumberInWords(n)}</td>
                  <td>{own?.results.find((each) => each.code === code)?.n ?? 0}</td>
                </tr>
              ))
            ) : (
              <tr>
                <th scope="row">What follow-ups found</th>
                <td>{teamNumberInWords(results)}</td>
                <td>{(own?.results ?? []).reduce((sum, { n }) => sum + n, 0)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className={classes.quiet}>
        Released on {plainDate(civilDateOf(month.released_at))}, revision {month.rev}.{' '}
        {month.is_settled
          ? 'It has settled: what is sent later changes it no more.'
          : 'Returns and follow-ups are in it from 31 days after the end of the month.'}{' '}
        The team’s numbers are rounded and small ones withheld, so that nobody can be made out; this computer’s are
        exact. The conversations behind the team’s numbers are on its computers, each on its own, and do not open here.
      </p>
    </>
  );
}

function ownInWords({ id }: TeamReading, own: MeasuresPage | undefined): string {
  const total = own?.measures.find((measure) => measure.id === id)?.total;
  if (!total) return '';
  const words = valueInWords(measureOf(id), total);
  const parts =
    total.of === null || words.includes(' of ') || total.value === null ? '' : ` (${total.n} of ${total.of})`;
  return `${words}${parts}`;
}
