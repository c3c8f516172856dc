import type { Instant } from './time.ts';

/** What the name of a copy says of it. */
export interface BackupName {
  readonly at: Instant;
  readonly contacts: number;
}

const pattern = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(\d{1,9})\.db$/;

/** The file name of a copy. It has no character that some file system refuses, and sorts by time. */
export function backupFileName({ at, contacts }: BackupName): string {
  return `${at.replaceAll(/[:.]/g, '')}-${contacts}.db`;
}

/** Reads a file name; null where it is not the name of a finished copy. */
export function parseBackupFileName(name: string): BackupName | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const [, day, hour, minute, second, millisecond, contacts] = match;
  return { at: `${day}T${hour}:${minute}:${second}.${millisecond}Z`, contacts: Number(contacts) };
}
