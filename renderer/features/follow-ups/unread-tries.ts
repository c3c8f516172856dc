import type { Id } from '../../../shared/domain/ids.ts';

const unread = new Set<Id>();

/** Keeps in mind that what stands as the moment of a try cannot be read, or can again. */
export function markUnread(contact: Id, isUnread: boolean): void {
  if (isUnread) unread.add(contact);
  else unread.delete(contact);
}

/** True where a moment was typed that nobody can read: noted then, the try would stand as made just now. */
export const isUnread = (contact: Id): boolean => unread.has(contact);
