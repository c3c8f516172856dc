import type { PurgePreview, PurgeRun } from '../../../../shared/contract/retention.ts';
import { retentionDay } from '../../../../shared/domain/retention/retention-day.ts';
import type { ReadContext } from '../../context.ts';
import { type DueContact, listDue } from '../../queries/purge.ts';
import { witnessNow } from './clock-witness.ts';
import { monthsKept } from './months-kept.ts';

/** What a purge would remove now, in numbers. Nothing is written. */
export function previewPurge(context: ReadContext): PurgePreview {
  const witness = witnessNow(context);
  const countsBy = retentionDay(witness);
  const months = monthsKept(context, countsBy);
  const due = months === null ? [] : listDue(context.db, months, countsBy);
  return { today: witness.seen, countsBy, months, ...countDue(due) };
}

/** Conversations whose time is over, in numbers: those that go by outcome and month, and those that are kept. */
export function countDue(due: readonly DueContact[]): Pick<PurgeRun, 'gone' | 'held' | 'stillOpen'> {
  const going = due.filter(mayGo);
  const gone = new Map<string, PurgeRun['gone'][number]>();
  for (const { outcome, month } of going) {
    const key = `${outcome} ${month}`;
    gone.set(key, { outcome, month, contacts: (gone.get(key)?.contacts ?? 0) + 1 });
  }
  const held = due.filter((each) => each.held).length;
  return { gone: [...gone.values()], held, stillOpen: due.length - going.length - held };
}

/** True where neither a hold nor something that has still to be done keeps it. */
export function mayGo(due: Pick<DueContact, 'held' | 'stillOpen'>): boolean {
  return !due.held && !due.stillOpen;
}
