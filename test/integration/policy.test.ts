import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { setByThemselves } from '../../electron/data/services/council-packs/by-themselves.ts';
import { listPackVersions } from '../../electron/data/services/council-packs/list-packs.ts';
import { takeSignedPack } from '../../electron/data/services/council-packs/take-signed-pack.ts';
import { currentPack } from '../../electron/data/services/packs.ts';
import { monthsKept } from '../../electron/data/services/retention/months-kept.ts';
import { leave } from '../../electron/data/services/upstream/enrol.ts';
import { showUpstreamStatus } from '../../electron/data/services/upstream/show-status.ts';
import { noPolicy, type Policy } from '../../shared/domain/policy/policy.ts';
import { addDays, instantOf } from '../../shared/domain/time.ts';
import { newPackKeys } from '../../upstream/services/publish-pack.ts';
import { codeOf, scriptedCollector } from '../support/collector/scripted-collector.ts';
import { someAddress, uplinkDesk } from '../support/collector/uplink-desk.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { talked } from '../support/due-desk.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { southamptonFolder } from '../support/places.ts';
import { filesOf, packKeys, signedPack, versionOf, withKiosk } from '../support/signed-packs.ts';
import { newStore, refusalOf, type TestStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const clock = '2026-12-10T09:00:00.000Z';
const kiosk = signedPack([withKiosk], '2026-12-01T09:00:00.000Z');
const southampton = signedPack([], '2026-12-01T09:00:00.000Z', {
  ...{ tax: 'southampton@2026-11-22', files: filesOf(southamptonFolder) },
});
const setting = (some: Partial<Policy>) => ({ clock, policy: { ...noPolicy, ...some } });

/** A desk with one conversation under a policy, and a collector that listens. */
function deskUnder(some: Partial<Policy>, store: TestStore = newStore()) {
  const collector = scriptedCollector(() => clock);
  const opened = store.open(setting(some));
  const desk = uplinkDesk(opened.context, collector.carry);
  takeContact(deskCalls(desk.context), talked());
  const status = () => showUpstreamStatus(desk.context);
  return { store, opened, desk, collector, status, shut: opened.close };
}

describe('a collector that the organisation has set', () => {
  test('is the only one that the computer can be enrolled with', async () => {
    const { desk, collector, status } = deskUnder({ collectorAddress: someAddress });
    const other = refusalOf(() => desk.enrol(codeOf('front-door'), 'https://elsewhere.example'));
    expect(other).toMatchObject({ code: 'forbidden', message: expect.stringContaining(someAddress) });
    await desk.drain();
    expect(collector.asked).toEqual([]);
    desk.enrol(codeOf('front-door'));
    await desk.drain();
    expect(status()).toMatchObject({ collector: { team: 'front-door' }, stopped: null, waiting: { documents: 0 } });
  });

  test('stops what went to another one before, and the line says that something has to be done', async () => {
    const before = deskUnder({});
    before.desk.enrol(codeOf('front-door'));
    await before.desk.drain();
    before.shut();
    const { desk, collector, status } = deskUnder({ collectorAddress: 'https://new.example' }, before.store);
    await desk.drain();
    expect(collector.asked).toEqual([]);
    expect(status()).toMatchObject({ stopped: 'enrol-again', collector: { address: someAddress } });
    // Leaving is always open: it stops something.
    leave(desk.context);
    expect(status().collector).toBeNull();
  });

  test('holds for a code that was typed before it was set', async () => {
    const before = deskUnder({});
    before.desk.enrol(codeOf('front-door'));
    before.shut();
    const { desk, collector } = deskUnder({ collectorAddress: 'https://new.example' }, before.store);
    await desk.drain();
    expect(collector.asked).toEqual([]);
  });
});

describe('how new packs are used', () => {
  const offer = (newPacks: Policy['newPacks']) => {
    const { context } = newStore().open(setting({ newPacks }));
    const taken = takeSignedPack(context, { body: JSON.stringify(kiosk), packKey: packKeys.publicKey });
    return { context, taken };
  };

  test('is as the organisation has set it, and nobody changes it here', () => {
    expect(offer(null).taken).toMatchObject({ state: 'waiting' });
    expect(offer('used-by-themselves').taken).toMatchObject({ state: 'in-use' });
    const { context, taken } = offer('wait');
    expect(taken).toMatchObject({ state: 'waiting' });
    expect(refusalOf(() => setByThemselves(context, { isOn: true })).code).toBe('forbidden');
    expect(listPackVersions(context).byThemselves).toBe(false);
  });
});

describe('a council pack that the organisation has put there', () => {
  const packFile = (body: string) => {
    const file = join(testFolder(), 'pack.json');
    writeFileSync(file, body);
    return file;
  };
  const put = (body: string, councilPackKey = packKeys.publicKey) =>
    setting({ councilPack: packFile(body), councilPackKey });

  test('takes the place of the one that came with the app', () => {
    const { context } = newStore().open(put(JSON.stringify(kiosk)));
    expect(currentPack(context).version).toBe(versionOf(kiosk).version);
  });

  test.each([
    ['with another key', () => put(JSON.stringify(kiosk), newPackKeys().publicKey), 'not signed'],
    ['that was changed', () => put(JSON.stringify(kiosk).replace('Kiosk', 'Kiosc')), 'not signed'],
    [
      'that is not there',
      () => setting({ councilPack: '/no/such/pack.json', councilPackKey: packKeys.publicKey }),
      'read',
    ],
    ['of another council', () => put(JSON.stringify(southampton)), 'the records on this computer are of “somerset”'],
  ])('%s is refused with why, and the one before goes on', (_name, others, says) => {
    const store = newStore();
    const opened = store.open({ clock });
    const before = currentPack(opened.context).version;
    opened.close();
    const { context } = store.open(others());
    expect(currentPack(context).version).toBe(before);
    expect(deskCalls(context).refusedPack()?.sentences.join(' ')).toContain(says);
  });
});

describe('how long names are kept at the most', () => {
  test('shortens what the pack says 35 days after it was set, and never lengthens it', async () => {
    const store = newStore();
    const day = (date: string, retentionMonths: number | null) => ({
      clock: instantOf(`${date}T09:00`),
      policy: { ...noPolicy, retentionMonths },
    });
    const keptOn = (date: string, months: number | null) => {
      const opened = store.open(day(date, months));
      const kept = monthsKept(opened.context, date);
      opened.close();
      return kept;
    };
    const asThePackSays = keptOn('2031-03-01', null);
    await jobsOf(store, day('2031-03-01', 12)).purge();
    expect(keptOn('2031-03-30', 12)).toEqual(asThePackSays);
    const shortened = keptOn(addDays('2031-03-01', 35), 12);
    expect(Math.max(...Object.values(shortened ?? {}))).toBe(12);
    await jobsOf(store, day('2031-04-10', 600)).purge();
    expect(keptOn('2031-04-10', 600)).toEqual(asThePackSays);
  });
});
