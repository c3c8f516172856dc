import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TableModel } from '../../../shared/counts/table-model.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { SessionReport } from '../../../shared/domain/sessions/report.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SaveTable } from '../../ui/save-table.tsx';
import { endedTable, reckoningTable } from './report-tables.ts';
import { showInSessions } from './session-place.ts';
import classes from './sessions.module.css';
import { timesOf } from './words.ts';

function Shown({ caption, table, children }: { caption: string; table: TableModel; children?: ReactNode }) {
  return (
    <section className={classes.part}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" data-number={kind === 'count' || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ cells, isTotal = false }) => (
            <tr key={JSON.stringify(cells)} data-total={isTotal || undefined}>
              {table.columns.map(({ id, kind }) => (
                <td key={id} data-number={kind === 'count' || undefined}>
                  {cells[id]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </section>
  );
}

function waitsInWords({ middle, longest }: SessionReport['waits']): string {
  if (middle === null || longest === null) return 'Nobody was seen from the queue.';
  const minutes = (n: number) => (n === 0 ? 'less than a minute' : n === 1 ? '1 minute' : `${n} minutes`);
  return `Waiting in the queue: ${minutes(middle)} in the middle, ${minutes(longest)} at the longest.`;
}

/** What of this computer the council's collector does not have yet. */
export function unsentInWords(unsent: number | null): string {
  if (unsent === null) return 'No collector is set up: nothing is sent from this computer.';
  if (unsent === 0) return 'Everything this computer counts has been sent.';
  return unsent === 1 ? 'One day of counts is not sent yet.' : `${unsent} days of counts are not sent yet.`;
}

/** The report of a session, asked for anew each time. */
export function useReport(session: Id): SessionReport | undefined {
  return useQuery({ queryKey: ['sessions', 'report', session], queryFn: () => api.sessions.report({ session }) }).data;
}

/** A session in numbers: nobody stands in it. On the screen, and as files. */
export function ReportScreen({ session, pack }: { session: Id; pack: Pack }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const report = useReport(session);
  const isThere = report !== undefined;
  useEffect(() => {
    if (isThere) heading.current?.focus();
  }, [isThere]);
  if (!report) return null;
  const [who, ended] = [reckoningTable(report), endedTable(report, pack)];
  return (
    <div className={classes.page} data-pane="session-report">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          {report.session.venue}
        </h1>
        <span className={classes.quiet}>
          {timesOf(report.session)}
          {report.session.staff === '' ? '' : ` · ${report.session.staff}`}
        </span>
        <span className={classes.grow} />
        <Button onPress={() => showInSessions({ is: 'room' })}>Back to the sessions</Button>
      </header>
      <div className={classes.report}>
        <Shown caption="Who came" table={who}>
          <p>{waitsInWords(report.waits)}</p>
          <p>{unsentInWords(report.unsent)}</p>
          <Disclosure label="Save this table" isFilled={false} isLazy>
            <SaveTable table={who} />
          </Disclosure>
        </Shown>
        <Shown caption="How it ended" table={ended}>
          <Disclosure label="Save this table" isFilled={false} isLazy>
            <SaveTable table={ended} />
          </Disclosure>
        </Shown>
      </div>
    </div>
  );
}
