import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import { newId } from '../../shared/domain/ids.ts';
import { safetyOf } from '../../shared/domain/safety/safety-of.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

const reason = 'The letter says she was born in 1942.';

/** A desk with c01 on it, closed the day before; opened again to read. */
function closedDesk() {
  const store = newStore();
  const clock = setClock('2026-03-23T10:12');
  const desk = deskCalls({ ...store.open().context, clock });
  const { contact } = takeContact(desk, c01Changes());
  clock.set('2026-03-24T09:00');
  const visit = newId();
  desk.open({ contact, visit });
  const begin = () => desk.correct({ contact, visit, correction: newId(), reason });
  const patch = (seq: number, values: Parameters<typeof changesOf>[0]) =>
    desk.patch({ contact, visit, seq, changes: changesOf(values) });
  const finish = (seq: number) => desk.finishCorrection({ contact, visit, seq });
  const read = () => desk.open({ contact, visit: newId() });
  const record = () => {
    const { person, note, solution, concern, follow_up } = tableDigests(store.look());
    const outcome = store.look().prepare('SELECT outcome_class, outcome_route, topic_main FROM contact').all();
    return { person, note, solution, concern, follow_up, outcome };
  };
  return { desk, contact, visit, clock, begin, patch, finish, read, record, store };
}

const inWords = ({ change, before }: HistoryEntry) => {
  const shown = (edit: Change | null) => (edit && 'field' in edit ? edit.value : edit);
  return `${'field' in change ? change.field : 'thing'}: ${shown(before)} → ${shown(change)}`;
};

describe('a closed contact', () => {
  test('is corrected with a reason, and everybody can see what, who, when and why', () => {
    const { desk, contact, begin, patch, finish, clock, read } = closedDesk();
    expect(begin().correction).toMatchObject({ reason, by: 'This desk', begunAt: '2026-03-24T09:00:00.000Z' });
    patch(1, { personBorn: '1942-06-02' });
    patch(2, { personName: 'J' });
    clock.set('2026-03-24T09:01');
    patch(3, { personName: 'Joanna Pike' });
    finish(3);
    expect(read()).toMatchObject({
      correction: null,
      closedAt: '2026-03-23T10:12:00.000Z',
      fields: { personBorn: '1942-06-02', personName: 'Joanna Pike' },
      followUp: { due: '2026-04-08' },
    });
    const { corrections, entries } = desk.history(contact);
    expect(corrections).toEqual([expect.objectContaining({ reason, by: 'This desk', ending: 'finished' })]);
    const corrected = entries.filter(({ correction }) => correction === corrections[0]?.id);
    expect(corrected.map(inWords)).toEqual([
      'personName: Joan Pike → Joanna Pike',
      'personBorn: 1941-06-02 → 1942-06-02',
    ]);
    expect(corrected.map(({ at, by }) => `${at.slice(11, 16)} ${by}`)).toEqual(['09:01 This desk', '09:00 This desk']);
    const audited = desk.audit().filter(({ action }) => action.startsWith('correction'));
    expect(audited.map(({ action }) => action)).toEqual(['correction-finished', 'correction-begun']);
  });

  test('keeps every single change of a correction, and none can be altered', () => {
    const { begin, patch, store } = closedDesk();
    begin();
    ['J', 'Jo', 'Joa'].forEach((personName, index) => {
      patch(index + 1, { personName });
    });
    const look = store.look();
    const kept = look.prepare('SELECT value FROM history WHERE correction_id IS NOT NULL').pluck().all();
    expect(kept).toHaveLength(3);
    expect(() => look.exec(`UPDATE history SET value = '{}' WHERE correction_id IS NOT NULL`)).toThrow('append-only');
  });

  test.each(['', '   ', '\u200b'])('is not corrected without a reason: %j', (nothing) => {
    const { desk, contact, visit, record } = closedDesk();
    const before = record();
    const attempt = () => desk.correct({ contact, visit, correction: newId(), reason: nothing });
    expect(refusalOf(attempt).code).toBe('invalid');
    expect(record()).toEqual(before);
  });

  test('refuses edits outside a correction, and once it has ended', () => {
    const { begin, patch, finish } = closedDesk();
    expect(refusalOf(() => patch(1, { personName: 'x' })).code).toBe('precondition');
    begin();
    patch(1, { personName: 'x' });
    finish(1);
    expect(refusalOf(() => patch(2, { personName: 'y' })).code).toBe('precondition');
    expect(patch(1, { personName: 'z' })).toEqual({ seq: 1 });
  });

  test('stays as it was closed until the correction is finished, and shows on the desk', () => {
    const { desk, contact, begin, patch, finish, read, record } = closedDesk();
    const before = record();
    begin();
    patch(1, { outcomeClass: null, outcomeRoute: null, personName: '' });
    expect(record()).toEqual(before);
    expect(read().fields).toMatchObject({ outcomeClass: null, personName: '' });
    expect(desk.desk().correcting).toMatchObject([{ id: contact, beingCorrected: true, outcomeRoute: 'community' }]);
    expect(desk.desk({ day: '2026-03-23' }).closed).toMatchObject([{ id: contact, beingCorrected: true }]);
    expect(refusalOf(() => finish(1)).code).toBe('conflict');
  });

  test('comes back as it is being corrected after a crash', () => {
    const { contact, begin, patch, store, clock } = closedDesk();
    begin();
    patch(1, { personName: 'Joanna Pike' });
    // The process is gone; another one opens the file.
    const later = deskCalls({ ...store.open().context, clock });
    expect(later.desk().correcting).toHaveLength(1);
    const visit = newId();
    expect(later.open({ contact, visit })).toMatchObject({
      correction: { reason },
      fields: { personName: 'Joanna Pike' },
    });
    expect(later.finishCorrection({ contact, visit, seq: 0 })).toMatchObject({ beingCorrected: false });
  });

  test('left as it was has nothing of the correction in it, and the history says so', () => {
    const { desk, contact, visit, begin, patch, read, record } = closedDesk();
    const before = record();
    begin();
    patch(1, { personName: 'x' });
    desk.dropCorrection({ contact, visit, seq: 1 });
    expect(record()).toEqual(before);
    expect(read()).toMatchObject({ correction: null, fields: { personName: 'Joan Pike' } });
    expect(desk.history(contact).corrections).toMatchObject([{ ending: 'dropped' }]);
  });

  test('hears a worry about safety in the reason for it, and is not finished before that is answered', () => {
    const { desk, contact, visit, patch } = closedDesk();
    desk.correct({ contact, visit, correction: newId(), reason: 'Her daughter rang: the son hits her.' });
    expect(desk.desk().correcting).toMatchObject([{ id: contact, alarms: { openSafety: 1 } }]);
    patch(1, { personBorn: '1942-06-02' });
    const shut = refusalOf(() => desk.finishCorrection({ contact, visit, seq: 1 }));
    expect(shut).toMatchObject({ code: 'precondition', message: expect.stringContaining('Safety: Abuse or neglect') });
    const [heard] = safetyOf(desk.open({ contact, visit }), somerset);
    const concern = {
      ...{ id: newId(), trigger: 'abuse', raisedAt: '2026-03-24T09:00:00.000Z', seenAt: null, notSo: true },
      ...{ covers: heard?.unanswered ?? [], done: '', by: '', whom: '', at: null, answer: '' },
    };
    desk.patch({ contact, visit, seq: 2, changes: [{ concern }] });
    expect(desk.finishCorrection({ contact, visit, seq: 2 }).alarms.openSafety).toBe(0);
  });

  test('begun twice with the same id is one correction, with another id a conflict; an open contact needs none', () => {
    const { desk, contact, visit } = closedDesk();
    const correction = newId();
    const first = desk.correct({ contact, visit, correction, reason });
    expect(desk.correct({ contact, visit, correction, reason: 'Another.' })).toEqual(first);
    expect(refusalOf(() => desk.correct({ contact, visit, correction: newId(), reason })).code).toBe('conflict');
    const open = beginContact(desk);
    expect(refusalOf(() => desk.correct({ ...open, correction: newId(), reason })).code).toBe('precondition');
  });
});

