import type { Contact } from '../../../../shared/domain/contact.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Safety } from '../../../../shared/domain/safety/safety-of.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { plainMoment } from '../../../lib/dates.ts';
import type { Handling } from './concern-edits.ts';

type Told = Pick<Contact, 'fields' | 'concerns'>;

/** Who took a hand-over and when, as it was written down where a worry was handled; null where nothing fits. */
export function receiptOffered({ concerns }: Told): { receiptWho: string; receiptAt: Instant } | null {
  const found = concerns.findLast(({ notSo, whom, at }) => !notSo && saysSomething(whom) && at !== null);
  return found && found.at !== null ? { receiptWho: found.whom.trim(), receiptAt: found.at } : null;
}

/**
 * What another worry or the receipt of the hand-over says of who did it, whom they rang and when, for what is still
 * empty of this one; null where there is nothing. It is offered, and never filled in by itself.
 */
export function handlingOffered({ fields, concerns }: Told, { trigger, concern }: Safety): Partial<Handling> | null {
  const own = concern && !concern.notSo ? concern : null;
  const other = concerns.findLast((one) => one.trigger !== trigger && !one.notSo && saysSomething(one.by));
  const whom = [other?.whom ?? '', fields.receiptWho].find(saysSomething) ?? '';
  const offered = {
    ...(other && !saysSomething(own?.by ?? '') ? { by: other.by.trim() } : {}),
    ...(saysSomething(whom) && !saysSomething(own?.whom ?? '') ? { whom: whom.trim() } : {}),
    ...(own?.at == null && fields.receiptAt !== null && !other ? { at: fields.receiptAt } : {}),
  };
  return Object.keys(offered).length > 0 ? offered : null;
}

/** What is offered, in words: `the adviser, safeguarding team, 11:51`. */
export function offeredInWords({ by = '', whom = '', at = null }: Partial<Handling>, now: Instant): string {
  return [by, whom, at === null ? '' : plainMoment(at, now)].filter((part) => part !== '').join(', ');
}
