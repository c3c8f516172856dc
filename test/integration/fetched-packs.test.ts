import { describe, expect, test } from 'vitest';
import { packToAskFor, settlePack } from '../../electron/data/services/council-packs/ask-for-pack.ts';
import { takeSignedPack } from '../../electron/data/services/council-packs/take-signed-pack.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { PackFile } from '../../shared/upstream/pack-file.ts';
import { newPackKeys } from '../../upstream/services/publish-pack.ts';
import { keptDocuments } from '../support/counts/kept-documents.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { type Edit, withSomerset } from '../support/pack-folders.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { packKeys, signedPack, versionOf, withKiosk } from '../support/signed-packs.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const clock = '2026-12-10T09:00:00.000Z';
const first = '2026-12-01T09:00:00.000Z';
const second = '2026-12-05T09:00:00.000Z';
const third = '2026-12-07T09:00:00.000Z';

const text = (pack: object) => JSON.stringify(pack);
const kiosk = signedPack([withKiosk], first);
const withStall: Edit = {
  ...withKiosk,
  to: withKiosk.to.replace('  phone-in', '  stall: { label: Stall, group: other }\n  phone-in'),
};
const stall = signedPack([withStall], second);

function deskWith(others: { packs?: string } = {}, store = newStore()) {
  const opened = store.open({ clock, ...others });
  const { context } = opened;
  const take = (pack: PackFile | string) =>
    takeSignedPack(context, { body: typeof pack === 'string' ? pack : text(pack), packKey: packKeys.publicKey });
  return { ...deskCalls(context), context, take, store, shut: opened.close };
}

/** What a desk says of the pack that could not be used. */
const refusedBy = (desk: ReturnType<typeof deskWith>) => desk.refusedPack()?.sentences.join(' ') ?? null;

const bare = (edits: readonly Edit[], madeAt = first) => signedPack(edits, madeAt);
const retiring: Edit = { file: 'lists.yaml', from: '  letter: { label: Letter', to: '  post: { label: Letter' };

const refusals: readonly (readonly [what: string, body: () => string, says: string])[] = [
  ['signed with another key', () => text(signedPack([withKiosk], first, {}, newPackKeys().privatePem)), 'not signed'],
  ['of which one byte was changed', () => text(kiosk).replace('Kiosk', 'Kiosc'), 'not signed'],
  ['made later than was signed', () => text({ ...kiosk, made_at: second }), 'not signed'],
  ['signed by nobody', () => text({ ...kiosk, signature: '' }), 'not signed'],
  ['without a signature', () => text({ ...kiosk, signature: undefined }), 'no council pack in a form'],
  ['that is no JSON', () => '<html>', 'no council pack in a form'],
  ['that is too large', () => text({ ...kiosk, files: { 'a.yaml': 'x'.repeat(4_300_000) } }), 'larger than'],
  ['with a file outside', () => text(bareFile('../pack.yaml')), 'no council pack in a form'],
  ['with a file of the system', () => text(bareFile('/etc/passwd')), 'no council pack in a form'],
  [
    'named by other files',
    () => text(signedPack([withKiosk], first, { tax: 'somerset@2026-11-21.000000000000' })),
    'not named',
  ],
  [
    'of another council',
    () => text(signedPack([withKiosk], first, { tax: 'dorset@2026-11-21' })),
    'this computer uses “somerset”',
  ],
  [
    'that calls itself otherwise than its files do',
    () => text(signedPack([withKiosk], first, { tax: 'somerset@2027-01-01' })),
    'its files are those of',
  ],
  ['of the future', () => text(signedPack([withKiosk], '2027-03-01T09:00:00.000Z')), 'has not come yet'],
  [
    'with an unsound guide',
    () => text(bare([{ file: 'guide.yaml', from: 'is: support-failed', to: 'is: suport-failed' }])),
    'Did you mean “support-failed”?',
  ],
  ['with a code taken away', () => text(bare([retiring])), '“Letter” (letter) is gone from the channels'],
  [
    'with a code that would count as something else',
    () =>
      text(
        bare([
          {
            file: 'lists.yaml',
            from: 'letter: { label: Letter, group: other',
            to: 'letter: { label: Letter, group: online',
          },
        ]),
      ),
    'group is other, and would be online',
  ],
  [
    'without any pack',
    () => text(signedPack([], first, { files: { 'notes.txt': 'Hello.' } })),
    'no file ends in .yaml',
  ],
];

function bareFile(name: string): object {
  return { ...kiosk, files: { ...kiosk.files, [name]: 'id: somerset' } };
}

