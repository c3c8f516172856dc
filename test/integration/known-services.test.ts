import { describe, expect, test } from 'vitest';
import { whatIsKnownHere } from '../../electron/data/services/directory/known-here.ts';
import { keyText } from '../../shared/domain/directory/key-text.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { anyService } from '../support/directory/any-service.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { putDirectory } from '../support/directory/put-directory.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const lunch = anyService({ id: 'lunch', name: 'Lunch club' });
const shed = anyService({ id: 'shed', name: 'Men’s shed' });
const { key } = lunch;

function setUp() {
  const store = newStore();
  putDirectory(store.folder, [lunch, shed]);
  const { context } = store.open();
  const clock = setClock('2026-03-23T10:12');
  const desk = deskCalls({ ...context, clock });
  const card = () => desk.search({ text: 'lunch', filters: noFilters, limit: 5 }).cards[0];
  return { desk, clock, context, card };
}

describe('what staff know of a service', () => {
  test('is a favourite, whose name outlives the directory', () => {
    const { desk, card } = setUp();
    const put = (isFavourite: boolean) => desk.setFavourite({ key, name: 'Lunch club', isFavourite });
    put(true);
    put(true);
    expect(desk.favourites()).toMatchObject([{ key, name: 'Lunch club', by: 'This desk' }]);
    expect(card()).toMatchObject({ isFavourite: true });
    put(false);
    expect(card()).toMatchObject({ isFavourite: false });
    expect(desk.favourites()).toEqual([]);
  });

  test('is notes, the newest on the card; one that was taken away comes back', () => {
    const { desk, clock, card } = setUp();
    const [first, second] = [newId(), newId()];
    const write = (note: string, text: string) => desk.writeNote({ key, note, text });
    write(first, 'Ask for Jo.');
    clock.set('2026-03-24T09:00');
    write(second, ' Full until May. ');
    expect(desk.known(key).notes.map(({ text }) => text)).toEqual(['Full until May.', 'Ask for Jo.']);
    expect(card()?.localNote).toBe('Full until May.');
    desk.removeNote({ note: second, isRemoved: true });
    expect(card()?.localNote).toBe('Ask for Jo.');
    desk.removeNote({ note: second, isRemoved: false });
    expect(card()?.localNote).toBe('Full until May.');
    expect(refusalOf(() => desk.writeNote({ key: shed.key, note: first, text: 'x' })).code).toBe('conflict');
    expect(refusalOf(() => write(newId(), ' \u200b ')).code).toBe('invalid');
    expect(refusalOf(() => write(newId(), 'x'.repeat(1_001))).code).toBe('invalid');
  });

  test('is numbers that are dead, until somebody says that they work after all', () => {
    const { desk, clock, card } = setUp();
    const number = '01632 960123';
    desk.reportDeadNumber({ key, report: newId(), number });
    clock.set('2026-04-01T09:00');
    desk.reportDeadNumber({ key, report: newId(), number });
    const { deadNumbers } = desk.known(key);
    expect(deadNumbers).toMatchObject([{ number, by: 'This desk' }]);
    expect(card()?.numberDeadSince).toBe('2026-03-23');
    desk.withdrawDeadNumber({ report: deadNumbers[0]?.id });
    expect(card()?.numberDeadSince).toBeNull();
    desk.reportDeadNumber({ key, report: newId(), number });
    expect(card()?.numberDeadSince).toBe('2026-04-01');
  });
});

