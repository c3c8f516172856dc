import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { soundEdits } from '../../shared/domain/safety/sound-edits.ts';
import { anyChange } from '../support/arbitrary-change.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { seedFor } from '../support/random.ts';
import { c01Changes, c01Fields, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

/** A desk on a real store, on the morning of c01. */
function newDesk() {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock('2026-03-23T10:12');
  return { desk: deskCalls({ ...context, clock }), context, clock, look: () => store.look() };
}

describe('a contact', () => {
  test('c01 is taken, closed, and due on 8 April', () => {
    const { desk, clock } = newDesk();
    const begun = beginContact(desk);
    desk.patch({ ...begun, seq: 1, changes: c01Changes() });
    clock.set('2026-03-23T10:24');
    const closed = desk.close({ ...begun, seq: 1 });
    expect(closed).toMatchObject({
      personName: 'Joan Pike',
      receivedAt: '2026-03-23T10:12:00.000Z',
      closedAt: '2026-03-23T10:24:00.000Z',
      outcomeClass: 'signposted',
      outcomeRoute: 'community',
      followUpDue: '2026-04-08',
    });
    const contact = desk.open({ contact: begun.contact, visit: newId() });
    expect(contact.fields).toMatchObject(c01Fields);
    expect(contact.notes.map(({ tag }) => tag)).toEqual(['need', 'strength']);
    expect(contact.solutions.map(({ tier }) => tier)).toEqual(['community-agent', 'drop-in-centre']);
    expect(contact.followUp).toEqual({ due: '2026-04-08', at: null });
  });

  test('whatever patches it gets, the store holds what the page shows', () => {
    const { desk, clock } = newDesk();
    const seed = seedFor('patches against the model');
    fc.assert(
      fc.property(fc.array(fc.array(anyChange, { minLength: 1, maxLength: 8 }), { maxLength: 6 }), (patches) => {
        const { contact, visit } = beginContact(desk);
        const ids = new Map<string, string>();
        const own = (id: string) => ids.get(id) ?? ids.set(id, newId()).get(id) ?? id;
        let page = desk.open({ contact, visit });
        patches.forEach((changes, index) => {
          // The few ids that the changes share are this contact's own.
          const mine = changes.map((edit) => {
            if ('note' in edit) return { note: { ...edit.note, id: own(edit.note.id) } };
            if ('solution' in edit) return { solution: { ...edit.solution, id: own(edit.solution.id) } };
            if ('removedNote' in edit) return { removedNote: own(edit.removedNote) };
            if ('removedSolution' in edit) return { removedSolution: own(edit.removedSolution) };
            if ('concern' in edit) return { concern: { ...edit.concern, id: own(edit.concern.id) } };
            return edit;
          });
          const sound = soundEdits(page, mine, somerset, clock.now());
          desk.patch({ contact, visit, seq: index + 1, changes: sound });
          page = sound.reduce(applyChange, page);
        });
        const kept = desk.open({ contact, visit });
        expect({ ...kept, civilDay: page.civilDay }).toEqual(page);
      }),
      { seed, numRuns: 150 },
    );
  });

  test('drops no worry with the line that raised it, whoever sends the edit', () => {
    const { desk } = newDesk();
    const { contact, visit } = beginContact(desk);
    const note = { id: newId(), at: '2026-03-23T10:13:00.000Z', text: 'He hits her.', tag: null };
    desk.patch({ contact, visit, seq: 1, changes: [{ note }] });
    desk.patch({ contact, visit, seq: 2, changes: [{ removedNote: note.id }] });
    const kept = desk.open({ contact, visit });
    expect(kept.notes).toEqual([]);
    expect(kept.concerns).toMatchObject([{ notSo: false, at: null }]);
  });

  test('keeps what came in writing word for word, with its true time', () => {
    const { desk } = newDesk();
    const begun = beginContact(desk);
    const received = { paste: newId(), at: '2026-03-20T08:55:00.000Z', channel: 'letter', from: 'Discharge hub' };
    const line = { id: newId(), at: '2026-03-23T10:13:00.000Z', tag: null };
    const note = { ...line, text: 'Dear all,\n\n  New hip.\n', received };
    desk.patch({ ...begun, seq: 1, changes: [{ note }, { note: { ...line, id: newId(), text: 'A line.' } }] });
    expect(desk.open(begun).notes).toEqual([note, { ...line, id: expect.any(String), text: 'A line.' }]);
  });

  test('asked for a second time is the same one, and is written down once', () => {
    const { desk } = newDesk();
    const id = newId();
    const first = desk.start({ id, channel: 'phone-in' });
    expect(desk.start({ id, channel: 'letter' })).toEqual(first);
    expect(desk.audit().filter(({ action }) => action === 'contact-started')).toHaveLength(1);
  });

  test.each(['moon', 'constructor', 'tostring'])('cannot come by a way the pack does not have: %s', (channel) => {
    const { desk, look } = newDesk();
    expect(refusalOf(() => desk.start({ id: newId(), channel })).code).toBe('invalid');
    expect(look().prepare('SELECT count(*) FROM contact').pluck().get()).toBe(0);
  });

  test('that is not there cannot be opened, patched or closed', () => {
    const { desk } = newDesk();
    const nowhere = { contact: newId(), visit: newId() };
    const changes = changesOf({ personName: 'x' });
    expect(refusalOf(() => desk.open(nowhere)).code).toBe('not-found');
    expect(refusalOf(() => desk.patch({ ...nowhere, seq: 1, changes })).code).toBe('conflict');
    expect(refusalOf(() => desk.close({ ...nowhere, seq: 0 })).code).toBe('not-found');
  });

  test('received at another time counts for the day of that time', () => {
    const { desk } = newDesk();
    const begun = beginContact(desk, 'email');
    desk.patch({ ...begun, seq: 1, changes: changesOf({ receivedAt: '2026-03-21T23:59:59.000Z' }) });
    expect(desk.open(begun).civilDay).toBe('2026-03-21');
    desk.patch({ ...begun, seq: 2, changes: changesOf({ receivedAt: '2026-07-01T23:00:00.000Z' }) });
    expect(desk.open(begun).civilDay).toBe('2026-07-02');
  });
});

describe('a patch', () => {
  test('sent twice is acknowledged twice and applied once', () => {
    const { desk, look } = newDesk();
    const begun = beginContact(desk);
    const changes = changesOf({ personName: 'Joan Pike' });
    expect(desk.patch({ ...begun, seq: 1, changes })).toEqual({ seq: 1 });
    const before = tableDigests(look());
    expect(desk.patch({ ...begun, seq: 1, changes })).toEqual({ seq: 1 });
    expect(desk.patch({ ...begun, seq: 1, changes: changesOf({ personName: 'Other' }) })).toEqual({ seq: 1 });
    expect(tableDigests(look())).toEqual(before);
  });

  test('with a gap before it is refused, and nothing of it is kept', () => {
    const { desk, look } = newDesk();
    const begun = beginContact(desk);
    const before = tableDigests(look());
    for (const seq of [2, 3, 1_000_000]) {
      expect(refusalOf(() => desk.patch({ ...begun, seq, changes: c01Changes() })).code).toBe('conflict');
    }
    expect(tableDigests(look())).toEqual(before);
  });

  test('is all of it or nothing', () => {
    const { desk, look } = newDesk();
    const [mine, other] = [beginContact(desk), beginContact(desk)];
    const note = { id: newId(), at: '2026-03-23T10:13:00.000Z', text: 'Theirs.', tag: null };
    desk.patch({ ...other, seq: 1, changes: [{ note }] });
    const before = tableDigests(look());
    const changes = [...changesOf({ personName: 'Joan Pike' }), { note: { ...note, text: 'Mine.' } }];
    expect(refusalOf(() => desk.patch({ ...mine, seq: 1, changes })).code).toBe('conflict');
    const theirs = { solution: solutionWith() };
    desk.patch({ ...other, seq: 2, changes: [theirs] });
    expect(refusalOf(() => desk.patch({ ...mine, seq: 1, changes: [theirs] })).code).toBe('conflict');
    expect(tableDigests(look())).toMatchObject({ note: before.note, person: before.person, contact: before.contact });
    expect(desk.patch({ ...mine, seq: 1, changes: [{ removedNote: note.id }] })).toEqual({ seq: 1 });
    expect(desk.open(other).notes).toEqual([note]);
  });

  test('of a visit to another contact is refused', () => {
    const { desk } = newDesk();
    const [mine, other] = [beginContact(desk), beginContact(desk)];
    const mixed = { contact: mine.contact, visit: other.visit };
    expect(refusalOf(() => desk.patch({ ...mixed, seq: 1, changes: changesOf({ personName: 'x' }) })).code).toBe(
      'conflict',
    );
    expect(refusalOf(() => desk.open(mixed)).code).toBe('conflict');
    expect(refusalOf(() => desk.close({ ...mixed, seq: 0 })).code).toBe('conflict');
  });

  test('after closing is refused; one from before is still acknowledged', () => {
    const { desk } = newDesk();
    const begun = takeContact(desk, c01Changes());
    const changes = changesOf({ personName: 'Changed' });
    expect(refusalOf(() => desk.patch({ ...begun, seq: 2, changes })).code).toBe('precondition');
    expect(desk.patch({ ...begun, seq: 1, changes })).toEqual({ seq: 1 });
    expect(desk.open(begun).fields.personName).toBe('Joan Pike');
  });

  test('counts for each visit by itself', () => {
    const { desk } = newDesk();
    const { contact, visit } = beginContact(desk);
    const second = newId();
    expect(desk.patch({ contact, visit, seq: 1, changes: changesOf({ personName: 'Joan' }) })).toEqual({ seq: 1 });
    desk.open({ contact, visit: second });
    const changes = changesOf({ personName: 'Joan Pike' });
    expect(desk.patch({ contact, visit: second, seq: 1, changes })).toEqual({ seq: 1 });
    expect(desk.open({ contact, visit }).fields.personName).toBe('Joan Pike');
  });
});

describe('two places at one conversation', () => {
  test('only the one that opened it last writes; the other hears why, and loses nothing that is on record', () => {
    const { desk, look } = newDesk();
    const { contact, visit: first } = beginContact(desk);
    desk.patch({ contact, visit: first, seq: 1, changes: changesOf({ personName: 'Joan' }) });
    const second = newId();
    desk.open({ contact, visit: second });
    const before = tableDigests(look());
    const changes = changesOf({ personName: 'Other' });
    const refused = expect.objectContaining({ code: 'conflict', details: { reason: 'open-elsewhere' } });
    expect(() => desk.patch({ contact, visit: first, seq: 2, changes })).toThrow(refused);
    expect(() => desk.close({ contact, visit: first, seq: 1 })).toThrow(refused);
    expect(tableDigests(look())).toEqual(before);
    // What was acknowledged before still is.
    expect(desk.patch({ contact, visit: first, seq: 1, changes })).toEqual({ seq: 1 });
    expect(desk.patch({ contact, visit: second, seq: 1, changes })).toEqual({ seq: 1 });
  });

  test('going on in the first takes it back', () => {
    const { desk } = newDesk();
    const { contact, visit: first } = beginContact(desk);
    const second = newId();
    desk.open({ contact, visit: second });
    desk.open({ contact, visit: first });
    const changes = changesOf({ personName: 'Joan' });
    expect(desk.patch({ contact, visit: first, seq: 1, changes })).toEqual({ seq: 1 });
    expect(refusalOf(() => desk.patch({ contact, visit: second, seq: 1, changes })).code).toBe('conflict');
  });

  test('one that was begun before this was kept is held by nobody', () => {
    const { desk, context } = newDesk();
    const begun = beginContact(desk);
    context.db.run('UPDATE contact SET held_by = NULL');
    expect(desk.patch({ ...begun, seq: 1, changes: changesOf({ personName: 'Joan' }) })).toEqual({ seq: 1 });
  });
});

describe('closing', () => {
  test('names the gates that are shut, and changes nothing', () => {
    const { desk, look } = newDesk();
    const begun = beginContact(desk);
    desk.patch({
      ...begun,
      seq: 1,
      changes: [...c01Changes(), ...changesOf({ assessmentBy: null, followUpAgreed: null })],
    });
    const before = tableDigests(look());
    expect(() => desk.close({ ...begun, seq: 1 })).toThrow(
      expect.objectContaining({ code: 'precondition', details: { gates: ['decision-by', 'follow-up'] } }),
    );
    expect(tableDigests(look())).toEqual(before);
  });

  test('waits for the last edit', () => {
    const { desk } = newDesk();
    const begun = beginContact(desk);
    desk.patch({ ...begun, seq: 1, changes: c01Changes() });
    for (const seq of [0, 2]) expect(refusalOf(() => desk.close({ ...begun, seq })).code).toBe('conflict');
    expect(desk.close({ ...begun, seq: 1 }).closedAt).not.toBeNull();
  });

  test('again gives what there is, and one follow-up', () => {
    const { desk, clock, look } = newDesk();
    const begun = takeContact(desk, c01Changes());
    const closed = desk.close({ ...begun, seq: 1 });
    clock.set('2026-03-24T09:00');
    expect(desk.close({ ...begun, seq: 1 })).toEqual(closed);
    expect(desk.close({ ...begun, seq: 99 })).toEqual(closed);
    expect(look().prepare('SELECT count(*) FROM follow_up').pluck().get()).toBe(1);
  });

  test('without a follow-up leaves none', () => {
    const { desk } = newDesk();
    const { contact } = takeContact(desk, [...c01Changes(), ...changesOf({ followUpAgreed: false })]);
    expect(desk.open({ contact, visit: newId() }).followUp).toBeNull();
  });
});

describe('the desk’s day', () => {
  test('shows open ones whenever they began, closed ones on their day, and follow-ups from the day they are due', () => {
    const { desk, clock } = newDesk();
    const draft = beginContact(desk);
    const { contact } = takeContact(desk, c01Changes());
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const shown = (day?: string) => {
      const { drafts, closed, due } = desk.desk(day === undefined ? {} : { day });
      return { drafts: ids(drafts), closed: ids(closed), due: ids(due) };
    };
    expect(shown()).toEqual({ drafts: [draft.contact], closed: [contact], due: [] });
    clock.set('2026-04-07T09:00');
    expect(shown()).toEqual({ drafts: [draft.contact], closed: [], due: [] });
    clock.set('2026-04-08T00:00');
    expect(shown()).toEqual({ drafts: [draft.contact], closed: [], due: [contact] });
    expect(shown('2026-03-23').closed).toEqual([contact]);
  });
});
