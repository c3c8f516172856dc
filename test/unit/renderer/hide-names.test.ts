import { beforeEach, describe, expect, test } from 'vitest';
import { isCardHidden } from '../../../renderer/features/contact/before/card-in-words.ts';
import { hideDay, hideNumber, hideOverrides } from '../../../renderer/features/desk/hide-names.ts';
import { useNotice } from '../../../renderer/lib/notices.ts';
import { otherNames, toggleOtherNames } from '../../../renderer/lib/other-names.ts';
import { contract } from '../../../shared/contract/index.ts';
import { recordedPayloads } from '../../support/recorded-payloads.ts';

const day = contract.contacts.desk.output.parse(recordedPayloads['contacts:desk']?.output);
const overrides = contract.overrides.list.output.parse(recordedPayloads['overrides:list']?.output);
const named = { personName: 'Joan Pike', requesterName: 'Helen Pike' };
const rows = <T extends object>(list: readonly T[]) => list.map((row) => ({ ...row, ...named }));

describe('a desk whose names are hidden', () => {
  test('says no name and nobody’s own words in any list, and keeps what is to be done', () => {
    const whole = {
      ...day,
      ...{ drafts: rows(day.drafts), callBacks: rows(day.callBacks), closed: rows(day.closed), due: rows(day.due) },
      correcting: rows(day.closed),
      promises: rows(day.promises).map((row) => ({ ...row, words: 'Joan’s sister asks', owner: 'Helen Pike' })),
    };
    const hidden = hideDay(whole);
    expect(JSON.stringify(hidden)).not.toMatch(/Joan|Helen|Pike/);
    expect(hidden.drafts.map(({ id, alarms }) => [id, alarms])).toEqual(
      whole.drafts.map(({ id, alarms }) => [id, alarms]),
    );
    expect(hidden.promises).toMatchObject([{ personName: 'Another person', owner: 'somebody', words: '' }]);
    expect(hidden.more).toEqual(whole.more);
  });

  test('says no name among the reasons a lead is to see', () => {
    const { unseen, seen } = overrides;
    const all = [...unseen, ...seen].map((row) => ({ ...row, ...named, words: 'Joan said so' }));
    expect(JSON.stringify(hideOverrides({ ...overrides, unseen: all, seen: all }))).not.toMatch(/Joan|Helen|Pike/);
  });

  test('hides the number to ring, and never that it is not to be rung', () => {
    const tries = {
      ...{ contact: day.closed[0]?.id ?? '', number: '01632 960101', refusal: 'They asked: Do not telephone.' },
      ...{ binds: ['Safe time and way: when Bob is out.'], attempts: [], nextOn: null, missing: 2 },
    };
    const hidden = hideNumber(tries);
    expect(JSON.stringify(hidden)).not.toMatch(/01632|Bob/);
    expect(hidden.refusal).toBe(tries.refusal);
  });
});

test('a card is hidden with the names, unless somebody has said that it is the person', () => {
  expect(isCardHidden({ answer: null }, true)).toBe(true);
  expect(isCardHidden({ answer: 'other' }, true)).toBe(true);
  expect(isCardHidden({ answer: 'same' }, true)).toBe(false);
  expect(isCardHidden({ answer: null }, false)).toBe(false);
});

describe('the key that hides names', () => {
  beforeEach(() => {
    otherNames.setState({ areHidden: false });
    useNotice.setState({ notice: null });
  });

  test('takes away a message that may name somebody, says what is so, and stays until it is pressed again', () => {
    useNotice.setState({ notice: { id: 1, text: 'Closed: Joan Pike.', isOfThisPlace: false } });
    toggleOtherNames();
    expect(otherNames.getState().areHidden).toBe(true);
    expect(useNotice.getState().notice?.text).toMatch(/names are hidden\. F7/);
    toggleOtherNames();
    expect(otherNames.getState().areHidden).toBe(false);
    expect(useNotice.getState().notice?.text).toMatch(/shown again/);
  });
});
