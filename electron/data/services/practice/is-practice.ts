import { z } from 'zod';
import type { OpenStore } from '../../../../shared/contract/wire.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { countAllContacts } from '../../queries/practice.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { markSample } from '../sample/is-sample.ts';

const name = 'practice';

/** True for the store of the practice desk: nothing of it is ever counted, sent or handed on. */
export function isPractice({ db }: Pick<ReadContext, 'db'>): boolean {
  return findSetting(db, name, z.boolean()) ?? false;
}

/**
 * Keeps practice apart from the record, whoever opens which folder: an empty store that practice opens is marked as its
 * own, for good, and as one of invented people.
 *
 * @throws AppError `storage` where practice would open a store of real conversations, or the desk one of practice
 */
export function keepApart(context: WriteContext, { practice = false }: Pick<OpenStore, 'practice'>): void {
  if (isPractice(context) === practice) return;
  if (!practice) throw refused('This store belongs to the practice desk. Open it by “Practice” on the real one.');
  if (countAllContacts(context.db) > 0) {
    throw refused('This is a store of real conversations, and nobody practises in it. Nothing was changed.');
  }
  upsertSetting(context.db, name, true);
  markSample(context);
}

function refused(message: string): AppError {
  return new AppError('storage', message, { details: { trouble: 'other' } });
}
