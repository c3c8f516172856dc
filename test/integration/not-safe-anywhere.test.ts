import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import { endingsOf } from '../../shared/domain/follow-up/next-try.ts';
import { waysToReach } from '../../shared/domain/follow-up/ways.ts';
import { sheetAsHtml } from '../../shared/domain/hand-over/as-html.ts';
import { sheetAsText } from '../../shared/domain/hand-over/as-text.ts';
import type { SheetDocument, SheetKind } from '../../shared/domain/hand-over/document.ts';
import { newId } from '../../shared/domain/ids.ts';
import { safetyMarksOf } from '../../shared/domain/safety/safety-state.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const hisPhone = '01632 960145';
const atTheBank = 'Thursdays at eleven, at the bank';
const visit = {
  ...{ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'visit', followUpWorkingDays: 10 },
};

function deskAt(local: string) {
  const clock = setClock(local);
  return { desk: deskCalls({ ...newStore().open().context, clock }), clock };
}

/** c05, with a number that somebody could ring. */
function c05Changes(more: Parameters<typeof changesOf>[0] = {}): Change[] {
  const c05 = passedContacts.find(({ id }) => id === 'c05');
  if (!c05) throw new Error('c05 is not among the contacts that are passed on.');
  return [...passedChanges(c05), ...changesOf({ personPhone: hisPhone, ...more })];
}

/** What a sheet says, in each form in which it leaves: nowhere is the number an ordinary one. */
function expectUnsafeSheet(sheet: SheetDocument): void {
  expect(sheet.alerts[0]).toMatch(/^NOT SAFE TO CONTACT THE PERSON\..*Leave no message\.$/);
  expect(sheetAsText(sheet).startsWith('!! NOT SAFE TO CONTACT THE PERSON')).toBe(true);
  const html = sheetAsHtml(sheet);
  expect(html.indexOf('NOT SAFE TO CONTACT')).toBeLessThan(html.indexOf('<h1>'));
  for (const text of [sheetAsText(sheet), html, JSON.stringify(sheet)]) {
    for (const [, after] of text.matchAll(new RegExp(`${hisPhone}(.{0,40})`, 'g'))) {
      expect(after).toMatch(/^: (do not use it, it is not safe|only at the safe time and way)/);
    }
  }
}

function expectUnsafeSheets(desk: DeskCalls, contact: string, kinds: readonly SheetKind[]): void {
  for (const kind of kinds) {
    expectUnsafeSheet(desk.openSheet({ contact, kind }).sheet);
    expectUnsafeSheet(desk.sheet({ contact, kind }));
    expectUnsafeSheet(desk.sendSheet({ contact, kind, way: 'json', send: newId() }));
  }
}

/** A conversation that is open: what every screen draws from it. */
function expectUnsafe(desk: DeskCalls, contact: string): void {
  const record = desk.open({ contact, visit: newId() });
  expect(record.fields.safeToContact).toBe(false);
  expect(safetyMarksOf(record, somerset).notSafe).toBe(true);
  expect(desk.cautions([contact])).toMatchObject([{ isUnsafe: true }]);
}

const identity = { name: 'Albert Crane', born: null, postcode: 'TA24 5SY', phone: hisPhone, identifiers: [] };
const cardOf = (desk: DeskCalls, contact: string) => desk.findPeople({ contact, typed: identity }).cards[0];
const tryBy = (method: string, ending: string) => ({ method, ending, words: '', reason: '', nextOn: null });

