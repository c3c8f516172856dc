import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import type { GivenAttempt, GivenResult } from '../../shared/domain/follow-up/notes.ts';
import { emptyDraft } from '../../shared/domain/follow-up/notes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock(local);
  return { desk: deskCalls({ ...context, clock }), clock, store };
}

const talked = () => c01Changes().filter((edit) => !('solution' in edit));

/** c01, closed on 23 March and due on 8 April, on the day of its follow-up. */
function c01Due(changes: readonly Change[] = talked()) {
  const { desk, clock, store } = deskAt('2026-03-23T10:24');
  const { contact } = takeContact(desk, changes);
  clock.set('2026-04-08T09:30');
  return { desk, clock, store, contact };
}

const tryOf = (given: Partial<GivenAttempt> = {}): GivenAttempt => ({
  ...{ method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null, happenedAt: null },
  ...given,
});
const resultOf = (given: Partial<GivenResult> = {}): GivenResult => ({
  ...{ result: 'worked', method: 'phone', reason: '', listened: 5, solved: 'yes', words: '', checks: [], nextOn: null },
  ...given,
});
const tried = (desk: DeskCalls, contact: string, given: Partial<GivenAttempt> = {}) =>
  desk.noteAttempt({ contact, note: newId(), attempt: tryOf(given) });
const noted = (desk: DeskCalls, contact: string, given: Partial<GivenResult> = {}, why: string | null = null) =>
  desk.noteResult({ contact, note: newId(), result: resultOf(given), why });
const actionsOf = (desk: DeskCalls) => desk.audit().map(({ action }) => action);

describe('a try without an answer', () => {
  test('keeps the follow-up on every list, with the working day of the next one', () => {
    const { desk, clock, contact } = c01Due();
    expect(desk.dueFollowUps()).toMatchObject({ total: 1, rows: [{ contact, urgency: 'today', tries: 0 }] });
    const view = tried(desk, contact, { words: 'rang out' });
    expect(view.state).toEqual({ isDone: false, due: '2026-04-08', nextOn: '2026-04-10', tries: 1, toReopen: false });
    expect(view.attempts).toMatchObject([{ ending: 'unanswered', words: 'rang out', by: 'This desk', at: view.now }]);
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'waiting', tries: 1, nextOn: '2026-04-10' }]);
    expect(desk.desk().due).toMatchObject([{ followUpDue: '2026-04-08', tries: 1, nextOn: '2026-04-10' }]);
    clock.set('2026-04-10T08:00');
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'today' }]);
    clock.set('2026-04-11T08:00');
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'overdue' }]);
    expect(actionsOf(desk)).toContain('follow-up-tried');
  });

  test('the third one lets it end without an answer, and none before', () => {
    const { desk, contact } = c01Due();
    const end = () => noted(desk, contact, { result: 'no-reply', method: null, listened: null, solved: null });
    tried(desk, contact);
    expect(refusalOf(end)).toMatchObject({ code: 'precondition', message: expect.stringContaining('2 times') });
    tried(desk, contact, { ending: 'message-left' });
    tried(desk, contact, { ending: 'reached' });
    expect(refusalOf(end).message).toContain('once more');
    tried(desk, contact);
    expect(end().state).toMatchObject({ isDone: true, tries: 3 });
    expect(desk.dueFollowUps()).toEqual({ rows: [], total: 0 });
    expect(desk.desk().due).toEqual([]);
  });

  test('noted twice by the same page is one, and on a done follow-up none', () => {
    const { desk, contact } = c01Due();
    const note = newId();
    for (const _again of [1, 2]) desk.noteAttempt({ contact, note, attempt: tryOf() });
    expect(desk.openFollowUp(contact).attempts).toHaveLength(1);
    noted(desk, contact);
    expect(refusalOf(() => tried(desk, contact)).code).toBe('precondition');
  });

  test('may name the day of the next one, and none that has passed', () => {
    const { desk, contact } = c01Due();
    expect(tried(desk, contact, { nextOn: '2026-04-08' }).state.nextOn).toBe('2026-04-08');
    expect(refusalOf(() => tried(desk, contact, { nextOn: '2026-04-07' })).message).toContain('past');
  });
});

