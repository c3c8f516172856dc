import { describe, expect, test } from 'vitest';
import { brokenCodes } from '../../../shared/pack/check/kept-codes.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { removesEarlier, whatChanges } from '../../../shared/pack/what-changes.ts';
import { packOfTax, taxOf } from '../../../shared/upstream/pack-version.ts';
import { retired } from '../../support/changed-pack.ts';
import { somerset } from '../../support/packs.ts';

const [stage, ...stages] = somerset.guide.stages;
const { letter, ...channels } = somerset.channels;
if (!stage || !letter) throw new Error('The pack is another one.');

const wordsOf = (changes: Partial<Pack>) => whatChanges(somerset, { ...somerset, ...changes });

describe('what changes is said in plain words', () => {
  test.each<[string, Partial<Pack>, string, readonly string[]]>([
    ['nothing', { version: '2027-01-01' }, '', []],
    [
      'an entry that comes',
      { channels: { ...somerset.channels, kiosk: { ...letter, label: 'Kiosk' } } },
      'Channels',
      ['New: “Kiosk”.'],
    ],
    [
      'an entry that is retired',
      { channels: { ...channels, letter: retired(letter) } },
      'Channels',
      ['Chosen no more: “Letter”.'],
    ],
    [
      'another name',
      { channels: { ...channels, letter: { ...letter, label: 'Post' } } },
      'Channels',
      ['“Letter” is called “Post”.'],
    ],
    [
      'an entry that works otherwise',
      { channels: { ...channels, letter: { ...letter, outgoing: true } } },
      'Channels',
      ['In other ways: “Letter”.'],
    ],
    ['an entry that is gone', { channels }, 'Channels', ['Gone: “Letter”.']],
    [
      'a stage that is gone',
      { guide: { ...somerset.guide, stages } },
      'The guide',
      [`Stages that are gone: “${stage.title}”.`],
    ],
    [
      'stages in another order',
      { guide: { ...somerset.guide, stages: [...stages, stage] } },
      'The guide',
      ['The stages come in another order.'],
    ],
    [
      'a target',
      { targets: somerset.targets.map((each, at) => (at === 0 ? { ...each, expect: 0.8 } : each)) },
      'Targets',
      [
        'New: first contact resolution 80 % from 2018-04-01.',
        'No longer: first contact resolution 75 % from 2018-04-01.',
      ],
    ],
    [
      'what is kept longer',
      { retention_months: { resolved: 36, signposted: 24, passed: 96, 'closed-other': 24 } },
      'How long names and words are kept',
      ['Resolved: 36 months, was 24 months.'],
    ],
    ['the rest by its name', { return_windows_days: [28] }, 'Also', ['Within how many days somebody is back.']],
  ])('%s', (_what, changes, about, sentences) => {
    expect(wordsOf(changes)).toEqual(about === '' ? [] : [{ about, sentences }]);
  });

  test('a number to ring comes first', () => {
    const ring = { in_hours: '01632 960001', out_of_hours: '01632 960002' };
    const safety_triggers = Object.fromEntries(
      Object.entries(somerset.safety_triggers).map(([id, entry]) => [id, { ...entry, ring }]),
    );
    const [first] = wordsOf({ safety_triggers });
    expect(first?.about).toBe('Numbers to ring');
    expect(first?.sentences.length).toBeGreaterThan(Object.keys(safety_triggers).length);
  });

  test('whether something is removed earlier, also where it was kept for good', () => {
    const { retention_months: months, ...forGood } = somerset;
    expect(removesEarlier(forGood, somerset)).toBe(true);
    expect(removesEarlier(somerset, forGood)).toBe(false);
    expect(removesEarlier(somerset, somerset)).toBe(false);
    expect(months).toBeDefined();
  });
});

describe('codes', () => {
  test('are kept by every version, also those of a version that was gone back from', () => {
    const offered = { ...somerset, channels };
    const words = '“Letter” (letter) is gone from the channels.';
    expect(brokenCodes(offered, offered, [offered, somerset]).join()).toContain(words);
    expect(brokenCodes(offered, offered, [offered])).toEqual([]);
    expect(brokenCodes({ ...offered, id: 'elsewhere' }, somerset, [somerset])).toEqual([]);
  });

  test.each<[string, Partial<Pack>]>([
    ['a channel', { channels: { ...channels, letter: { ...letter, group: 'online' } } }],
    ['an outcome', { outcomes: { ...somerset.outcomes, died: { ...outcome('died'), bucket: 'resolved' } } }],
    [
      'an outcome that is no request',
      { outcomes: { ...somerset.outcomes, died: { ...outcome('died'), counts: 'elsewhere' } } },
    ],
  ])('of %s mean what they meant', (_what, changes) => {
    expect(brokenCodes({ ...somerset, ...changes }, somerset, [somerset])).toEqual([
      expect.stringContaining('would count as something else'),
    ]);
  });

  test('name a pack in documents as its version does', () => {
    for (const name of [somerset, { id: 'north-shore', version: '2027-01-01' }]) {
      const { id, version } = name;
      expect(packOfTax(taxOf(name))).toEqual({ id, version });
    }
  });
});

function outcome(id: string): Pack['outcomes'][string] {
  const found = somerset.outcomes[id];
  if (!found) throw new Error(`There is no outcome ${id}.`);
  return found;
}