describe('c05: it is not safe to contact the person', () => {
  test('is said through everything that comes of it', () => {
    const { desk, clock } = deskAt('2026-03-24T11:40');
    const begun = beginContact(desk);
    const { contact } = begun;
    desk.patch({ ...begun, seq: 1, changes: c05Changes(visit) });
    expectUnsafe(desk, contact);
    expectUnsafeSheets(desk, contact, ['safety', 'hand-over']);
    desk.open(begun);
    clock.set('2026-03-24T11:54');
    expect(refusalOf(() => desk.close({ ...begun, seq: 1 })).message).toContain('write down a safe time and way');
    desk.patch({ ...begun, seq: 2, changes: changesOf({ safeTime: atTheBank }) });
    desk.close({ ...begun, seq: 2 });
    expectUnsafe(desk, contact);
    expectUnsafeSheets(desk, contact, ['safety', 'hand-over']);

    // The follow-up: the way that was agreed, and no message.
    clock.set('2026-04-09T11:00');
    const { contact: followedUp, state } = desk.openFollowUp(contact);
    const ways = waysToReach(followedUp.fields, somerset);
    expect(state.due).toBe('2026-04-09');
    expect(ways.binds.slice(0, 2)).toEqual([
      'It is not safe to contact the person.',
      `Safe time and way: ${atTheBank}.`,
    ]);
    expect(ways.ways.flatMap(({ method, refusal }) => (refusal === null ? method : []))).toEqual(['visit']);
    expect(endingsOf('visit', ways.mayLeaveMessage)).not.toContain('message-left');
    const tried = (method: string, ending: string) =>
      refusalOf(() => desk.noteAttempt({ contact, note: newId(), attempt: tryBy(method, ending) }));
    expect(tried('visit', 'message-left').message).toContain('No message');
    for (const way of ['letter', 'email', 'text']) expect(tried(way, 'sent').message).toContain('not safe');
    expect(tried('phone', 'unanswered').message).toContain('not safe');
    expect(tried('visit', 'unanswered').code).toBe('none');
    expect(desk.cautions([contact])).toMatchObject([{ isUnsafe: true, way: { method: 'visit' } }]);

    // Sent back, and begun again.
    const back = { contact, note: newId(), route: 'safeguarding', result: 'sent-back', words: 'Ask him first.' };
    desk.noteHandOver(back);
    const { contact: again } = desk.reopenHandOver({ contact, newContact: newId() });
    expectUnsafe(desk, again);

    // Somebody else rings about him: the card says it, and carries it over.
    const other = beginContact(desk);
    desk.patch({ ...other, seq: 1, changes: changesOf({ requesterType: 'family', personName: 'Albert Crane' }) });
    const card = cardOf(desk, other.contact);
    expect(card).toMatchObject({ safeToContact: false, safeTime: atTheBank });
    if (!card) throw new Error('Nobody was found.');
    desk.acceptMatch({ contact: other.contact, earlier: card.earlier });
    expect(desk.cautions([other.contact])).toMatchObject([{ isUnsafe: true }]);
    expectUnsafe(desk, other.contact);
    expect(cardOf(desk, other.contact)).toMatchObject({ answer: 'same', safeToContact: false });

    // A caller says that it is safe by now: that lifts nothing, neither while it is open nor once it has closed.
    const dan = {
      requesterType: 'family',
      personName: 'Albert Crane',
      spokenTo: 'caller-only',
      safeToContact: true,
    } as const;
    const told = takeContact(desk, [...c05Changes(), ...changesOf(dan)]).contact;
    desk.acceptMatch({ contact: told, earlier: contact });
    const asked = beginContact(desk);
    desk.patch({ ...asked, seq: 1, changes: changesOf({ requesterType: 'family', personName: 'Albert Crane' }) });
    desk.acceptMatch({ contact: asked.contact, earlier: contact });
    expectUnsafe(desk, asked.contact);
    expect(desk.cautions([told])).toMatchObject([{ isUnsafe: true }]);

    // What somebody is given who asks for everything about themselves.
    expect(desk.exportPerson({ contacts: [contact] }).contacts).toMatchObject([
      { notSafeToContact: true, fields: { safeToContact: false } },
    ]);
    expect(desk.standing(contact)).toMatchObject([{ notSafeToContact: true }]);
  });

  test('holds while a correction says otherwise, and once it has ended as it says', () => {
    const { desk } = deskAt('2026-03-24T11:54');
    const { contact } = takeContact(desk, c05Changes());
    const correcting = { contact, visit: newId() };
    desk.open(correcting);
    desk.correct({ ...correcting, correction: newId(), reason: 'He has moved to his sister.' });
    desk.patch({ ...correcting, seq: 1, changes: changesOf({ safeToContact: true }) });
    expect(desk.cautions([contact])).toMatchObject([{ isUnsafe: true }]);
    expectUnsafeSheets(desk, contact, ['safety', 'hand-over']);
    desk.dropCorrection({ ...correcting, seq: 1 });
    expectUnsafe(desk, contact);
  });

  test('holds as soon as a correction says so, and for a follow-up until one that says otherwise has ended', () => {
    const { desk } = deskAt('2026-03-24T11:54');
    const corrected = (contact: string, changes: Parameters<typeof changesOf>[0]) => {
      const correcting = { contact, visit: newId() };
      desk.open(correcting);
      desk.correct({ ...correcting, correction: newId(), reason: 'She rang again.' });
      desk.patch({ ...correcting, seq: 1, changes: changesOf(changes) });
    };
    const { contact: safe } = takeContact(desk, c05Changes({ safeToContact: true }));
    corrected(safe, { safeToContact: false });
    expectUnsafeSheets(desk, safe, ['safety', 'hand-over']);
    const { contact: unsafe } = takeContact(desk, c05Changes({ ...visit, safeTime: atTheBank }));
    corrected(unsafe, { safeToContact: true });
    expect(desk.openFollowUp(unsafe).contact.fields.safeToContact).toBe(false);
  });

  test('holds where the person rang by themselves: the number they rang from is theirs', () => {
    const { desk } = deskAt('2026-03-24T11:54');
    const own = { requesterType: 'self', requesterPhone: hisPhone, personPhone: '', spokenTo: 'person' };
    const { contact } = takeContact(desk, c05Changes(own));
    expectUnsafeSheets(desk, contact, ['safety', 'hand-over']);
    expect(sheetAsText(desk.sheet({ contact, kind: 'safety' }))).toContain(`${hisPhone}: do not use it`);
  });

  test('holds for the call-back of a call that was lost', () => {
    const { desk } = deskAt('2026-03-24T11:54');
    const lost = { requesterType: null, outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' };
    const { contact } = takeContact(desk, c05Changes(lost));
    expect(desk.callBacks()).toMatchObject([{ contact, refusal: expect.stringContaining('not safe') }]);
    expect(desk.callBacks()[0]?.binds).toContain('It is not safe to contact the person.');
    const attempt = { ...tryBy('phone', 'unanswered') };
    expect(refusalOf(() => desk.noteCallBack({ contact, note: newId(), attempt })).code).toBe('precondition');
    expect(refusalOf(() => desk.rangBack({ contact, newContact: newId(), reason: '' })).code).toBe('precondition');
    desk.rangBack({ contact, newContact: newId(), reason: 'His sister has the phone.' });
    const [draft] = desk.desk().drafts;
    expectUnsafe(desk, draft?.id ?? '');
  });
});

describe('what is said later about one person', () => {
  const passed = {
    ...{ outcomeClass: 'passed', outcomeRoute: 'needs-assessment', assessmentAskedFor: true },
    ...{ assessmentDecision: 'wanted', assessmentBy: 'person' },
  };

  test('holds for what was passed on before: its row, its sheet, and what begins when it is sent back', () => {
    const { desk, clock } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, [...c01Changes(), ...changesOf({ ...passed, personPhone: hisPhone })]);
    clock.set('2026-03-26T10:12');
    const later = beginContact(desk);
    desk.patch({ ...later, seq: 1, changes: changesOf({ personName: 'Joan Pike', safeToContact: false }) });
    desk.acceptMatch({ contact: later.contact, earlier: contact });
    expect(desk.cautions([contact])).toMatchObject([{ isUnsafe: true }]);
    expectUnsafeSheets(desk, contact, ['hand-over']);
    desk.noteHandOver({ contact, note: newId(), route: 'needs-assessment', result: 'sent-back', words: '' });
    expectUnsafe(desk, desk.reopenHandOver({ contact, newContact: newId() }).contact);
  });

  test('holds where it was said in a conversation that goes on from another', () => {
    const { desk, clock } = deskAt('2026-03-23T10:12');
    const { contact } = takeContact(desk, [...c01Changes(), ...changesOf({ personPhone: hisPhone })]);
    clock.set('2026-04-08T10:12');
    const given = { method: 'phone', reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null };
    desk.noteResult({ contact, note: newId(), result: { ...given, result: 'did-not-help' }, why: null });
    const { contact: begun } = desk.reopen({ contact, newContact: newId() });
    const visitOf = { contact: begun, visit: newId() };
    desk.open(visitOf);
    desk.patch({ ...visitOf, seq: 1, changes: changesOf({ safeToContact: false }) });
    expect(desk.cautions([contact])).toMatchObject([{ isUnsafe: true }]);
    expect(desk.openFollowUp(contact).contact.fields.safeToContact).toBe(false);
    // Whoever accepts the card of the first one is told what was said in the second.
    const other = beginContact(desk);
    desk.acceptMatch({ contact: other.contact, earlier: contact });
    expect(desk.cautions([other.contact])).toMatchObject([{ isUnsafe: true }]);
  });
});