describe('the gates at the end of a correction', () => {
  test('are those of closing: what could not have been closed cannot be corrected into', () => {
    const { begin, patch, finish, desk } = closedDesk();
    begin();
    patch(1, { assessmentBy: null, followUpAgreed: null });
    expect(() => finish(1)).toThrow(
      expect.objectContaining({ code: 'precondition', details: { gates: ['decision-by', 'follow-up'] } }),
    );
    expect(desk.desk().correcting).toHaveLength(1);
    patch(2, { assessmentBy: 'person', followUpAgreed: true });
    expect(finish(2).beingCorrected).toBe(false);
  });

  test('see a worry that the correction brought in, and one whose line it takes out', () => {
    const { desk, contact, visit, begin } = closedDesk();
    begin();
    const note = { id: newId(), at: '2026-03-24T09:00:00.000Z', text: 'She is frightened of her son.', tag: null };
    desk.patch({ contact, visit, seq: 1, changes: [{ note }] });
    const finish = (seq: number) => refusalOf(() => desk.finishCorrection({ contact, visit, seq }));
    expect(finish(1).code).toBe('precondition');
    desk.patch({ contact, visit, seq: 2, changes: [{ removedNote: note.id }] });
    expect(finish(2).code).toBe('precondition');
  });

  test('note an override for a lead, once for each reason', () => {
    const { begin, patch, finish, store } = closedDesk();
    const overrides = () => store.look().prepare('SELECT gate, reason FROM override').all();
    begin();
    patch(1, { assessmentBy: null, overrideReason: 'already-being-assessed' });
    finish(1);
    expect(overrides()).toEqual([{ gate: 'decision-by', reason: 'already-being-assessed' }]);
  });
});

describe('the follow-up', () => {
  const dueAfter = (values: Parameters<typeof changesOf>[0]) => {
    const { begin, patch, finish, read } = closedDesk();
    begin();
    patch(1, values);
    finish(1);
    return read().followUp;
  };

  test('stays where it is unless something about it was changed', () => {
    const { begin, patch, finish, read, store } = closedDesk();
    store.look().exec("UPDATE follow_up SET due = '2026-05-01'");
    begin();
    patch(1, { personName: 'Joanna Pike', followUpMethod: 'letter' });
    finish(1);
    expect(read().followUp).toEqual({ due: '2026-05-01', at: null });
  });

  test('moves with its working days, counted from the day on which the contact closed', () => {
    expect(dueAfter({ followUpWorkingDays: 1 })).toEqual({ due: '2026-03-24', at: null });
  });

  test('goes where they would rather not be contacted, and takes an exact time', () => {
    expect(dueAfter({ followUpAgreed: false })).toBeNull();
    const at = '2026-03-27T13:00:00.000Z';
    expect(dueAfter({ followUpWorkingDays: null, followUpAt: at })).toEqual({ due: '2026-03-27', at });
  });

  test('that was done stays', () => {
    const { begin, patch, finish, store } = closedDesk();
    store.look().exec("UPDATE follow_up SET done_at = '2026-03-24T08:00:00.000Z'");
    begin();
    patch(1, { followUpAgreed: false });
    finish(1);
    expect(store.look().prepare('SELECT due FROM follow_up').pluck().all()).toEqual(['2026-04-08']);
  });
});
