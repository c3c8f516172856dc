import Database from 'better-sqlite3';
import { z } from 'zod';
import { handlesOf } from '../../../electron/data/db/handles.ts';
import { migrate } from '../../../electron/data/db/migrate.ts';
import { migrations } from '../../../electron/data/migrations/index.ts';
import { listEntries } from '../../../electron/data/queries/day-documents.ts';
import { insertStream } from '../../../electron/data/queries/streams.ts';
import { keepContact } from '../../../electron/data/services/counts/keep-counts.ts';
import { syncStoreOf } from '../../../electron/data/services/counts/sync-store.ts';
import { systemClock } from '../../../shared/domain/time.ts';
import { keptDocuments } from './kept-documents.ts';
import type { DeskParts, DeskStore } from './memory-desk.ts';

type Contacts = DeskStore['contacts'];
const named = z.object({ name: z.string() });
const acked = z.object({ name: z.string(), rev: z.number() });

/** The bytes of an empty store with the whole schema. */
export function emptyStore(): Buffer {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = 1');
  migrate(connection, migrations, () => {});
  const bytes = connection.serialize();
  connection.close();
  return bytes;
}

/** A desk's record in the real tables, so that the histories prove the statements too. */
export function keptDesk(parts: DeskParts, bytes: Buffer, known: Contacts = new Map(), isCopy = false): DeskStore {
  const connection = new Database(bytes);
  connection.pragma('foreign_keys = 1');
  const { write: db } = handlesOf(connection);
  const contacts = new Map(known);
  const sync = syncStoreOf(db, systemClock, { newStream: parts.newStream });
  const restart = () => {
    db.transaction(() => insertStream(db, parts.newStream(), systemClock.now()));
    sync.writeState({ ...sync.readState(), failures: 0, notBefore: 0, stopped: null, digestDue: 0, digestAt: 0 });
  };
  if (!isCopy) restart();
  return {
    ...sync,
    contacts,
    restart,
    copy: () => keptDesk(parts, connection.serialize(), contacts, true),
    count: (contact, version, counted) => {
      contacts.set(contact, { version, counted });
      db.transaction(() =>
        keepContact(db, { contact, counted, entries: listEntries(db, [contact]), tax: 'somerset@2026-11-21' }),
      );
    },
    documents: () => [...keptDocuments(db).values()],
    names: () =>
      db
        .list(
          named,
          `SELECT stream || ' ' || day AS name FROM day_document UNION ALL SELECT contact_id || ' ' || day FROM day_entry`,
        )
        .map(({ name }) => name),
    acknowledged: () =>
      new Map(
        db
          .list(acked, `SELECT stream || ' ' || day AS name, acked_rev AS rev FROM day_document WHERE acked_rev > 0`)
          .map(({ name, rev }) => [name, rev]),
      ),
  };
}