describe('c09, who cannot hear on the phone', () => {
  const c09 = () => [
    ...talked(),
    ...changesOf({ personName: 'Edwin Strong', adjustments: ['no-telephone', 'lip-reads'], requesterType: 'self' }),
    ...changesOf({ followUpMethod: 'letter', spokenTo: 'person' }),
  ];

  function c09Due() {
    const { desk, clock } = deskAt('2026-03-26T10:58');
    const { contact } = takeContact(desk, c09());
    return { desk, clock, contact };
  }

  test('is written to on the tenth working day, across Easter', () => {
    const { desk, clock, contact } = c09Due();
    expect(desk.openFollowUp(contact)).toMatchObject({
      state: { due: '2026-04-13' },
      contact: { fields: { followUpMethod: 'letter' } },
    });
    clock.set('2026-04-12T23:59');
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'coming', due: '2026-04-13' }]);
    clock.set('2026-04-13T00:00');
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'today' }]);
    const { state } = tried(desk, contact, { method: 'letter', ending: 'sent' });
    // Ten working days for an answer to come.
    expect(state).toMatchObject({ nextOn: '2026-04-27', tries: 1 });
  });

  test('is not rung, unless somebody writes down why; the reason stays on record', () => {
    const { desk, clock, contact } = c09Due();
    clock.set('2026-04-13T09:00');
    const refused = refusalOf(() => tried(desk, contact));
    expect(refused).toMatchObject({ code: 'precondition', message: expect.stringContaining('Do not telephone') });
    expect(refusalOf(() => tried(desk, contact, { reason: ' \u200b' })).code).toBe('precondition');
    expect(refusalOf(() => noted(desk, contact)).code).toBe('precondition');
    expect(desk.openFollowUp(contact).attempts).toEqual([]);
    const { attempts } = tried(desk, contact, { reason: 'His niece answers the phone for him.' });
    expect(attempts).toMatchObject([{ method: 'phone', reason: 'His niece answers the phone for him.' }]);
  });
});

describe('somebody whom it is not safe to contact', () => {
  const unsafe = (safeTime: string) => [...talked(), ...changesOf({ safeToContact: false, safeTime })];

  test('is tried at the safe time and way alone, and no message is left', () => {
    const { desk, contact } = c01Due(unsafe('Thursdays at the bank, in person'));
    expect(refusalOf(() => tried(desk, contact, { ending: 'message-left' })).message).toContain('No message');
    expect(tried(desk, contact).attempts).toHaveLength(1);
  });

  test('is not tried at all where a correction has taken the safe way away, without a reason', () => {
    const { desk, contact } = c01Due(unsafe('mornings'));
    const visit = newId();
    desk.open({ contact, visit });
    desk.correct({ contact, visit, correction: newId(), reason: 'He reads her post.' });
    desk.patch({ contact, visit, seq: 1, changes: changesOf({ safeTime: '' }) });
    for (const method of ['phone', 'letter', 'email', 'text', 'visit'] as const) {
      const ending = method === 'phone' || method === 'visit' ? 'unanswered' : 'sent';
      expect(refusalOf(() => tried(desk, contact, { method, ending })).message).toContain('not safe');
    }
  });
});

describe('a result', () => {
  const solution = solutionWith({ words: 'Village agent' });
  const declined = solutionWith({ accepted: false, tier: 'drop-in-centre' });
  const helped = () => [...talked(), { solution }, { solution: declined }];

  test('is kept whole, ends the follow-up, and is audited without a word of it', () => {
    const { desk, contact } = c01Due(helped());
    const checks = [{ solution: solution.id, answer: 'helped' as const }];
    const { results, state } = noted(desk, contact, {
      listened: 4,
      solved: 'partly',
      words: 'She came twice.',
      checks,
    });
    expect(state).toMatchObject({ isDone: true, toReopen: false });
    expect(results).toMatchObject([
      { result: 'worked', listened: 4, solved: 'partly', words: 'She came twice.', checks },
    ]);
    expect(results[0]).toMatchObject({ packId: 'somerset', correction: null });
    expect(desk.desk().due).toEqual([]);
    expect(desk.audit().find(({ action }) => action === 'follow-up-answered')).toMatchObject({ subject: contact });
    expect(JSON.stringify(desk.audit())).not.toContain('twice');
  });

  test('has to be one of the list, by a way that says how they were reached, about what they took up', () => {
    const { desk, contact } = c01Due(helped());
    expect(refusalOf(() => noted(desk, contact, { result: 'constructor' })).message).toContain('how it went');
    expect(refusalOf(() => noted(desk, contact, { method: null })).message).toContain('how you reached them');
    const of = (id: string) => ({ checks: [{ solution: id, answer: 'no' as const }] });
    expect(refusalOf(() => noted(desk, contact, of(declined.id))).code).toBe('precondition');
    expect(refusalOf(() => noted(desk, contact, of(newId()))).code).toBe('precondition');
  });

  test('that nobody told us carries no answers, whatever is on the screen', () => {
    const { desk, contact } = c01Due(helped());
    const checks = [{ solution: solution.id, answer: 'helped' as const }];
    const { results } = noted(desk, contact, { result: 'died', method: null, checks });
    expect(results).toMatchObject([{ listened: null, solved: null, checks: [] }]);
  });

  test('of not tried yet moves it to another working day, and counts the tries anew', () => {
    const { desk, clock, contact } = c01Due();
    tried(desk, contact);
    expect(refusalOf(() => noted(desk, contact, { result: 'not-tried' })).message).toContain('when to ask again');
    const { state } = noted(desk, contact, { result: 'not-tried', nextOn: '2026-04-20' });
    expect(state).toEqual({ isDone: false, due: '2026-04-20', nextOn: null, tries: 0, toReopen: false });
    clock.set('2026-04-19T12:00');
    expect(desk.desk().due).toEqual([]);
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'coming', due: '2026-04-20' }]);
    clock.set('2026-04-21T12:00');
    expect(desk.desk().due).toMatchObject([{ followUpDue: '2026-04-20', tries: 0 }]);
    tried(desk, contact);
    expect(noted(desk, contact).state).toMatchObject({ isDone: true, tries: 1 });
  });

  test('can be put right with a reason; both stay on record, and the later one counts', () => {
    const { desk, contact } = c01Due();
    const [first] = noted(desk, contact).results;
    expect(refusalOf(() => noted(desk, contact, { result: 'partly' })).message).toContain('with a reason');
    const right = noted(desk, contact, { result: 'did-not-help' }, 'Her daughter rang: it had stopped.');
    expect(right.results).toMatchObject([
      { result: 'worked', correction: null },
      { result: 'did-not-help', correction: { of: first?.id, why: 'Her daughter rang: it had stopped.' } },
    ]);
    expect(right.state).toMatchObject({ isDone: false, toReopen: true });
    expect(desk.dueFollowUps().rows).toMatchObject([{ urgency: 'reopen' }]);
    expect(actionsOf(desk)).toContain('follow-up-corrected');
  });

  test('cannot be put right before there is one', () => {
    const { desk, contact } = c01Due();
    expect(refusalOf(() => noted(desk, contact, {}, 'It was wrong.')).code).toBe('precondition');
  });
});

