import { expect, test } from 'vitest';
import {
  handlingOffered,
  offeredInWords,
  receiptOffered,
} from '../../../renderer/features/contact/safety/same-again.ts';
import type { Concern } from '../../../shared/domain/contact.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { recordWith } from '../../support/packs.ts';

const at = '2026-03-24T11:51:00.000Z';
const worry = (values: Partial<Concern>): Concern => ({
  ...{ id: newId(), trigger: 'abuse', raisedAt: at, seenAt: at, notSo: false, covers: [] },
  ...{ done: '', by: '', whom: '', at: null, answer: '', ...values },
});
const rung = worry({ by: 'the adviser', whom: 'safeguarding team', at });
const told = (concerns: Concern[], fields = {}) => ({ fields: recordWith(fields).fields, concerns });
const safety = (concern: Concern | null, trigger = 'medical') =>
  ({ trigger, state: 'raised', concern, unanswered: [] }) as const;

test('the receipt is offered who was rung about a worry and when, and nothing where that is not all known', () => {
  expect(receiptOffered(told([rung]))).toEqual({ receiptWho: 'safeguarding team', receiptAt: at });
  expect(receiptOffered(told([worry({ whom: 'safeguarding team' })]))).toBeNull();
  expect(receiptOffered(told([worry({ at, whom: ' ' })]))).toBeNull();
  expect(receiptOffered(told([{ ...rung, notSo: true }]))).toBeNull();
});

test('a worry is offered what another one, or the receipt, says; and never over what is there', () => {
  expect(handlingOffered(told([rung]), safety(null))).toEqual({ by: 'the adviser', whom: 'safeguarding team' });
  expect(handlingOffered(told([rung]), safety(rung, 'abuse'))).toBeNull();
  const taken = { receiptWho: 'out-of-hours team', receiptAt: at };
  expect(handlingOffered(told([], taken), safety(null))).toEqual({ whom: 'out-of-hours team', at });
  const own = worry({ trigger: 'medical', by: 'Sam', whom: 'the crew' });
  expect(handlingOffered(told([rung, own]), safety(own))).toBeNull();
});

test('what is offered is said in words', () => {
  expect(offeredInWords({ whom: 'safeguarding team', at }, at)).toBe('safeguarding team, 11:51');
  expect(offeredInWords({ by: 'the adviser' }, at)).toBe('the adviser');
});
