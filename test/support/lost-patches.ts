import { isDeepStrictEqual } from 'node:util';
import { checkSound } from '../../electron/data/db/check-sound.ts';
import { connect } from '../../electron/data/db/connect.ts';
import { findContact } from '../../electron/data/queries/contacts.ts';
import { findVisit } from '../../electron/data/queries/visits.ts';
import { contactAfter, type Written } from './patch-writer.ts';
import type { TestStore } from './stores.ts';

/** What is wrong with a store after whoever wrote to it has died; empty where nothing is. @throws where it is damaged */
export function lostFrom(store: TestStore, written: Written): string[] {
  const { context, close } = store.open();
  const faults: string[] = [];
  const kept = findContact(context.db, written.contact);
  const lastSeq = findVisit(context.db, written.visit)?.lastSeq ?? 0;
  if (written.begun && !kept) faults.push('the contact is gone');
  if (lastSeq < written.acknowledged) faults.push(`patch ${written.acknowledged} is gone, the last is ${lastSeq}`);
  if (lastSeq > written.sent.length) faults.push('there are more patches than were sent');
  const wanted = contactAfter(written, lastSeq);
  if (kept && wanted && !isDeepStrictEqual(kept, wanted)) faults.push('the contact is another one');
  close();
  const connection = connect({ file: store.database, key: store.key, sqliteBinding: null });
  checkSound(connection);
  connection.close();
  return faults;
}