describe('a service that was offered', () => {
  test('stays on record with what it was called, through a correction and its history', () => {
    const { desk } = setUp();
    const solution = solutionWith({ service: { ...key, name: 'Lunch club' } });
    const plain = solutionWith({ words: 'Her own idea' });
    const { contact } = takeContact(desk, [...c01Changes(), { solution }, { solution: plain }]);
    const visit = newId();
    expect(desk.open({ contact, visit }).solutions).toContainEqual(solution);
    desk.correct({ contact, visit, correction: newId(), reason: 'Another one.' });
    const other = { ...solution, service: { ...shed.key, name: 'Men’s shed' } };
    desk.patch({ contact, visit, seq: 1, changes: [{ solution: other }] });
    desk.finishCorrection({ contact, visit, seq: 1 });
    const { solutions } = desk.open({ contact, visit: newId() });
    expect(solutions).toContainEqual(other);
    expect(solutions).toContainEqual(plain);
    expect(desk.history(contact).entries.find((entry) => entry.correction !== null)).toMatchObject({
      ...{ change: { solution: other }, before: { solution } },
    });
  });

  test('is named where it is owed, and where the person comes again', () => {
    const { desk, clock } = setUp();
    const promise = { owner: 'me', by: '2026-03-30' };
    const solution = solutionWith({ service: { ...key, name: 'Lunch club' }, connected: 'to-arrange', promise });
    const { contact } = takeContact(desk, [...c01Changes().filter((edit) => !('solution' in edit)), { solution }]);
    clock.set('2026-03-30T09:00');
    expect(desk.desk().promises).toMatchObject([{ contact, words: 'Lunch club' }]);
    const again = beginContact(desk);
    const typed = { personName: 'Joan Pike', personBorn: '1941-06-02' };
    desk.patch({ ...again, seq: 1, changes: changesOf(typed) });
    const [found] = desk.findPeople({
      ...{
        contact: again.contact,
        typed: { name: 'Joan Pike', born: '1941-06-02', postcode: '', phone: '', identifiers: [] },
      },
    }).cards;
    expect(found?.contacts[0]?.solutions).toMatchObject([{ service: { name: 'Lunch club' } }]);
  });
});

test('what nothing suitable exists for stays on record, and a code of no list does not close', () => {
  const { desk } = setUp();
  const lacking = changesOf({ unmetTopics: ['loneliness', 'transport'] });
  const { contact } = takeContact(desk, [...c01Changes(), ...lacking]);
  expect(desk.open({ contact, visit: newId() }).fields.unmetTopics).toEqual(['loneliness', 'transport']);
  const unknown = changesOf({ unmetTopics: ['sailing-boats'] });
  expect(refusalOf(() => takeContact(desk, [...c01Changes(), ...unknown]))).toMatchObject({ code: 'precondition' });
});

describe('how a service did', () => {
  type Answer = 'no' | 'reached' | 'went' | 'helped';
  const result = { method: 'phone', reason: '', listened: 5, words: '', nextOn: null } as const;

  function ask(desk: DeskCalls, answer: Answer | null, topicMain = 'loneliness') {
    const solution = solutionWith({ service: { ...key, name: 'Lunch club' } });
    const without = c01Changes().filter((edit) => !('solution' in edit));
    const { contact } = takeContact(desk, [...without, ...changesOf({ topicMain }), { solution }]);
    const checks = answer === null ? [] : [{ solution: solution.id, answer }];
    const note = newId();
    const given = { ...result, result: 'worked', solved: 'yes', checks };
    desk.noteResult({ contact, note, result: given, why: null });
    return { contact, solution, note, given };
  }

  test('is told from five answers on, by topic as well, and fed to the card', () => {
    const { desk, card, context } = setUp();
    for (const answer of ['helped', 'helped', 'went', 'no'] as const) ask(desk, answer);
    ask(desk, null);
    expect(card()?.success).toBeNull();
    ask(desk, 'helped', 'transport');
    expect(card()?.success).toMatchObject({ n: 5, helped: 3 });
    expect(desk.known(key)).toMatchObject({ success: { n: 5, helped: 3 }, byTopic: [] });
    ask(desk, 'helped');
    expect(desk.known(key).byTopic).toMatchObject([{ topic: 'loneliness', n: 5, helped: 3 }]);
    expect(desk.topicSuccess()).toMatchObject([{ topic: 'loneliness', n: 5, helped: 3 }]);
    const known = whatIsKnownHere(context.db, [key, shed.key]);
    expect([...known.keys()]).toEqual([keyText(key)]);
  });

  test('counts what was said last: put right, or taken back', () => {
    const { desk, card } = setUp();
    for (let count = 0; count < 5; count += 1) ask(desk, 'helped');
    const { contact, solution, given } = ask(desk, 'helped');
    expect(card()?.success).toMatchObject({ n: 6, helped: 6 });
    const again = newId();
    const checks = [{ solution: solution.id, answer: 'no' }];
    desk.noteResult({ contact, note: again, result: { ...given, checks }, why: 'The other one.' });
    expect(card()?.success).toMatchObject({ n: 6, helped: 5 });
    desk.undoNote({ contact, note: again });
    expect(card()?.success).toMatchObject({ n: 6, helped: 6 });
  });
});
