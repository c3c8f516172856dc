import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { audit } from '../../shared/contract/audit.ts';
import { requestsOf } from '../../shared/contract/core.ts';
import { contract } from '../../shared/contract/index.ts';
import { newId } from '../../shared/domain/ids.ts';
import { recordedPayloads } from '../support/recorded-payloads.ts';
import { hostOf, pins, sharedStore } from '../support/shared-desk.ts';
import { newStore, type TestStore } from '../support/stores.ts';

const requests = requestsOf(contract);
const locked = { ok: false, error: { code: 'forbidden', details: { reason: 'locked' } } };

async function openDesk(store = newStore()) {
  const host = hostOf(store);
  await host.open();
  onTestFinished(async () => void (await host.close()));
  return { host, store };
}

let people: Awaited<ReturnType<typeof sharedStore>>['people'];
let storeAgain: () => TestStore;
beforeAll(async () => {
  ({ people, again: storeAgain } = await sharedStore());
});

const shared = () => openDesk(storeAgain());

async function again(store: ReturnType<typeof newStore>, host: ReturnType<typeof hostOf>) {
  await host.close();
  return await openDesk(store);
}

describe('a desk where nobody has a PIN', () => {
  test('asks for nothing, and cannot be locked', async () => {
    const { host } = await openDesk();
    const standing = contract.profiles.desk.output.parse(await host.call('profiles:desk'));
    expect(standing).toMatchObject({ isShared: false, people: [{ name: 'This desk', isAdministrator: true }] });
    expect(await host.lock()).toBe(false);
    expect(await host.call('profiles:me')).toMatchObject({ name: 'This desk' });
  });

  test('has nobody added before whoever sits there has a PIN of their own', async () => {
    const { host } = await openDesk();
    const add = host.call('profiles:add', { profile: newId(), name: 'Ben', roles: ['adviser'] });
    await expect(add).rejects.toThrow('own-pin-first');
  });

  test('goes on with whoever has set the first PIN, without asking for it', async () => {
    const { host, store } = await openDesk();
    expect(await host.call('profiles:setPin', { before: null, own: pins.ana })).toMatchObject({ outcome: 'in' });
    expect(await host.call('profiles:me')).toMatchObject({ name: 'This desk' });
    const next = await again(store, host);
    expect(await next.host.ask({ type: 'call', channel: 'profiles:me', profile: null })).toMatchObject(locked);
  });

  test('refuses a PIN that anybody would try', async () => {
    const { host } = await openDesk();
    await expect(host.call('profiles:setPin', { before: null, own: '1234' })).rejects.toThrow('in-a-row');
  });
});

describe('a locked desk', () => {
  test('refuses every call of the contract but those that a locked screen needs', async () => {
    const { host } = await shared();
    await host.signIn(people.ana, pins.ana);
    expect(await host.lock()).toBe(true);
    const answered: string[] = [];
    for (const { channel, operation } of requests) {
      if (operation.host !== 'data' || operation.kind !== 'call') continue;
      const reply = await host.ask({ type: 'call', channel, input: recordedPayloads[channel]?.input, profile: null });
      if (reply.ok || reply.error.details?.reason !== 'locked') answered.push(channel);
    }
    expect(answered.sort()).toEqual(['profiles:desk', 'profiles:signIn']);
    // What main answers, and every job, asks this first.
    expect(await host.ask({ type: 'who', profile: null })).toMatchObject(locked);
  });

  test('is not opened by a name: only whoever is signed in is somebody', async () => {
    const { host } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    const asAna = () => host.ask({ type: 'call', channel: 'profiles:me', profile: 'Ana' });
    await host.lock();
    expect(await asAna()).toMatchObject(locked);
    await host.signIn(ben, pins.ben);
    expect(await asAna()).toMatchObject(locked);
    expect(await host.ask({ type: 'who', profile: ana })).toMatchObject(locked);
    expect(await host.value({ type: 'who', profile: null })).toBe(ben);
  });

  test('says while it is locked no more than who works here', async () => {
    const { host } = await shared();
    await host.signIn(people.ana, pins.ana);
    await host.lock();
    const said = JSON.stringify(await host.call('profiles:desk'));
    expect(Object.keys(JSON.parse(said)).sort()).toEqual(['idleMinutes', 'isShared', 'people', 'signedIn']);
    expect(said).not.toContain('scrypt');
  });

  test('is what answers in main while it is locked: the store’s own life, and the door', () => {
    const mains = requests.filter(({ operation }) => operation.host === 'main' && operation.whileLocked);
    const rest = mains.map(({ channel }) => channel).filter((channel) => !channel.startsWith('store:'));
    expect(rest.sort()).toEqual(['app:about', 'app:quit', 'app:reload', 'profiles:lock', 'profiles:recover']);
    expect(requests.filter(({ operation }) => operation.kind === 'job' && operation.whileLocked)).toEqual([]);
  });

  test('stays locked in a host that starts again, and lets in whom main vouches for', async () => {
    const { host, store } = await shared();
    const { ben } = people;
    await host.signIn(people.ana, pins.ana);
    await host.signIn(ben, pins.ben);
    expect(host.sessions.at(-1)).toBe(ben);
    const next = await again(store, host);
    expect(await next.host.ask({ type: 'call', channel: 'profiles:me', profile: null })).toMatchObject(locked);
    await next.host.value({ type: 'enter', profile: ben });
    expect(await next.host.call('profiles:me')).toMatchObject({ name: 'Ben' });
  });
});

