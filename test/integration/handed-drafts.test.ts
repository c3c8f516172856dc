import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { contract } from '../../shared/contract/index.ts';
import { newId } from '../../shared/domain/ids.ts';
import { hostOf, pins, sharedStore } from '../support/shared-desk.ts';
import type { TestStore } from '../support/stores.ts';

let people: Awaited<ReturnType<typeof sharedStore>>['people'];
let storeAgain: () => TestStore;
beforeAll(async () => {
  ({ people, again: storeAgain } = await sharedStore());
});

const { contacts, desks } = contract;

async function deskOf(name: keyof typeof pins) {
  const store = storeAgain();
  const host = hostOf(store);
  await host.open();
  onTestFinished(async () => void (await host.close()));
  const sit = async (who: keyof typeof pins) => void (await host.signIn(people[who], pins[who]));
  const begin = async () => {
    const [contact, visit] = [newId(), newId()];
    await host.call('contacts:start', { id: contact, channel: 'phone-in' });
    await host.call('contacts:open', { contact, visit });
    return { contact, visit };
  };
  const say = (at: { contact: string; visit: string }, seq: number, text: string) =>
    host.call('contacts:patch', { ...at, seq, changes: [{ field: 'unfinishedLine', value: text }] });
  const drafts = async () =>
    contacts.desk.output.parse(await host.call('contacts:desk', {})).drafts.map(({ id }) => id);
  const around = async () => desks.around.output.parse(await host.call('desks:around'));
  const ask = (contact: string, to: keyof typeof pins, request = newId()) =>
    host
      .call('desks:ask', { request, contact, to: people[to], why: 'I am off at noon; ring her daughter.' })
      .then(() => request);
  await sit(name);
  return { host, sit, begin, say, drafts, around, ask, store };
}

describe('a draft', () => {
  test('is on its owner’s desk, and on a colleague’s among those of colleagues', async () => {
    const { sit, begin, drafts, around } = await deskOf('ben');
    const { contact } = await begin();
    expect(await drafts()).toEqual([contact]);
    expect((await around()).withColleagues).toEqual([]);
    await sit('cas');
    expect(await drafts()).toEqual([]);
    expect((await around()).withColleagues).toMatchObject([{ row: { id: contact }, owner: { name: 'Ben' } }]);
  });

  test('is read by a colleague and written by nobody but its owner, whose window keeps it', async () => {
    const { sit, begin, say, host } = await deskOf('ben');
    const bens = await begin();
    await sit('cas');
    const reading = { contact: bens.contact, visit: newId() };
    await host.call('contacts:open', reading);
    await expect(say(reading, 1, 'From Cas.')).rejects.toThrow('open-elsewhere');
    await expect(host.call('contacts:close', { ...reading, seq: 0 })).rejects.toThrow('conflict');
    await sit('ben');
    expect(await say(bens, 1, 'From Ben.')).toEqual({ seq: 1 });
  });

  test('takes no edit of somebody’s window as another’s, whoever sits there by then', async () => {
    const { sit, begin, say } = await deskOf('ben');
    const bens = await begin();
    await sit('dee');
    await expect(say(bens, 1, 'Typed by Ben, sent while Dee sits there.')).rejects.toThrow('conflict');
  });
});

describe('a colleague who is asked to finish a draft', () => {
  test('sees why, takes it, and it is theirs; the audit and the record say who did what', async () => {
    const { sit, begin, say, drafts, around, ask, host, store } = await deskOf('ben');
    const at = await begin();
    await say(at, 1, 'Joan cannot');
    const request = await ask(at.contact, 'cas');
    expect(await drafts()).toEqual([at.contact]);
    await sit('cas');
    expect((await around()).asked).toMatchObject([{ request: { id: request, why: expect.stringContaining('noon') } }]);
    await host.call('desks:take', { request });
    expect(await drafts()).toEqual([at.contact]);
    const cas = { contact: at.contact, visit: newId() };
    await host.call('contacts:open', cas);
    await say(cas, 1, 'Joan cannot hear');
    await sit('ben');
    expect(await drafts()).toEqual([]);
    await expect(say(at, 2, 'Joan cannot see')).rejects.toThrow('open-elsewhere');
    expect((await around()).mine).toMatchObject([{ request: { ending: 'taken', to: { name: 'Cas' } } }]);
    await host.call('desks:markSeen', { request });
    expect((await around()).mine).toEqual([]);
    const typedBy = 'SELECT name FROM history JOIN profile ON profile.id = profile_id ORDER BY position';
    expect(store.look().prepare(typedBy).pluck().all()).toEqual(['Ben', 'Cas']);
    await sit('ana');
    const entries = contract.audit.list.output.parse(await host.call('audit:list', { limit: 500 }));
    const about = entries
      .filter(({ subject }) => subject === at.contact)
      .map(({ profile, action }) => `${profile} ${action}`);
    expect(about.reverse()).toEqual([
      ...['Ben contact-started', 'Ben contact-opened', 'Ben draft-asked', 'Cas draft-taken', 'Cas contact-opened'],
    ]);
  });

  test('gives it back with a line, which its owner sees', async () => {
    const { sit, begin, around, ask, host, drafts } = await deskOf('ben');
    const { contact } = await begin();
    const request = await ask(contact, 'cas');
    await sit('dee');
    await expect(host.call('desks:take', { request })).rejects.toThrow('forbidden');
    await sit('cas');
    await host.call('desks:giveBack', { request, why: 'She is my neighbour.' });
    await sit('ben');
    expect((await around()).mine).toMatchObject([
      { request: { ending: 'given-back', answer: 'She is my neighbour.' } },
    ]);
    expect(await drafts()).toEqual([contact]);
    // Somebody else can be asked now, and after all nobody.
    const next = await ask(contact, 'dee');
    await expect(ask(contact, 'cas')).rejects.toThrow('asked already');
    await host.call('desks:withdraw', { request: next });
    await sit('dee');
    expect((await around()).asked).toEqual([]);
  });

  test('is asked by its owner or a lead, who may take it herself, and by no other adviser', async () => {
    const { sit, begin, ask, drafts, around, host } = await deskOf('ben');
    const [first, second] = [await begin(), await begin()];
    await sit('cas');
    await expect(ask(first.contact, 'cas')).rejects.toThrow('team lead');
    await sit('dee');
    const request = await ask(first.contact, 'cas');
    await ask(second.contact, 'dee');
    expect(await drafts()).toEqual([second.contact]);
    await sit('cas');
    await host.call('desks:take', { request });
    await sit('ben');
    expect((await around()).mine.map(({ request: { to, askedBy } }) => `${askedBy.name} ${to.name}`)).toEqual([
      ...['Dee Cas', 'Dee Dee'],
    ]);
  });

  test('is asked once, however often the page asks', async () => {
    const { begin, ask, around } = await deskOf('ben');
    const { contact } = await begin();
    const request = await ask(contact, 'cas');
    expect(await ask(contact, 'cas', request)).toBe(request);
    expect((await around()).mine).toHaveLength(1);
  });
});

test('who has left leaves their drafts to be handed on', async () => {
  const { sit, begin, around, ask, host, drafts } = await deskOf('ben');
  const { contact } = await begin();
  await sit('ana');
  await host.call('profiles:retire', { profile: people.ben, isRetired: true });
  await sit('dee');
  expect((await around()).withColleagues).toMatchObject([{ owner: { name: 'Ben' }, hasLeft: true }]);
  await ask(contact, 'dee');
  expect(await drafts()).toEqual([contact]);
});
