import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { cleanStore } from '../support/clean-store.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { rawPages } from '../support/raw-pages.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function twoConversations() {
  const store = newStore();
  const opened = store.open({ clock: instantOf('2031-03-23T10:12') });
  const { context } = opened;
  const desk = deskCalls(context);
  const ofDaughter = takeContact(desk, c01Changes()).contact;
  const own = takeContact(desk, [
    ...c01Changes(),
    ...changesOf({ requesterType: 'self', requesterName: '', otherName: 'Ilias', spokenTo: 'person' }),
  ]).contact;
  const settle = () => {
    context.db.run('UPDATE follow_up SET done_at = due');
    context.db.run("UPDATE solution SET promise_done_at = '2031-03-30T10:00:00.000Z' WHERE promise_by IS NOT NULL");
  };
  return { store, opened, context, desk, ofDaughter, own, settle };
}

describe('everything about one person', () => {
  test('comes without who called and without anybody else’s words, until they are released', () => {
    const { desk, ofDaughter, own } = twoConversations();
    const ask = () => desk.exportPerson({ contacts: [ofDaughter, own, own] }).contacts;
    const [hers, theirOwn] = ask();
    expect(ask()).toHaveLength(2);
    expect(hers).toMatchObject({
      withheld: ['caller', 'words', 'others'],
      fields: { personName: 'Joan Pike' },
      notes: [],
    });
    expect(JSON.stringify(hers)).not.toMatch(/Helen|960111|daughter"|hardly been out|Not now, dear|Village agent/);
    expect(theirOwn).toMatchObject({
      withheld: ['others'],
      fields: { assessmentWords: expect.stringContaining('Not now') },
    });
    expect(theirOwn?.notes).toHaveLength(2);
    expect(JSON.stringify(theirOwn)).not.toContain('Ilias');

    desk.release({ contact: ofDaughter, part: 'words', released: true });
    expect(ask()[0]).toMatchObject({ withheld: ['caller', 'others'] });
    expect(JSON.stringify(ask()[0])).toMatch(/hardly been out/);
    expect(JSON.stringify(ask()[0])).not.toMatch(/Helen|960111/);
    desk.release({ contact: ofDaughter, part: 'caller', released: true });
    expect(JSON.stringify(ask()[0])).toMatch(/Helen/);
    desk.release({ contact: ofDaughter, part: 'caller', released: false });
    expect(JSON.stringify(ask()[0])).not.toMatch(/Helen/);
  });

  test('comes with what was tried afterwards and how it went, and with no word of it that was not released', () => {
    const { context, desk, ofDaughter } = twoConversations();
    const tryOf = (words: string) => ({ method: 'phone', ending: 'message-left', words, reason: '', nextOn: null });
    desk.noteAttempt({ contact: ofDaughter, note: newId(), attempt: tryOf('Left word with Mr Crane') });
    desk.noteResult({
      contact: ofDaughter,
      note: newId(),
      why: null,
      result: {
        ...{ result: 'worked', method: 'phone', reason: '', listened: 5, solved: 'yes' },
        ...{ words: 'Mum loves the lunch club', checks: [], nextOn: null },
      },
    });
    const ask = () => desk.exportPerson({ contacts: [ofDaughter] }).contacts[0];
    expect(ask()?.tries).toMatchObject([{ ending: 'message-left', words: '', nextOn: expect.any(String) }]);
    expect(ask()?.results).toMatchObject([{ listened: 5, solved: 'yes', words: '' }]);
    expect(JSON.stringify(ask())).not.toMatch(/Crane|lunch club/);
    desk.release({ contact: ofDaughter, part: 'words', released: true });
    expect(ask()).toMatchObject({
      tries: [{ words: 'Left word with Mr Crane' }],
      results: [{ words: 'Mum loves the lunch club' }],
    });
    expect(JSON.stringify(ask())).not.toContain(context.actor.name);
  });

  test('is found by a name, as the person, the caller or somebody else, and the audit holds no name', () => {
    const { desk, ofDaughter, own } = twoConversations();
    expect(desk.findPerson('pike').map(({ contact, place }) => [contact, place])).toEqual(
      expect.arrayContaining([
        [ofDaughter, 'person'],
        [ofDaughter, 'caller'],
        [own, 'person'],
      ]),
    );
    expect(desk.findPerson('Ilias')).toMatchObject([{ contact: own, place: 'other' }]);
    desk.exportPerson({ contacts: [own] });
    const actions = desk.audit().map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['person-searched', 'person-exported']));
    expect(JSON.stringify(desk.audit())).not.toMatch(/pike|ilias/i);
  });
});

