import { describe, expect, test } from 'vitest';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import type { Profile } from '../../shared/contract/profiles.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

describe('the audit', () => {
  test('is asked for by what was done and by whom, the newest first', () => {
    const { context } = newStore().open();
    const desk = deskCalls(context);
    for (let each = 0; each < 3; each += 1) takeContact(desk, c01Changes());
    const [me] = desk.auditProfiles();
    if (!me) throw new Error('Nobody is here.');
    const closed = desk.audit(2, { action: 'contact-closed' });
    expect(closed.map(({ action }) => action)).toEqual(['contact-closed', 'contact-closed']);
    expect(closed[0]?.id).toBe(desk.audit(500).find(({ action }) => action === 'contact-closed')?.id);
    expect(desk.audit(500, { profile: me.id })).toEqual(desk.audit());
    expect(desk.audit(500, { profile: newId() })).toEqual([]);
    expect(desk.audit(500, { profile: me.id, action: 'purge-run' })).toEqual([]);
  });

  test('says who began, opened and closed what, and when', () => {
    const { context } = newStore().open();
    const clock = setClock('2026-03-23T10:12');
    const desk = deskCalls({ ...context, clock });
    const begun = beginContact(desk);
    desk.open(begun);
    desk.patch({ ...begun, seq: 1, changes: c01Changes() });
    clock.set('2026-03-23T10:24');
    desk.close({ ...begun, seq: 1 });
    const about = desk.audit().filter(({ subject }) => subject === begun.contact);
    expect(about.map(({ action, at, profile }) => `${at.slice(11, 16)} ${profile} ${action}`).reverse()).toEqual([
      '10:12 This desk contact-started',
      '10:12 This desk contact-opened',
      '10:24 This desk contact-closed',
    ]);
  });

  test('gives the newest first, and no more than was asked for', () => {
    const { context } = newStore().open();
    const desk = deskCalls({ ...context, clock: setClock('2099-03-23T10:12') });
    const begun = Array.from({ length: 5 }, () => beginContact(desk).contact);
    const subjects = desk.audit(4).map(({ subject }) => subject);
    expect(subjects).toEqual([begun[4], begun[4], begun[3], begun[3]]);
  });

  test('holds nothing that a person said', () => {
    const store = newStore();
    const { context } = store.open();
    takeContact(deskCalls(context), c01Changes());
    const written = JSON.stringify(store.look().prepare('SELECT * FROM audit').all());
    for (const word of ['Joan', 'Pike', 'flower', '01632', 'TA1']) expect(written).not.toContain(word);
  });

  test.each([
    "UPDATE audit SET action = 'store-opened'",
    "UPDATE audit SET at = '' WHERE action = 'contact-closed'",
    'DELETE FROM audit',
    "DELETE FROM audit WHERE action = 'contact-closed'",
    "REPLACE INTO audit SELECT id, '', profile_id, action, subject FROM audit LIMIT 1",
    "INSERT OR REPLACE INTO audit SELECT id, at, profile_id, 'store-opened', NULL FROM audit LIMIT 1",
    "INSERT INTO audit SELECT * FROM audit WHERE true ON CONFLICT (id) DO UPDATE SET action = 'store-opened'",
  ])('is only ever added to: %s', (sql) => {
    const { context } = newStore().open();
    takeContact(deskCalls(context), c01Changes());
    const before = deskCalls(context).audit();
    expect(() => context.db.run(sql)).toThrow('audit is append-only');
    expect(deskCalls(context).audit()).toEqual(before);
  });
});

describe('the history', () => {
  const historyOf = (store: ReturnType<typeof newStore>) =>
    store.look().prepare('SELECT visit_id AS visit, what, value FROM history ORDER BY position').all();

  test('keeps one entry for each field and visit, with the last value', () => {
    const store = newStore();
    const { context } = store.open();
    const desk = deskCalls(context);
    const { contact, visit } = beginContact(desk);
    ['J', 'Jo', 'Joan'].forEach((personName, index) => {
      desk.patch({ contact, visit, seq: index + 1, changes: changesOf({ personName }) });
    });
    const second = newId();
    desk.open({ contact, visit: second });
    desk.patch({
      contact,
      visit: second,
      seq: 1,
      changes: changesOf({ personName: 'Joan Pike', topicMain: 'loneliness' }),
    });
    const entry = (one: string, field: string, value: string) => ({
      visit: one,
      what: field,
      value: JSON.stringify({ field, value }),
    });
    expect(historyOf(store)).toEqual([
      entry(visit, 'personName', 'Joan'),
      entry(second, 'personName', 'Joan Pike'),
      entry(second, 'topicMain', 'loneliness'),
    ]);
  });

  test('keeps lines by their own id, also the one that was taken out', () => {
    const store = newStore();
    const { context } = store.open();
    const desk = deskCalls(context);
    const begun = beginContact(desk);
    const note = { id: newId(), at: '2026-03-23T10:13:00.000Z', text: 'A line.', tag: null };
    desk.patch({ ...begun, seq: 1, changes: [{ note }] });
    desk.patch({ ...begun, seq: 2, changes: [{ removedNote: note.id }] });
    expect(historyOf(store)).toEqual([
      { visit: begun.visit, what: `note ${note.id}`, value: JSON.stringify({ removedNote: note.id }) },
    ]);
  });
});

describe('a role', () => {
  const adviser: Profile = { id: newId(), name: 'Sam', roles: ['adviser'] };

  test('that may not see the audit is refused it, and may do its own work', () => {
    const { context } = newStore().open();
    insertProfile(context.db, adviser, context.clock.now());
    const desk = deskCalls({ ...context, actor: adviser });
    expect(refusalOf(() => desk.audit()).code).toBe('forbidden');
    expect(desk.me()).toEqual(adviser);
    takeContact(desk, c01Changes());
    expect(deskCalls(context).audit(1)[0]).toMatchObject({ profile: 'Sam', action: 'contact-closed' });
  });

  test('is looked at before the input is', () => {
    const { context } = newStore().open();
    const desk = deskCalls({ ...context, actor: adviser });
    expect(refusalOf(() => desk.audit(Number.NaN)).code).toBe('forbidden');
  });
});
