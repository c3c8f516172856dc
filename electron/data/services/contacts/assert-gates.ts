import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Gate } from '../../../../shared/domain/gates/gate.ts';
import { gatesOf } from '../../../../shared/domain/gates/index.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { packOf } from './load-contact.ts';

/**
 * Looks at every gate, at closing and at the end of a correction alike.
 *
 * @returns the gates that a reason has opened
 * @throws AppError `precondition` where one is shut; `details.gates` names them
 */
export function assertGates(context: WriteContext, contact: Contact, now: Instant): readonly Gate[] {
  const { shut, overridden } = gatesOf(contact, packOf(context, contact), now);
  if (shut.length > 0) {
    throw new AppError('precondition', shut.map(({ sentence }) => sentence).join(' '), {
      details: { gates: shut.map(({ id }) => id) },
    });
  }
  return overridden;
}
