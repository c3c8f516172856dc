import { z } from 'zod';
import { type Profile, profile } from '../../../shared/contract/profiles.ts';
import { pinHash } from '../../../shared/domain/desks/pin-hash.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json } from './columns.ts';

const row = z.object({ ...profile.shape, roles: json(profile.shape.roles) });

/** Somebody at work on this computer by their id, or undefined. */
export function findProfile(db: ReadDb, id: string): Profile | undefined {
  return db.find(row, 'SELECT id, name, roles FROM profile WHERE id = :id AND retired_at IS NULL AND is_app = 0', {
    id,
  });
}

/** Somebody at work on this computer by their name, or undefined. */
export function findProfileByName(db: ReadDb, name: string): Profile | undefined {
  return db.find(
    row,
    `SELECT id, name, roles FROM profile WHERE name = :name AND retired_at IS NULL AND is_app = 0
     ORDER BY created_at LIMIT 1`,
    { name },
  );
}

/** The profile that was made first of those that are in use, or undefined in a new store. */
export function findFirstProfile(db: ReadDb): Profile | undefined {
  return db.find(
    row,
    'SELECT id, name, roles FROM profile WHERE retired_at IS NULL AND is_app = 0 ORDER BY created_at, id LIMIT 1',
  );
}

/** The app itself, as somebody who does things by itself; undefined until it has done one on a shared computer. */
export function findAppProfile(db: ReadDb): Profile | undefined {
  return db.find(row, 'SELECT id, name, roles FROM profile WHERE is_app = 1 ORDER BY created_at LIMIT 1');
}

/** Every profile by its name: whoever has left and the app itself stand in the audit too. */
export function listProfileNames(db: ReadDb): { id: string; name: string }[] {
  return db.list(z.object({ id: z.string(), name: z.string() }), 'SELECT id, name FROM profile ORDER BY name, id');
}

/** Adds a profile. */
export function insertProfile(db: WriteDb, { id, name, roles }: Profile, now: string, isApp = false): void {
  db.run('INSERT INTO profile (id, name, roles, created_at, is_app) VALUES (:id, :name, :roles, :now, :isApp)', {
    id,
    name,
    roles: JSON.stringify(roles),
    now,
    isApp: isApp ? 1 : 0,
  });
}

const memberRow = row.extend({
  pin: json(pinHash).nullable(),
  isFirstPin: flag,
  fails: z.number().int(),
  lockedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
});
/** Somebody who works at this computer or did, with what lets them in. Never leaves the data host as it is. */
export type Member = z.output<typeof memberRow>;

const memberColumns = `id, name, roles, pin, pin_is_first AS isFirstPin, fails, locked_at AS lockedAt,
  retired_at AS retiredAt`;

/** Everybody who works at this computer or did, by name. */
export function listMembers(db: ReadDb): Member[] {
  return db.list(memberRow, `SELECT ${memberColumns} FROM profile WHERE is_app = 0 ORDER BY name COLLATE NOCASE, id`);
}

/** One of {@link listMembers}, or undefined. */
export function findMember(db: ReadDb, id: string): Member | undefined {
  return db.find(memberRow, `SELECT ${memberColumns} FROM profile WHERE id = :id AND is_app = 0`, { id });
}

/** True where somebody at work here has a PIN: from then on nobody works without one. */
export function hasAnyPin(db: ReadDb): boolean {
  const sql = 'SELECT EXISTS (SELECT 1 FROM profile WHERE pin IS NOT NULL AND retired_at IS NULL) AS has';
  return db.get(z.object({ has: flag }), sql).has;
}

/** Changes what somebody is called, may do, or that they have left. */
export function updateMember(
  db: WriteDb,
  { id, name, roles, retiredAt }: Pick<Member, 'id' | 'name' | 'roles' | 'retiredAt'>,
): void {
  db.run('UPDATE profile SET name = :name, roles = :roles, retired_at = :retiredAt WHERE id = :id', {
    ...{ id, name, roles: JSON.stringify(roles), retiredAt },
  });
}

/** Sets a PIN; the tries begin anew. `isFirst`: its owner has to choose another at once. */
export function updatePin(db: WriteDb, id: string, pin: z.input<typeof pinHash>, isFirst: boolean): void {
  db.run('UPDATE profile SET pin = :pin, pin_is_first = :isFirst, fails = 0, locked_at = NULL WHERE id = :id', {
    id,
    pin: JSON.stringify(pin),
    isFirst: isFirst ? 1 : 0,
  });
}

/** How often a PIN was wrong in a row, and since when its owner waits for an administrator. */
export function updateTries(db: WriteDb, id: string, fails: number, lockedAt: string | null): void {
  db.run('UPDATE profile SET fails = :fails, locked_at = :lockedAt WHERE id = :id', { id, fails, lockedAt });
}
