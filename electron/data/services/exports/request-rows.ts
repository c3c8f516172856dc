import { setImmediate } from 'node:timers/promises';
import { csvOf } from '../../../../shared/counts/csv.ts';
import { collectRequests, reportTable } from '../../../../shared/domain/client-level-data/make-requests.ts';
import type { RequestReport } from '../../../../shared/domain/client-level-data/report.ts';
import { type Period, requestRow } from '../../../../shared/domain/client-level-data/request-row.ts';
import { release2 } from '../../../../shared/domain/client-level-data/specification.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { JobContext } from '../../context.ts';
import { getClosedConversation, listClosedBetween } from '../../queries/closed-conversations.ts';
import { recordAudit } from '../audit.ts';
import { currentPack, getPack } from '../packs.ts';

type Progress = (value: { done: number; of: number }) => void;

const atOnce = 100;

/** Looks at every conversation that ended in a period on this computer. Nothing is kept of it. */
async function collect(context: JobContext, period: Period, progress: Progress) {
  const today = currentPack(context);
  const packs = new Map<string, Pack>();
  const packOf = (id: string, version: string) => {
    const known = packs.get(`${id} ${version}`) ?? getPack(context, { id, version });
    packs.set(`${id} ${version}`, known);
    return known;
  };
  const requests = collectRequests(release2, period);
  const ids = listClosedBetween(context.db, period.from, period.to);
  for (const [at, contact] of ids.entries()) {
    const { packId, packVersion, ...found } = getClosedConversation(context.db, contact);
    const told = { contact, ...found };
    requests.add(told, requestRow(told, { pack: packOf(packId, packVersion), today, specification: release2, period }));
    if (at % atOnce === 0) {
      progress({ done: at, of: ids.length });
      // So that the progress is told, and somebody may stop it.
      await setImmediate();
    }
  }
  progress({ done: ids.length, of: ids.length });
  return requests.done();
}

/** What is found about the rows of a period, for somebody to see before anything is saved. */
export async function checkRequests(context: JobContext, period: Period, progress: Progress): Promise<RequestReport> {
  return (await collect(context, period, progress)).report;
}

/** The rows of a period and the report on them, each as a file. That they were made is written down. */
export async function makeRequestRows(
  context: JobContext,
  period: Period,
  progress: Progress,
): Promise<{ csv: string; reportCsv: string; rows: number }> {
  const { table, report } = await collect(context, period, progress);
  context.db.transaction(() => recordAudit(context, 'requests-put-together', null));
  // The name of the first field has to be the same byte for byte.
  return { csv: csvOf(table, { isMarked: false }), reportCsv: csvOf(reportTable(report)), rows: report.rows };
}