describe('a PIN', () => {
  test('lets its owner in, within two seconds, and nobody else', async () => {
    const { host } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    await host.lock();
    expect(await host.signIn(ben, pins.ana)).toEqual({ outcome: 'wrong', triesLeft: 9 });
    const begun = performance.now();
    expect(await host.signIn(ben, pins.ben)).toEqual({ outcome: 'in', triesLeft: 10 });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await host.call('profiles:me')).toMatchObject({ id: ben, roles: ['adviser'] });
    await expect(host.call('profiles:list')).rejects.toThrow('forbidden');
    expect(await host.signIn(ana, pins.ana)).toMatchObject({ outcome: 'in' });
  });

  test('that was wrong ten times lets nobody in, and no restart gives a try back', async () => {
    const { host, store } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    let desk = host;
    for (let tried = 1; tried <= 10; tried += 1) {
      expect(await desk.signIn(ben, '0471')).toEqual({
        outcome: tried === 10 ? 'locked-out' : 'wrong',
        triesLeft: 10 - tried,
      });
      if (tried % 4 === 0) desk = (await again(store, desk)).host;
    }
    expect(await desk.signIn(ben, pins.ben)).toEqual({ outcome: 'locked-out', triesLeft: 0 });
    desk = (await again(store, desk)).host;
    expect(await desk.signIn(ben, pins.ben)).toMatchObject({ outcome: 'locked-out' });
    await desk.signIn(ana, pins.ana);
    await desk.call('profiles:letIn', { profile: ben });
    expect(await desk.signIn(ben, pins.ben)).toMatchObject({ outcome: 'in' });
  });

  test('tried many times at once has no more tries than one after the other', async () => {
    const { host } = await shared();
    const { ben } = people;
    await host.signIn(people.ana, pins.ana);
    const many = await Promise.all(Array.from({ length: 14 }, () => host.signIn(ben, '0471')));
    expect(many.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(9);
    expect(await host.signIn(ben, pins.ben)).toMatchObject({ outcome: 'locked-out' });
  });

  test('is changed only by whoever knows the one before', async () => {
    const { host } = await shared();
    const { ana } = people;
    await host.signIn(people.ana, pins.ana);
    const change = (before: string | null) => host.call('profiles:setPin', { before, own: '6183' });
    expect(await change(null)).toEqual({ outcome: 'wrong', triesLeft: 9 });
    expect(await change(pins.ana)).toMatchObject({ outcome: 'in' });
    expect(await host.signIn(ana, pins.ana)).toMatchObject({ outcome: 'wrong' });
    expect(await host.signIn(ana, '6183')).toMatchObject({ outcome: 'in' });
  });

  test('that an administrator gave has to be replaced by one that only its owner knows', async () => {
    const { host } = await shared();
    const { ben } = people;
    await host.signIn(people.ana, pins.ana);
    const { firstPin } = contract.profiles.resetPin.output.parse(
      await host.call('profiles:resetPin', { profile: ben }),
    );
    expect(await host.signIn(ben, pins.ben)).toMatchObject({ outcome: 'wrong' });
    expect(await host.signIn(ben, firstPin)).toMatchObject({ outcome: 'choose' });
    expect(await host.call('profiles:me')).toMatchObject({ name: 'Ana' });
    await expect(host.signIn(ben, firstPin, firstPin)).rejects.toThrow('only you know');
    await expect(host.signIn(ben, firstPin, '1111')).rejects.toThrow('one-digit');
    expect(await host.signIn(ben, firstPin, '9026')).toMatchObject({ outcome: 'in' });
    expect(await host.signIn(ben, '9026')).toMatchObject({ outcome: 'in' });
  });

  test('is kept as a hash with its salt, never as it is', async () => {
    const { store } = await shared();
    const kept = store.look().prepare('SELECT pin FROM profile WHERE pin IS NOT NULL').pluck().all();
    expect(new Set(kept).size).toBe(4);
    expect(kept.every((pin) => /^\{"how":"scrypt","n":32768,"r":8,"p":1,"salt":"/.test(String(pin)))).toBe(true);
  });

  test('of an administrator is made anew by the recovery code, and of nobody else', async () => {
    const { host } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    await host.lock();
    for (let tried = 0; tried < 10; tried += 1) await host.signIn(ana, '0471');
    await expect(host.value({ type: 'recover-pin', profile: ben, own: '6183' })).rejects.toThrow('forbidden');
    await host.value({ type: 'recover-pin', profile: ana, own: '6183' });
    expect(await host.call('profiles:me')).toMatchObject({ id: ana });
    await host.lock();
    expect(await host.signIn(ana, '6183')).toMatchObject({ outcome: 'in' });
  });
});

describe('the people of a computer', () => {
  test('are never left without an administrator', async () => {
    const { host } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    const step = (roles: string[]) => host.call('profiles:change', { profile: ana, name: 'Ana', roles });
    await expect(step(['adviser'])).rejects.toThrow('last administrator');
    await expect(host.call('profiles:retire', { profile: ana, isRetired: true })).rejects.toThrow('last administrator');
    await host.call('profiles:change', { profile: ben, name: 'Ben', roles: ['administrator'] });
    await step(['adviser']);
    await expect(host.call('profiles:list')).rejects.toThrow('forbidden');
  });

  test('who leave are out at once, whatever they had open', async () => {
    const { host } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    await host.call('profiles:change', { profile: ben, name: 'Ben', roles: ['administrator'] });
    await host.call('profiles:retire', { profile: ben, isRetired: true });
    await expect(host.signIn(ben, pins.ben)).rejects.toThrow('not-found');
    await host.call('profiles:retire', { profile: ben, isRetired: false });
    await host.signIn(ben, pins.ben);
    await host.call('profiles:retire', { profile: ana, isRetired: true });
    await host.call('profiles:retire', { profile: ana, isRetired: false });
    await host.signIn(ana, pins.ana);
    await host.call('profiles:retire', { profile: ben, isRetired: true });
    await host.value({ type: 'enter', profile: ben });
    expect(await host.ask({ type: 'call', channel: 'profiles:me', profile: null })).toMatchObject(locked);
  });

  test('each have their own tabs, there again after a switch and a restart', async () => {
    const { host, store } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    const contact = newId();
    await host.call('contacts:start', { id: contact, channel: 'phone-in' });
    await host.call('profiles:keepTabs', { open: [contact, newId()], front: contact });
    await host.signIn(ben, pins.ben);
    expect(await host.call('profiles:tabs')).toEqual({ open: [], front: null });
    const next = await again(store, host);
    await next.host.signIn(ana, pins.ana);
    expect(await next.host.call('profiles:tabs')).toEqual({ open: [contact], front: contact });
  });

  test('stand in the audit each with what they did, and the app with what it does by itself', async () => {
    const { host, store } = await shared();
    const { ana, ben } = people;
    await host.signIn(people.ana, pins.ana);
    const contact = newId();
    await host.signIn(ben, pins.ben);
    await host.call('contacts:start', { id: contact, channel: 'phone-in' });
    await host.lock();
    await host.signIn(ben, '0471');
    const next = await again(store, host);
    await next.host.signIn(ana, pins.ana);
    const entries = audit.list.output.parse(await next.host.call('audit:list', { limit: 500 }));
    const newest = entries.map(({ profile, action, subject }) => `${profile} ${action} ${subject === contact}`);
    expect(newest.slice(0, 6)).toEqual([
      'Ana signed-in false',
      'Frontdoor, by itself store-opened false',
      'Ben pin-wrong false',
      'Ben locked false',
      'Ben contact-started true',
      'Ben signed-in false',
    ]);
  });
});
