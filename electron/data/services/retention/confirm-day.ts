import { confirmDay as confirmed } from '../../../../shared/domain/retention/retention-day.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { recordAudit } from '../audit.ts';
import { keepWitness, witnessNow } from './clock-witness.ts';

/**
 * Takes a person's word for which day it is, where the clock shows the same.
 *
 * @throws AppError `precondition` where the clock shows another day
 */
export function confirmDay(context: WriteContext, { today }: { today: string }): undefined {
  context.db.transaction(() => {
    const witness = witnessNow(context);
    if (witness.seen !== today) {
      throw new AppError('precondition', 'The clock of this computer shows another day. Put the clock right first.');
    }
    keepWitness(context, confirmed(witness));
    recordAudit(context, 'day-confirmed', null);
  });
}
