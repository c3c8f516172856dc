import { z } from 'zod';
import { type LinkKind, linkKinds } from '../../../shared/domain/follow-up/view.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = z.object({ contact: z.string(), from: z.string(), kind: z.enum(linkKinds) });
/** Which conversation goes on from which. */
export type Link = z.infer<typeof row>;

const columns = 'SELECT contact_id AS contact, from_contact AS "from", kind FROM contact_link';

/** The conversation that one goes on from, or undefined. */
export function findLink(db: ReadDb, contact: string): Link | undefined {
  return db.find(row, `${columns} WHERE contact_id = :contact`, { contact });
}

/** The first conversation that was begun because of another one, or undefined. */
export function findLinkFrom(db: ReadDb, from: string, kind: LinkKind): Link | undefined {
  return db.find(row, `${columns} WHERE from_contact = :from AND kind = :kind ORDER BY at LIMIT 1`, { from, kind });
}

/** Notes that one conversation goes on from another. */
export function insertLink(db: WriteDb, link: Link & { readonly at: Instant; readonly profile: string }): void {
  db.run(
    `INSERT INTO contact_link (contact_id, from_contact, kind, at, profile_id)
     VALUES (:contact, :from, :kind, :at, :profile)`,
    link,
  );
}