describe('a pack that is fetched', () => {
  test('is refused, and the one in use goes on', () => {
    const desk = deskWith();
    const before = desk.currentPack();
    for (const [what, body, says] of refusals) {
      expect(desk.take(body()), what).toMatchObject({ state: 'refused' });
      expect(refusedBy(desk), what).toContain(says);
      expect(desk.refusedPack()?.origin).toBe('fetched');
    }
    expect(desk.currentPack()).toEqual(before);
    expect(desk.packVersions().versions).toHaveLength(1);
    const noted = () => desk.audit().filter(({ action }) => action === 'pack-refused').length;
    const count = noted();
    desk.take(refusals.at(-1)?.[1]() ?? '');
    expect(noted()).toBe(count);
    expect(desk.take(kiosk)).toMatchObject({ state: 'waiting' });
    expect(desk.refusedPack()).toBeNull();
  });

  test('is not checked by a key that is none, or is of another kind', () => {
    const { context } = deskWith();
    for (const packKey of ['', 'AAAA', Buffer.from('{}').toString('base64')]) {
      const taken = takeSignedPack(context, { body: text(kiosk), packKey });
      expect(taken).toMatchObject({ state: 'refused', sentences: [expect.stringContaining('enrolled again')] });
    }
  });

  test('waits until somebody uses it; what is open keeps its version', () => {
    const desk = deskWith();
    const before = desk.currentPack();
    const open = desk.start({ id: newId(), channel: 'phone-in' });
    expect(desk.take(kiosk)).toEqual({ state: 'waiting', tax: kiosk.tax });
    expect(desk.currentPack()).toEqual(before);
    const { groups, removesEarlier } = desk.packChanges(versionOf(kiosk));
    expect({ groups, removesEarlier }).toEqual({
      groups: [{ about: 'Channels', sentences: ['New: “Kiosk”.'] }],
      removesEarlier: false,
    });
    desk.usePack(versionOf(kiosk));
    expect(Object.keys(desk.currentPack().channels)).toContain('kiosk');
    expect(desk.open({ contact: open.id, visit: newId() }).packVersion).toBe(before.version);
    expect(desk.start({ id: newId(), channel: 'kiosk' }).packVersion).toBe(versionOf(kiosk).version);
    expect(desk.packVersions().versions).toMatchObject([
      { ...versionOf(kiosk), origin: 'fetched', state: 'in-use', madeAt: first, isNext: false },
      { version: before.version, origin: 'app', state: 'before', madeAt: null, isNext: true },
    ]);
    const done = desk.audit().map(({ action, subject }) => [action, subject]);
    expect(done).toContainEqual(['pack-fetched', `somerset ${versionOf(kiosk).version}`]);
    expect(done).toContainEqual(['pack-used', `somerset ${versionOf(kiosk).version}`]);
    expect(desk.take(kiosk)).toMatchObject({ state: 'in-use' });
  });

  test('that is older than one that came before is refused, also where that was gone back from', () => {
    const desk = deskWith();
    desk.take(kiosk);
    desk.take(stall);
    expect(desk.take(kiosk)).toMatchObject({ state: 'refused' });
    expect(refusedBy(desk)).toContain('one of 2026-12-05 came before it');
    desk.usePack(versionOf(stall));
    desk.rollBackPack({ ...versionOf(stall), why: 'A label was wrong.' });
    expect(desk.take(kiosk)).toMatchObject({ state: 'refused' });
    expect(desk.take(stall)).toEqual({ state: 'set-aside', tax: stall.tax });
    expect(desk.take(signedPack([withStall], third))).toMatchObject({ state: 'set-aside' });
    expect(desk.currentPack().channels).not.toHaveProperty('stall');
  });

  test('takes the place of one that waits, which cannot be used any more', () => {
    const desk = deskWith();
    desk.take(kiosk);
    desk.take(stall);
    expect(desk.packVersions().versions.map(({ state }) => state)).toEqual(['waiting', 'in-use', 'never-used']);
    expect(refusalOf(() => desk.usePack(versionOf(kiosk))).code).toBe('precondition');
    desk.usePack(versionOf(stall));
    expect(Object.keys(desk.currentPack().channels)).toContain('stall');
  });

  test('has every code of the ones that were used, also of one that was gone back from', () => {
    const desk = deskWith();
    desk.take(kiosk);
    desk.usePack(versionOf(kiosk));
    desk.rollBackPack({ ...versionOf(kiosk), why: 'Too early.' });
    const without = signedPack([{ ...withKiosk, to: withKiosk.to.replace('kiosk', 'stand') }], second);
    expect(desk.take(without)).toMatchObject({ state: 'refused' });
    expect(refusedBy(desk)).toContain('“Kiosk” (kiosk) is gone from the channels');
  });

  test('is used by itself where that was set, but never one that removes something earlier', () => {
    const desk = deskWith();
    desk.setByThemselves(true);
    expect(desk.take(kiosk)).toMatchObject({ state: 'in-use' });
    const months: Edit = { file: 'pack.yaml', from: 'resolved: 24, signposted', to: 'resolved: 12, signposted' };
    const short = signedPack([withKiosk, months], second);
    expect(desk.take(short)).toMatchObject({ state: 'waiting' });
    const { groups, removesEarlier } = desk.packChanges(versionOf(short));
    expect(removesEarlier).toBe(true);
    expect(groups[0]?.sentences.join()).toContain('12 months, was 24 months. They go earlier.');
    expect(desk.audit().map(({ action }) => action)).toContain('pack-used-by-itself');
  });
});

