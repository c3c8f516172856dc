import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { asPeopleMadeThem, type ContactHistory } from '../../../../shared/domain/history.ts';
import type { ReadContext } from '../../context.ts';
import { listCorrections } from '../../queries/corrections.ts';
import { listResultTurns, listTryTurns } from '../../queries/follow-up-history.ts';
import { listHistory, listPromiseTurns } from '../../queries/history.ts';
import { findPack } from '../../queries/packs.ts';
import { loadOnRecord } from './load-contact.ts';

/** As many changes as a page is given: more than anybody reads. */
const mostShown = 2_000;

/** What was changed in a contact, the newest first. @throws AppError `not-found` */
export function showHistory(context: ReadContext, { contact }: { contact: string }): ContactHistory {
  loadOnRecord(context, contact);
  const entries = asPeopleMadeThem(listHistory(context.db, contact))
    .reverse()
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, mostShown);
  const { db } = context;
  const results = listResultTurns(db, contact).map(({ result, packId, packVersion, ...turn }) => {
    const list = findPack(db, packId, packVersion)?.follow_up_results ?? {};
    return { ...turn, label: entryOf(list, result)?.label ?? result };
  });
  const promises = listPromiseTurns(db, contact);
  return { promises, tries: listTryTurns(db, contact), results, corrections: listCorrections(db, contact), entries };
}
