import { type Trouble, troubles } from '../../../shared/contract/store.ts';
import { AppError } from '../../../shared/errors.ts';

/** The trouble that an error stands for; `other` where it names none. */
export function troubleOf(error: unknown): Trouble {
  const named = error instanceof AppError ? error.details?.trouble : undefined;
  return troubles.find((trouble) => trouble === named) ?? 'other';
}

/** What to say where the trouble was found before the data host was asked. */
export const troubleMessages = {
  'wrong-key': 'This computer no longer gives out the key of the store. Enter the recovery code.',
  'key-lost': 'The key of this store is missing. Put the file keys.json back into its folder, then try again.',
  corrupt:
    'The store’s file is damaged, and there is no copy of it on this computer. Nothing has been deleted: ask your administrator.',
  'disk-full': 'The disk is full. Free some space, then try again.',
  'read-only': 'Frontdoor may not write in its folder. Ask your administrator to allow it, then try again.',
  'host-down': 'The part of Frontdoor that keeps the records does not start. Restart the computer, then try again.',
  'unsuitable-folder':
    'The store cannot be kept here: it needs a disk of this computer that no other program copies elsewhere.',
} as const;