describe('going back', () => {
  test('leads to the version before, and from there to the one before that, and is not undone by itself', () => {
    const desk = deskWith();
    const oldest = desk.currentPack().version;
    desk.setByThemselves(true);
    desk.take(kiosk);
    desk.take(stall);
    const { version } = versionOf(stall);
    expect(refusalOf(() => desk.rollBackPack({ ...versionOf(kiosk), why: 'Wrong.' })).code).toBe('conflict');
    desk.rollBackPack({ ...versionOf(stall), why: ' A number was wrong. ' });
    expect(desk.currentPack().version).toBe(versionOf(kiosk).version);
    expect(desk.packVersions().versions.find((each) => each.version === version)).toMatchObject({
      state: 'set-aside',
      setAside: { why: 'A number was wrong.' },
    });
    desk.rollBackPack({ ...versionOf(kiosk), why: 'This one too.' });
    expect(desk.currentPack().version).toBe(oldest);
    expect(refusalOf(() => desk.rollBackPack({ id: 'somerset', version: oldest, why: 'x' })).code).toBe('precondition');
    expect(desk.take(stall)).toMatchObject({ state: 'set-aside' });
    desk.usePack(versionOf(stall));
    expect(desk.currentPack().version).toBe(version);
    expect(desk.packVersions().versions.find((each) => each.version === version)?.setAside).toBeNull();
  });

  test('leaves what is counted in the codes of the newest, which has all of them', () => {
    const desk = deskWith();
    const taxes = () => [...keptDocuments(desk.context.db).values()].map(({ tax }) => tax);
    desk.take(kiosk);
    desk.usePack(versionOf(kiosk));
    takeContact(desk, [...c01Changes(), ...changesOf({ channel: 'kiosk' })]);
    expect(taxes()).toEqual([kiosk.tax]);
    desk.rollBackPack({ ...versionOf(kiosk), why: 'Too early.' });
    takeContact(desk, c01Changes());
    expect(taxes()).toEqual([kiosk.tax]);
  });
});

describe('the pack of the app itself', () => {
  test('neither puts a fetched one back at the next start nor undoes that somebody went back', () => {
    const desk = deskWith();
    const folder = desk.currentPack().version;
    desk.take(kiosk);
    desk.usePack(versionOf(kiosk));
    desk.shut();
    const again = deskWith({}, desk.store);
    expect(again.currentPack().version).toBe(versionOf(kiosk).version);
    again.rollBackPack({ ...versionOf(kiosk), why: 'Wrong.' });
    again.shut();
    const third = deskWith({}, desk.store);
    expect(third.currentPack().version).toBe(folder);
  });

  test('waits once packs are fetched, where it is newer, and is left where it is not', () => {
    const desk = deskWith();
    desk.take(kiosk);
    desk.usePack(versionOf(kiosk));
    desk.shut();
    const date = (to: string): Edit => ({ file: 'pack.yaml', from: 'version: "2026-11-21"', to: `version: "${to}"` });
    const states = (edits: readonly Edit[]) =>
      withSomerset(edits, (packs) => {
        const opened = deskWith({ packs }, desk.store);
        const { versions } = opened.packVersions();
        const current = opened.currentPack().version;
        opened.shut();
        return { states: versions.map(({ state }) => state), current };
      });
    const { version } = versionOf(kiosk);
    expect(states([withKiosk, date('2026-01-01')])).toEqual({
      states: ['in-use', 'before', 'never-used'],
      current: version,
    });
    expect(states([withKiosk, date('2026-12-24')])).toEqual({
      states: ['waiting', 'in-use', 'before', 'never-used'],
      current: version,
    });
  });
});

describe('asking for a pack', () => {
  test('happens once an hour at most and names the last one, also one that was refused, until the next start', () => {
    const desk = deskWith();
    const at = (time: string) => ({ ...desk.context, clock: { now: () => `2026-12-10T${time}:00.000Z` } });
    const ask = (time: string) => packToAskFor(at(time), packKeys.publicKey)?.ifNoneMatch;
    const settle = (time: string, status: number, body = '') =>
      settlePack(at(time), { status, body, packKey: packKeys.publicKey }).state;
    expect(packToAskFor(desk.context, null)).toBeNull();
    expect(ask('09:00')).toBeNull();
    expect(settle('09:00', 404)).toBe('none');
    expect([ask('09:59'), ask('10:00'), ask('08:59')]).toEqual([undefined, null, null]);
    expect(settle('10:00', 200, text(kiosk))).toBe('waiting');
    expect(ask('11:00')).toBe(`"${kiosk.tax}"`);
    expect([settle('11:00', 304), settle('12:00', 503)]).toEqual(['not-modified', 'failed']);
    expect(ask('13:00')).toBe(`"${kiosk.tax}"`);
    const unsound = bare([retiring], second);
    expect(settle('13:00', 200, text(unsound))).toBe('refused');
    expect(ask('14:00')).toBe(`"${unsound.tax}"`);
    expect(settle('14:00', 304)).toBe('not-modified');
    expect(desk.refusedPack()?.name).toBe(`somerset ${versionOf(unsound).version}`);
    desk.shut();
    expect(packToAskFor(deskWith({}, desk.store).context, packKeys.publicKey)).toEqual({ ifNoneMatch: null });
  });
});
