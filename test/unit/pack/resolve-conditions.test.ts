import { describe, expect, test } from 'vitest';
import type { WrittenCondition } from '../../../shared/pack/condition-schema.ts';
import { resolveConditions } from '../../../shared/pack/resolve-conditions.ts';
import { composePack } from '../../support/compose-pack.ts';
import { somersetContent, somersetWith } from '../../support/pack-folders.ts';

type Named = Readonly<Record<string, WrittenCondition>>;

/** Somerset with named conditions, the first stage using one. */
function withConditions(conditions: Named, applies: WrittenCondition) {
  return somersetWith(({ guide }) => {
    const [first, ...stages] = guide.stages;
    if (!first) throw new Error('the guide has no stage');
    return { conditions: { ...conditions }, guide: { ...guide, stages: [{ ...first, applies }, ...stages] } };
  });
}

const rings: WrittenCondition = { fact: 'channelGroup', is: 'phone' };

describe('named conditions', () => {
  test('stand in the places that use them, and are gone', () => {
    const { pack } = resolveConditions(
      withConditions(
        { rings, silent: { not: { use: 'rings' } } },
        { any: [{ use: 'silent' }, { all: [{ use: 'rings' }] }] },
      ),
    );
    expect(pack?.guide.stages[0]?.applies).toEqual({ any: [{ not: rings }, { all: [rings] }] });
    expect(pack).not.toHaveProperty('conditions');
    expect(JSON.stringify(pack?.guide)).not.toContain('"use"');
  });

  test('are put in place as a pack is composed', () => {
    const { conditions, guide } = withConditions({ rings }, { use: 'rings' });
    const pack = composePack([{ name: 'all.yaml', content: { ...somersetContent(), conditions, guide } }]);
    expect(pack.guide.stages[0]?.applies).toEqual(rings);
  });

  test.each<[string, Named, string]>([
    ['one that uses itself', { rings: { not: { use: 'rings' } } }, '“rings” uses “rings”'],
    [
      'two that use each other',
      { rings: { use: 'calls' }, calls: { any: [{ use: 'rings' }] } },
      '“rings” uses “calls” uses “rings”',
    ],
    [
      'three, entered from outside',
      { rings: { use: 'a' }, a: { use: 'b' }, b: { all: [{ use: 'a' }] } },
      '“a” uses “b” uses “a”',
    ],
  ])('may not go round in a circle: %s', (_what, named, chain) => {
    const { pack, findings } = resolveConditions(withConditions(named, { use: 'rings' }));
    expect(pack).toBeNull();
    expect(findings).toMatchObject([{ kind: 'cycle', path: ['conditions', chain.includes('“a”') ? 'a' : 'rings'] }]);
    expect(findings[0]?.message).toContain(chain);
  });

  test('refuse a pack with a circle as it is composed', () => {
    const content = { ...somersetContent(), conditions: { rings: { use: 'rings' } } };
    expect(() => composePack([{ name: 'all.yaml', content }])).toThrow(/“rings” uses “rings”/);
  });

  test('have to be there', () => {
    const { findings } = resolveConditions(withConditions({ rings }, { all: [{ use: 'ring' }] }));
    expect(findings).toMatchObject([{ kind: 'unknown-id', path: ['guide', 'stages', 0, 'applies', 'all', 0, 'use'] }]);
    expect(findings[0]?.message).toContain('Did you mean “rings”?');
  });

  test('may be used by many, and by many of those, only so far', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, at): [string, WrittenCondition] => [
        `c${at}`,
        at === 0 ? rings : { all: [{ use: `c${at - 1}` }, { use: `c${at - 1}` }] },
      ]),
    );
    const { findings } = resolveConditions(withConditions(doubled, { use: 'c39' }));
    expect(findings).toMatchObject([{ kind: 'too-long', path: ['conditions', 'c9'] }]);
  });
});
