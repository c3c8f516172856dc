import type { Trouble } from '../../../shared/contract/store.ts';

/** What each trouble is called, and why it is no reason to worry. The message says what to do. */
export const troubleWords: Readonly<Record<Trouble, { readonly title: string; readonly safe: string }>> = {
  'wrong-key': {
    title: 'The key on this computer does not fit',
    safe: 'The records are all there. The recovery code opens them.',
  },
  'key-lost': {
    title: 'The key to the records is missing',
    safe: 'The records are all there, and stay locked until their key is back.',
  },
  corrupt: {
    title: 'The file with the records is damaged',
    safe: 'Nothing has been deleted. The damaged file is kept as it is.',
  },
  newer: {
    title: 'These records were made by a newer Frontdoor',
    safe: 'Nothing has been touched. The newer version opens them as they are.',
  },
  'disk-full': {
    title: 'The disk is full',
    safe: 'Everything that was saved is safe. Nothing new can be saved until there is room.',
  },
  'disk-error': {
    title: 'The disk has refused to read or write',
    safe: 'Everything that was called saved is kept. Nothing new can be saved until the disk is well.',
  },
  'read-only': {
    title: 'The folder cannot be written to',
    safe: 'Everything that was saved is safe. Nothing new can be saved here.',
  },
  'in-use': {
    title: 'Frontdoor is open already',
    safe: 'The records are safe: another Frontdoor on this computer has them open.',
  },
  'unsuitable-folder': {
    title: 'The records cannot be kept in this folder',
    safe: 'Nothing has been lost. The records belong on a disk of this computer.',
  },
  'migration-failed': {
    title: 'The records could not be brought up to date',
    safe: 'Nothing has been changed: they are as they were, and a copy was made before.',
  },
  'host-down': {
    title: 'Frontdoor has lost its records for the moment',
    safe: 'Everything that was saved is safe, and what you have typed is kept in this window.',
  },
  other: { title: 'The records did not open', safe: 'Nothing has been deleted.' },
};
