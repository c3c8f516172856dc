import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { takeContact } from '../support/desk-calls.ts';
import { dueDesk, resultOf, talked, tryOf } from '../support/due-desk.ts';
import { changesOf } from '../support/reference-contact.ts';
import { twoDesks } from '../support/sealed-desks.ts';
import { refusalOf } from '../support/stores.ts';

type Due = ReturnType<typeof dueDesk>;

/** The day as the follow-up, the list of follow-ups, the desk, the card and the closed conversation show it. */
function daysShown({ desk, contact }: Due): Set<string | null | undefined> {
  const typed = { name: 'Joan Pike', born: '1941-06-02', postcode: '', phone: '', identifiers: [] };
  const [card] = desk.findPeople({ contact: newId(), typed }).cards;
  return new Set([
    desk.openFollowUp(contact).state.due,
    desk.dueFollowUps().rows[0]?.due,
    desk.desk({ day: '2026-12-31' }).due[0]?.followUpDue,
    card?.contacts[0]?.followUp?.due,
    desk.open({ contact, visit: newId() }).followUp?.due,
  ]);
}

describe('the day of a follow-up that holds', () => {
  test('is the one that was agreed last, by a correction or with the person, wherever it is shown', () => {
    const due = dueDesk();
    expect(daysShown(due)).toEqual(new Set(['2026-04-08']));
    due.notTried('2026-04-20');
    expect(daysShown(due)).toEqual(new Set(['2026-04-20']));
    due.corrected({ followUpWorkingDays: 30 });
    expect(daysShown(due)).toEqual(new Set(['2026-05-07']));
    due.notTried('2026-06-01');
    expect(daysShown(due)).toEqual(new Set(['2026-06-01']));
    due.desk.undoNote({ contact: due.contact, note: due.desk.openFollowUp(due.contact).last });
    expect(daysShown(due)).toEqual(new Set(['2026-05-07']));
  });

  test('takes the place of the next try, and leaves it counted how often it was tried', () => {
    const due = dueDesk();
    due.tried();
    due.corrected({ followUpWorkingDays: 30 });
    expect(due.desk.openFollowUp(due.contact).state).toMatchObject({ due: '2026-05-07', nextOn: null, tries: 1 });
    expect(due.desk.dueFollowUps().rows).toMatchObject([{ due: '2026-05-07', nextOn: null, tries: 1 }]);
    expect(due.desk.desk().due).toEqual([]);
  });

  test('may be earlier than the first one was, and so may the next try: both are on the desk then', () => {
    const earlier = dueDesk();
    earlier.clock.set('2026-03-30T09:00');
    earlier.notTried('2026-04-01');
    expect(earlier.desk.desk({ day: '2026-04-01' }).due).toMatchObject([{ followUpDue: '2026-04-01' }]);
    const tried = dueDesk();
    tried.clock.set('2026-03-30T09:00');
    tried.tried({ nextOn: '2026-04-01' });
    expect(tried.desk.desk({ day: '2026-03-31' }).due).toEqual([]);
    expect(tried.desk.desk({ day: '2026-04-01' }).due).toMatchObject([{ nextOn: '2026-04-01' }]);
  });

  test('is the same on a colleague’s computer, and once it has come back', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, talked());
    const round = resultOf({ result: 'not-tried', nextOn: '2030-01-10' });
    priya.desk.noteResult({ contact, note: newId(), result: round, why: null });
    const visit = newId();
    priya.desk.open({ contact, visit });
    priya.desk.correct({ contact, visit, correction: newId(), reason: 'Another day.' });
    priya.desk.patch({ contact, visit, seq: 1, changes: [{ field: 'followUpWorkingDays', value: 30 }] });
    priya.desk.finishCorrection({ contact, visit, seq: 1 });
    const { state } = priya.desk.openFollowUp(contact);
    expect(state.due < '2030-01-10').toBe(true);
    const { bytes } = await priya.pass(contact, sam, 'follow-up');
    expect(await sam.look(bytes)).toMatchObject({ due: state.due });
    await sam.take(bytes);
    expect(sam.desk.openFollowUp(contact).state).toEqual(state);
    const tried = sam.desk.noteAttempt({ contact, note: newId(), attempt: tryOf() });
    await priya.take((await sam.pass(contact, priya, 'follow-up')).bytes);
    expect(priya.desk.openFollowUp(contact).state).toEqual(tried.state);
  });
});

describe('a try that was made earlier', () => {
  const at = (local: string) => instantOf(local);

  test('stands with both times, and the next one counts from the day on which it was made', () => {
    const { tried, desk, contact } = dueDesk();
    const happenedAt = at('2026-04-07T16:40');
    const { attempts, state, now } = tried({ happenedAt });
    expect(attempts).toMatchObject([{ happenedAt, at: now }]);
    expect(state.nextOn).toBe('2026-04-09');
    expect(desk.exportPerson({ contacts: [contact] }).contacts[0]?.tries).toMatchObject([{ happenedAt, at: now }]);
  });

  test('lies in no future, and not before the conversation closed', () => {
    const { tried } = dueDesk();
    expect(refusalOf(() => tried({ happenedAt: at('2026-04-08T09:31') })).message).toContain('lies ahead');
    expect(refusalOf(() => tried({ happenedAt: at('2026-03-23T10:23') })).message).toContain('had not closed');
    expect(tried({ happenedAt: at('2026-03-23T10:24') }).attempts).toHaveLength(1);
  });

  test('moves no later try: neither its next day into the past, nor one that was tried since', () => {
    const { tried } = dueDesk();
    expect(tried({ happenedAt: at('2026-03-30T09:00') }).state.nextOn).toBe('2026-04-08');
    expect(tried().state.nextOn).toBe('2026-04-10');
    expect(tried({ happenedAt: at('2026-04-07T09:00') }).state).toMatchObject({ nextOn: '2026-04-10', tries: 3 });
  });

  test('does not count after they were reached in between', () => {
    const { tried, notTried, clock } = dueDesk();
    notTried('2026-04-20');
    clock.set('2026-04-20T09:00');
    expect(tried({ happenedAt: at('2026-04-07T16:40') }).state).toMatchObject({ tries: 0, due: '2026-04-20' });
    expect(tried({ happenedAt: at('2026-04-09T16:40') }).state).toMatchObject({ tries: 1 });
  });

  test('is bounded for a call-back as well', () => {
    const { desk, clock } = dueDesk();
    const lost = changesOf({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost', requesterType: 'family' });
    const { contact } = takeContact(desk, lost);
    clock.set('2026-04-08T16:00');
    const rang = (happenedAt: string) =>
      desk.noteCallBack({ contact, note: newId(), attempt: tryOf({ happenedAt: at(happenedAt) }) });
    expect(refusalOf(() => rang('2026-04-08T09:29')).message).toContain('had not closed');
    expect(rang('2026-04-08T12:00').attempts).toHaveLength(1);
  });
});