describe('erasing one person', () => {
  test('takes every name and word out of the store and its copies, and is kept as a decision', async () => {
    const { store, opened, context, desk, ofDaughter, own, settle } = twoConversations();
    const other = takeContact(desk, [...c01Changes(), ...changesOf({ personName: 'Nadia Karim', requesterName: '' })]);
    settle();
    const jobs = jobsOf(store, { clock: instantOf('2031-04-23T10:12') });
    const { name } = await jobs.makeCopy();
    desk.release({ contact: own, part: 'others', released: true });
    desk.erase({ contacts: [ofDaughter, own], decision: 'erased', ground: 'asked-for' });
    const look = store.look();
    expect(look.prepare('SELECT * FROM released').all()).toEqual([]);
    look.close();
    expect(desk.findPerson('Pike')).toEqual([]);
    const cleaned = { removed: 0, copiesCleaned: 1, copiesDropped: 0 };
    expect(await jobs.purge()).toEqual({ ...cleaned, isStoreClean: false });
    expect(cleanStore(store, opened)).toBe(true);
    for (const file of [store.database, `${store.folder}/backups/${name}`]) {
      const pages = rawPages(file, store.key);
      expect([pages.includes('Joan Pike'), pages.includes('Nadia Karim')]).toEqual([false, true]);
    }
    expect(await jobs.purge()).toEqual({ ...cleaned, copiesCleaned: 0, isStoreClean: true });
    expect(desk.exportPerson({ contacts: [own] }).contacts).toMatchObject([
      { isRemoved: true, fields: { personName: '' } },
    ]);
    expect(desk.open({ contact: other.contact, visit: newId() }).fields.personName).toBe('Nadia Karim');
    const decisions = store.look().prepare('SELECT decision, ground, contacts FROM erasure_decision').raw().all();
    expect(decisions).toEqual([['erased', 'asked-for', 2]]);
    expect(desk.audit().filter(({ action }) => action === 'person-erased')).toHaveLength(2);
    expect(context.db.run('UPDATE person SET name = name')).toBe(3);
  });

  test('is refused as a whole while one is held or has something open, and a refusal is put down', () => {
    const { store, desk, ofDaughter, own, settle } = twoConversations();
    const erase = () => desk.erase({ contacts: [own, ofDaughter], decision: 'erased', ground: 'asked-for' });
    expect(refusalOf(erase).message).toContain('still has to be done');
    settle();
    desk.hold({ contacts: [ofDaughter], reason: 'safeguarding' });
    expect(refusalOf(erase).message).toContain('held');
    expect(desk.findPerson('Joan Pike')).toHaveLength(2);
    desk.erase({ contacts: [own, ofDaughter], decision: 'refused', ground: 'legal-claim' });
    expect(desk.findPerson('Joan Pike')).toHaveLength(2);
    expect(store.look().prepare('SELECT decision, ground FROM erasure_decision').raw().all()).toEqual([
      ['refused', 'legal-claim'],
    ]);
    const unknown = () => desk.erase({ contacts: [newId()], decision: 'refused', ground: 'legal-claim' });
    expect(refusalOf(unknown).code).toBe('not-found');
  });
});

describe('how conversations stand', () => {
  test('is told in codes: what keeps them, what an export leaves out, and what has been released', () => {
    const { desk, ofDaughter, own, settle } = twoConversations();
    expect(desk.standing(own, ofDaughter, newId())).toMatchObject([
      { contact: own, holds: [], stillOpen: true, withheld: ['others'], released: [] },
      { contact: ofDaughter, withheld: ['caller', 'words', 'others'], released: [] },
    ]);
    settle();
    desk.release({ contact: ofDaughter, part: 'words', released: true });
    // Released although nothing of it is withheld here: nothing is offered to be taken back.
    desk.release({ contact: own, part: 'words', released: true });
    desk.hold({ contacts: [own], reason: 'claim' });
    desk.hold({ contacts: [own], reason: 'complaint' });
    desk.lift({ contacts: [own], reason: 'claim' });
    expect(desk.standing(own, ofDaughter)).toEqual([
      {
        ...{ contact: own, holds: ['complaint'], stillOpen: false, isRemoved: false, notSafeToContact: false },
        ...{ withheld: ['others'], released: [] },
      },
      {
        ...{ contact: ofDaughter, holds: [], stillOpen: false, isRemoved: false, notSafeToContact: false },
        ...{ withheld: ['caller', 'others'], released: ['words'] },
      },
    ]);
    expect(desk.holds()[0]).toMatchObject({ contact: own, name: 'Joan Pike', day: '2031-03-23' });
    desk.erase({ contacts: [ofDaughter], decision: 'erased', ground: 'asked-for' });
    expect(desk.standing(ofDaughter)).toMatchObject([{ isRemoved: true }]);
  });

  test('is what the export then does', () => {
    const { desk, ofDaughter, own } = twoConversations();
    desk.release({ contact: ofDaughter, part: 'caller', released: true });
    const exported = desk.exportPerson({ contacts: [ofDaughter, own] }).contacts;
    expect(desk.standing(ofDaughter, own).map(({ withheld }) => withheld)).toEqual(
      exported.map(({ withheld }) => withheld),
    );
  });
});
