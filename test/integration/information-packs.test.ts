import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { untouchedPack } from '../../shared/domain/information-pack/document.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { anyService } from '../support/directory/any-service.ts';
import { anySource } from '../support/directory/oruk-files.ts';
import { putDirectory } from '../support/directory/put-directory.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { draftAt, twoDesks } from '../support/sealed-desks.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function openDesk(clock = setClock('2026-03-23T10:24')) {
  const context = { ...newStore().open().context, clock };
  return { desk: deskCalls(context), context, clock };
}

const takeC01 = (desk: DeskCalls) => takeContact(desk, c01Changes()).contact;

function takeC05(desk: DeskCalls, ...also: readonly Change[]): string {
  const c05 = passedContacts.find(({ id }) => id === 'c05');
  if (!c05) throw new Error('There is no c05.');
  return takeContact(desk, [...passedChanges(c05), ...also]).contact;
}

const waitingOf = (desk: DeskCalls) => desk.waitingPacks().rows.map(({ personName, due }) => `${personName} ${due}`);
const actionsOf = (desk: DeskCalls) =>
  desk
    .audit()
    .map(({ action }) => action)
    .filter((action) => action.startsWith('information-pack'));

describe('an information pack', () => {
  test('is composed of the record, edited beside it, and comes out as it was edited', () => {
    const { desk } = openDesk();
    const contact = takeC01(desk);
    const { document, draft, alerts, packs, outs, usualDue, asks } = desk.openPack(contact);
    expect([draft.rev, alerts, packs, outs, usualDue, asks]).toEqual([0, [], [], [], '2026-03-30', []]);
    expect(document.look).toMatchObject({ isLarge: true });
    const from = document.blocks.find(({ id }) => id === 'mind')?.text ?? '';
    const edited = {
      ...untouchedPack,
      chosen: { matters: true },
      edits: { mind: { text: 'Ring when you like.', from } },
    };
    expect(desk.savePack({ contact, rev: 1, draft: edited })).toEqual({ rev: 1 });
    expect(desk.savePack({ contact, rev: 1, draft: edited })).toEqual({ rev: 1 });
    expect(refusalOf(() => desk.savePack({ contact, rev: 1, draft: untouchedPack })).code).toBe('conflict');
    expect(desk.openPack(contact).draft).toEqual({ rev: 1, value: edited });

    const out = { contact, way: 'pdf', send: newId() };
    const gone = desk.sendPack(out);
    expect(gone.document.blocks.map(({ id, text }) => (id === 'mind' ? text : id))).toContain('Ring when you like.');
    expect(gone.document.blocks.map(({ id }) => id)).toContain('matters');
    desk.savePack({ contact, rev: 2, draft: untouchedPack });
    expect(desk.sendPack(out)).toEqual(gone);
    expect(refusalOf(() => desk.sendPack({ ...out, way: 'print' })).code).toBe('conflict');
    desk.packNotSent(out.send);
    expect(refusalOf(() => desk.sendPack(out)).code).toBe('conflict');
    expect(desk.openPack(contact).outs).toMatchObject([{ way: 'pdf', hasFailed: true }]);
    expect(actionsOf(desk).filter((action) => action !== 'information-pack-opened')).toEqual([
      'information-pack-not-out',
      'information-pack-saved-as-pdf',
    ]);
    expect(JSON.stringify(desk.audit())).not.toContain('Ring when you like');
  });

  test('keeps the promises to send what is in it, and owes them again where it was not given after all', () => {
    const { desk, clock } = openDesk();
    const promise = { owner: 'Sam', by: '2026-03-23' };
    const toSend = solutionWith({ words: 'Lunch club', connected: 'to-send', promise });
    const leftOut = solutionWith({ words: 'Choir', connected: 'to-send', promise });
    const toArrange = solutionWith({ words: 'Village agent', connected: 'to-arrange', promise });
    const solutions = [toSend, leftOut, toArrange].map((solution) => ({ solution }));
    const { contact } = takeContact(desk, [...c01Changes(), ...solutions]);
    const owed = () => desk.desk().promises.map(({ words }) => words);
    expect(owed()).toEqual(['Lunch club', 'Choir', 'Village agent']);
    desk.savePack({ contact, rev: 1, draft: { ...untouchedPack, chosen: { [leftOut.id]: false } } });
    const pack = { contact, pack: newId() };
    desk.markPackSent({ ...pack, how: 'by-hand', who: 'Sam', at: clock.now() });
    expect(owed()).toEqual(['Choir', 'Village agent']);
    desk.takePackBack(pack);
    expect(owed()).toEqual(['Lunch club', 'Choir', 'Village agent']);
  });

  test('has a service of the directory only once its source may be handed on, and then names whom it comes from', () => {
    const store = newStore();
    const desk = deskCalls({ ...store.open().context, clock: setClock('2026-03-23T10:24') });
    const details = anySource({ attribution: 'Invented council' });
    const { id: source } = desk.saveSource({ id: null, details });
    const key = { source, id: 'lunch' };
    putDirectory(store.folder, [anyService({ key, name: 'Lunch club', description: 'A warm meal on Tuesdays.' })]);
    const solution = solutionWith({ words: '', accepted: true, service: { ...key, name: 'Lunch club' } });
    const { contact } = takeContact(desk, [...c01Changes(), { solution }]);
    const said = () => JSON.stringify(desk.openPack(contact).document);
    for (const sharing of ['not-set', 'forbidden']) {
      desk.saveSource({ id: source, details: { ...details, sharing } });
      expect(said()).not.toContain('Lunch club');
    }
    desk.saveSource({ id: source, details: { ...details, sharing: 'allowed' } });
    expect(said()).toContain('A warm meal on Tuesdays.');
    expect(said()).toContain('Invented council');
  });

  test('that was promised stands on the worklist until it is given, and comes back where that was wrong', () => {
    const { desk, clock } = openDesk();
    const contact = takeC01(desk);
    const pack = { contact, pack: newId() };
    desk.promisePack({ ...pack, due: '2026-03-30' });
    desk.promisePack({ ...pack, due: '2026-03-30' });
    expect(waitingOf(desk)).toEqual(['Joan Pike 2026-03-30']);
    desk.promisePack({ ...pack, due: '2026-03-27' });
    expect(waitingOf(desk)).toEqual(['Joan Pike 2026-03-27']);
    expect(refusalOf(() => desk.promisePack({ contact, pack: newId(), due: '2026-03-30' })).code).toBe('conflict');
    expect(desk.waitingPacks().rows[0]?.producedAt).toBeNull();
    desk.sendPack({ contact, way: 'print', send: newId() });
    expect(desk.waitingPacks().rows[0]?.producedAt).toBe('2026-03-23T10:24:00.000Z');

    clock.set('2026-03-24T09:00');
    const sent = { ...pack, how: 'post', who: 'Maggie' };
    expect(refusalOf(() => desk.markPackSent({ ...sent, at: '2026-03-25T09:00:00.000Z' })).message).toContain('ahead');
    desk.markPackSent({ ...sent, at: clock.now() });
    desk.markPackSent({ ...sent, at: clock.now() });
    expect(waitingOf(desk)).toEqual([]);
    expect(desk.openPack(contact).packs).toMatchObject([{ sent: { how: 'post', who: 'Maggie' }, withdrawn: null }]);
    desk.takePackBack(pack);
    expect(waitingOf(desk)).toEqual(['Joan Pike 2026-03-27']);
    desk.withdrawPack({ ...pack, why: 'She has the number already.' });
    expect(waitingOf(desk)).toEqual([]);
    expect(refusalOf(() => desk.withdrawPack({ ...pack, why: 'Again.' })).code).toBe('conflict');
    expect(actionsOf(desk).filter((action) => action === 'information-pack-promised')).toHaveLength(2);
  });

  test('is given across the table without a promise, and that is taken back whole', () => {
    const { desk, clock } = openDesk();
    const contact = takeC01(desk);
    const pack = { contact, pack: newId() };
    desk.markPackSent({ ...pack, how: 'by-hand', who: '', at: clock.now() });
    expect(desk.openPack(contact).packs).toMatchObject([{ promised: null, sent: { how: 'by-hand', by: 'This desk' } }]);
    const later = { contact, pack: newId() };
    desk.promisePack({ ...later, due: '2026-03-30' });
    expect(refusalOf(() => desk.takePackBack(pack)).code).toBe('conflict');
    desk.withdrawPack({ ...later, why: 'Not wanted.' });
    desk.takePackBack(later);
    desk.withdrawPack({ ...later, why: 'Not wanted.' });
    expect(desk.openPack(contact).packs).toHaveLength(2);
  });

  test('of somebody who is not safe to contact comes out by no way and is given by none without a reason', () => {
    const { desk, clock } = openDesk(setClock('2026-03-24T11:54'));
    const contact = takeC05(desk);
    const { alerts, document } = desk.openPack(contact);
    expect(alerts[0]).toMatch(/^NOT SAFE TO CONTACT THE PERSON/);
    expect(JSON.stringify(document)).not.toMatch(/abuse|safeguarding|neglect|refuge|police|bank|frightened/i);
    for (const way of ['print', 'pdf', 'email', 'text']) {
      expect(refusalOf(() => desk.packNow({ contact, way })).code).toBe('precondition');
      expect(refusalOf(() => desk.sendPack({ contact, way, send: newId() })).code).toBe('precondition');
    }
    const pack = newId();
    const promise = { contact, pack, due: '2026-03-30' };
    expect(refusalOf(() => desk.promisePack(promise)).message).toMatch(/^First write down why .* NOT SAFE/);
    for (const how of ['post', 'email', 'text', 'by-hand']) {
      const sent = { contact, pack, how, who: '', at: clock.now() };
      expect(refusalOf(() => desk.markPackSent(sent)).code).toBe('precondition');
    }
    expect(desk.openPack(contact).outs).toEqual([]);
    desk.savePack({ contact, rev: 1, draft: { ...untouchedPack, reason: 'He asked for it at the bank.' } });
    desk.promisePack(promise);
    desk.sendPack({ contact, way: 'print', send: newId() });
    desk.markPackSent({ contact, pack, how: 'by-hand', who: '', at: clock.now() });
  });

  test('that would go as a promise to send details to somebody who is not safe takes the same reason', () => {
    const { desk } = openDesk(setClock('2026-03-24T11:54'));
    const promise = { owner: 'Sam', by: '2026-03-24' };
    const toSend = solutionWith({ words: 'Lunch club', connected: 'to-send', promise });
    const toArrange = solutionWith({ words: 'Village agent', connected: 'to-arrange', promise });
    const contact = takeC05(desk, ...[toSend, toArrange].map((solution) => ({ solution })));
    const mark = (solution: string) => desk.markPromise({ contact, solution, done: true });
    expect(refusalOf(() => mark(toSend.id)).message).toContain('NOT SAFE TO CONTACT');
    mark(toArrange.id);
    expect(desk.desk().promises.map(({ words, isToSend }) => [words, isToSend])).toEqual([['Lunch club', true]]);
    desk.savePack({ contact, rev: 1, draft: { ...untouchedPack, reason: 'Her daughter hands it over.' } });
    mark(toSend.id);
    expect(desk.desk().promises).toEqual([]);
  });

  test('is owed from the moment that details are promised, before their day too', () => {
    const { desk } = openDesk();
    const promise = { owner: 'Sam', by: '2026-03-30' };
    const [toSend, toArrange] = ['to-send', 'to-arrange'].map((connected) => solutionWith({ connected, promise }));
    takeContact(desk, [...c01Changes(), ...[toSend, toArrange].flatMap((solution) => (solution ? { solution } : []))]);
    expect(desk.desk().promises.map(({ solution }) => solution)).toEqual([toSend?.id]);
  });

  test('is held to what the same person said in another conversation, and to how they want to be reached', () => {
    const { desk } = openDesk();
    const contact = takeC01(desk);
    const visit = newId();
    desk.open({ contact, visit });
    desk.correct({ contact, visit, correction: newId(), reason: 'She said it on the way out.' });
    desk.patch({ contact, visit, seq: 1, changes: changesOf({ safeToContact: false }) });
    // As soon as it is put down, also while the correction is not finished.
    expect(desk.openPack(contact).alerts).toHaveLength(1);
    expect(refusalOf(() => desk.packNow({ contact, way: 'print' })).code).toBe('precondition');
  });

  test('of a draft goes along to a colleague with its promise, and comes back with what became of it', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = draftAt(priya);
    const pack = newId();
    priya.desk.savePack({ contact, rev: 1, draft: { ...untouchedPack, chosen: { matters: true } } });
    priya.desk.promisePack({ contact, pack, due: '2026-03-30' });
    const { bytes } = await priya.pass(contact, sam);
    expect(waitingOf(priya.desk)).toEqual([]);
    await sam.take(bytes);
    expect(waitingOf(sam.desk)).toEqual(['Joan Pike 2026-03-30']);
    const { draft, now } = sam.desk.openPack(contact);
    expect(draft.value.chosen).toEqual({ matters: true });
    sam.desk.markPackSent({ contact, pack, how: 'post', who: '', at: now });
    await priya.take((await sam.pass(contact, priya)).bytes);
    expect(waitingOf(priya.desk)).toEqual([]);
    expect(priya.desk.openPack(contact).packs).toMatchObject([{ id: pack, sent: { how: 'post' } }]);
  });

  test('has codes that lead where its words say, drawn as a reader of codes finds them', () => {
    const { desk } = openDesk();
    const [code] = desk.drawCodes(['https://cafe.example.org']);
    const dark = new Set(code?.path.match(/M\d+ \d+/g));
    const corner = Array.from({ length: 7 }, (_, at) => dark.has(`M${at} 0`));
    expect([code?.size, corner, dark.has('M7 0'), dark.has('M1 1')]).toEqual([25, Array(7).fill(true), false, false]);
  });

  test('is part of what somebody gets who asks for everything', () => {
    const { desk, clock } = openDesk();
    const contact = takeContact(desk, [
      ...c01Changes().filter((change) => !('field' in change && /^requester/.test(change.field))),
      ...changesOf({ requesterType: 'self', spokenTo: 'person' }),
    ]).contact;
    const pack = { contact, pack: newId() };
    desk.promisePack({ ...pack, due: '2026-03-30' });
    desk.sendPack({ contact, way: 'email', send: newId() });
    desk.markPackSent({ ...pack, how: 'email', who: 'Maggie', at: clock.now() });
    desk.release({ contact, part: 'others', released: true });
    const [exported] = desk.exportPerson({ contacts: [contact] }).contacts;
    expect(exported?.informationPacks).toEqual([
      {
        promised: { at: clock.now(), due: '2026-03-30' },
        sent: { at: clock.now(), how: 'email', who: 'Maggie' },
        withdrawn: null,
      },
    ]);
    expect(exported?.packsOut[0]?.pack?.blocks[0]?.text).toContain('Dear Joan Pike');
    desk.release({ contact, part: 'others', released: false });
    const [withheld] = desk.exportPerson({ contacts: [contact] }).contacts;
    expect(JSON.stringify([withheld?.informationPacks, withheld?.packsOut])).not.toMatch(/Joan|Maggie/);
  });
});