describe('the last note', () => {
  test('can be taken back, and only the last; the record keeps that it was there', () => {
    const { desk, store, contact } = c01Due();
    const first = tried(desk, contact).last;
    const { last } = noted(desk, contact);
    expect(refusalOf(() => desk.undoNote({ contact, note: first })).message).toContain('last note');
    const back = desk.undoNote({ contact, note: last });
    expect(back).toMatchObject({ results: [], state: { isDone: false, nextOn: '2026-04-10', tries: 1 }, last: first });
    expect(desk.undoNote({ contact, note: last })).toEqual(back);
    expect(desk.undoNote({ contact, note: first }).state).toMatchObject({ nextOn: null, tries: 0 });
    expect(desk.desk().due).toMatchObject([{ id: contact, tries: 0 }]);
    const kept = store.look().prepare('SELECT count(*) FROM follow_up_result WHERE undone_at IS NOT NULL').pluck();
    expect(kept.get()).toBe(1);
    expect(actionsOf(desk).filter((action) => action === 'follow-up-taken-back')).toHaveLength(2);
  });

  test('of not tried yet gives the day back that was agreed', () => {
    const { desk, contact } = c01Due();
    const { last } = noted(desk, contact, { result: 'not-tried', nextOn: '2026-04-20' });
    expect(desk.undoNote({ contact, note: last }).state.due).toBe('2026-04-08');
    expect(desk.desk().due).toMatchObject([{ followUpDue: '2026-04-08' }]);
  });
});

describe('what is on the screen', () => {
  test('is there again, saving by saving, and goes with the note', () => {
    const { desk, contact } = c01Due();
    const draft = { ...emptyDraft, words: 'She sa', listened: 3 };
    desk.saveFollowUpDraft({ contact, rev: 1, draft });
    desk.saveFollowUpDraft({ contact, rev: 2, draft: { ...draft, words: 'She says' } });
    expect(desk.saveFollowUpDraft({ contact, rev: 2, draft: { ...draft, words: 'She says' } })).toEqual({ rev: 2 });
    expect(desk.openFollowUp(contact).draft).toEqual({ rev: 2, value: { ...draft, words: 'She says' } });
    expect(tried(desk, contact).draft).toEqual({ rev: 3, value: { ...draft, words: '' } });
    expect(noted(desk, contact).draft).toEqual({ rev: 4, value: emptyDraft });
  });

  test('is refused from a window that does not know what another one has saved', () => {
    const { desk, contact } = c01Due();
    desk.saveFollowUpDraft({ contact, rev: 1, draft: emptyDraft });
    const other = { ...emptyDraft, words: 'other' };
    for (const rev of [1, 3]) {
      expect(refusalOf(() => desk.saveFollowUpDraft({ contact, rev, draft: other })).code).toBe('conflict');
    }
  });
});

test('a conversation without a follow-up has none to open', () => {
  const { desk } = deskAt('2026-03-23T10:24');
  const { contact } = takeContact(desk, [...talked(), ...changesOf({ followUpAgreed: false })]);
  expect(refusalOf(() => desk.openFollowUp(contact)).code).toBe('not-found');
  expect(desk.dueFollowUps()).toEqual({ rows: [], total: 0 });
});

test('nothing overdue is left out without a word', () => {
  const { desk, clock } = deskAt('2026-03-23T10:24');
  for (const days of [1, 2, 3]) takeContact(desk, [...talked(), ...changesOf({ followUpWorkingDays: days })]);
  clock.set('2026-04-08T10:00');
  const { rows, total } = desk.dueFollowUps(2);
  expect([rows.map(({ due }) => due), total]).toEqual([['2026-03-24', '2026-03-25'], 3]);
});
