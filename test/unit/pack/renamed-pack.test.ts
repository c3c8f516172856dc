import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { checkPack } from '../../../shared/pack/check/check-pack.ts';
import { completeRecord } from '../../../shared/pack/check/complete-record.ts';
import { requesterGroups } from '../../../shared/pack/schema.ts';
import type { WrittenPack } from '../../../shared/pack/written-pack.ts';
import { anyRecord } from '../../support/any-record.ts';
import { inUse, somersetWith, somersetWritten } from '../../support/pack-folders.ts';
import { renameFinding, renameFollowing, renamePack, renameRecord } from '../../support/rename-pack.ts';

const somerset = somersetWritten();
const renamed = renamePack(somerset);
const before = inUse(somerset);
const after = inUse(renamed.pack);

/** Everything of Somerset with something wrong in every second place, to see the same found under other names. */
function faulty(): WrittenPack {
  return somersetWith(({ guide, languages, safety_triggers: triggers, topics, localities }) => {
    const [first, second, ...stages] = guide.stages;
    const [path, ...paths] = guide.paths;
    if (!first || !second || !path) throw new Error('the guide is too short');
    const changed = <T>(list: Record<string, T>, change: (entry: T, at: number) => T) =>
      Object.fromEntries(Object.entries(list).map(([id, entry], at) => [id, change(entry, at)]));
    return {
      conditions: {
        never: {
          all: [
            { fact: 'topicMain', is: 'transport' },
            { fact: 'topicMain', is: 'caring' },
          ],
        },
      },
      safety_triggers: changed(triggers, (entry, at) =>
        at % 2 ? { ...entry, ring: { in_hours: '', out_of_hours: '' } } : entry,
      ),
      topics: changed(topics, (entry, at) => (at % 5 ? entry : { ...entry, label: 'The same' })),
      localities: changed(localities, (entry) => ({ ...entry, outside: false })),
      translations: { [Object.keys(languages)[1] ?? '']: { venue_types: {}, abuse_types: {} } },
      guide: {
        ...guide,
        stages: [{ ...first, applies: { use: 'never' } }, { ...second, done: { use: 'never' } }, ...stages],
        paths: [{ ...path, when: { not: { use: 'never' } } }, ...paths],
      },
    };
  });
}

describe('with every id of every list, stage and path renamed', () => {
  test('no id is left as it was', () => {
    const old = new Set(Object.keys(somerset.topics));
    expect(Object.keys(renamed.pack.topics).filter((id) => old.has(id))).toEqual([]);
    expect(JSON.stringify(renamed.pack.guide)).not.toContain('support-failed');
  });

  test('the pack is as sound as before', () => {
    expect(checkPack(renamed.pack)).toEqual([]);
  });

  test('the same is found wrong in the same places', () => {
    const wrong = faulty();
    const other = renamePack(wrong);
    const found = checkPack(wrong);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(
      new Set(['twice', 'no-number', 'translation', 'unreachable', 'contradiction']),
    );
    expect(checkPack(other.pack).map(({ kind, path }) => ({ kind, path }))).toEqual(
      found.map((each) => renameFinding(each, other)),
    );
  });

  test('a conversation is followed and its gates open just as before', () => {
    fc.assert(
      fc.property(anyRecord(before), (record) => {
        const now = follow(renameRecord(record, renamed), after);
        expect(now).toEqual(renameFollowing(follow(record, before), renamed));
      }),
      { numRuns: 500 },
    );
  });

  test('every end that can be reached is reached', () => {
    for (const group of requesterGroups) {
      for (const route of Object.keys(before.outcomes)) {
        const there = completeRecord(route, group, before);
        expect(there.shut).toEqual([]);
        expect(completeRecord(renamed.id('outcomes', route), group, after).shut).toEqual([]);
        expect(follow(renameRecord(there.record, renamed), after).gates.shut).toEqual([]);
      }
    }
  });
});
