import { z } from 'zod';
import { type Profile, profile } from '../../../shared/contract/profiles.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ ...profile.shape, roles: json(profile.shape.roles) });

/** A profile by its id, or undefined. */
export function findProfile(db: ReadDb, id: string): Profile | undefined {
  return db.find(row, 'SELECT id, name, roles FROM profile WHERE id = :id', { id });
}

/** A profile by its name, or undefined. */
export function findProfileByName(db: ReadDb, name: string): Profile | undefined {
  return db.find(row, 'SELECT id, name, roles FROM profile WHERE name = :name ORDER BY created_at LIMIT 1', { name });
}

/** The profile that was made first, or undefined in a new store. */
export function findFirstProfile(db: ReadDb): Profile | undefined {
  return db.find(row, 'SELECT id, name, roles FROM profile ORDER BY created_at, id LIMIT 1');
}

/** Every profile by its name. */
export function listProfileNames(db: ReadDb): { id: string; name: string }[] {
  return db.list(z.object({ id: z.string(), name: z.string() }), 'SELECT id, name FROM profile ORDER BY name, id');
}

/** Adds a profile. */
export function insertProfile(db: WriteDb, { id, name, roles }: Profile, now: string): void {
  db.run('INSERT INTO profile (id, name, roles, created_at) VALUES (:id, :name, :roles, :now)', {
    id,
    name,
    roles: JSON.stringify(roles),
    now,
  });
}
