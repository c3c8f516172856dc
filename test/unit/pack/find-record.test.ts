import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactFields, fieldNames } from '../../../shared/domain/contact-fields.ts';
import { holds } from '../../../shared/domain/guide/holds.ts';
import { needAppears } from '../../../shared/domain/need-appears.ts';
import { fieldQuestions } from '../../../shared/pack/check/field-questions.ts';
import { findRecord } from '../../../shared/pack/check/find-record.ts';
import type { Condition, FactName } from '../../../shared/pack/condition-schema.ts';
import { anyCondition } from '../../support/any-condition.ts';
import { anyRecord } from '../../support/any-record.ts';
import { inUse, somersetWritten } from '../../support/pack-folders.ts';
import { recordWith } from '../../support/packs.ts';

const somerset = inUse({ ...somersetWritten(), cues: [] });

describe('the search for a record', () => {
  test('finds only records for which the condition holds and that the app itself would take', () => {
    fc.assert(
      fc.property(anyCondition(somerset), (condition) => {
        const { found } = findRecord(condition, somerset);
        if (found === null) return;
        expect(holds(condition, found, somerset)).toBe(true);
        for (const [name, schema] of Object.entries(contactFields)) {
          expect(schema.safeParse(Object.entries(found.fields).find(([field]) => field === name)?.[1]).success).toBe(
            true,
          );
        }
      }),
      { numRuns: 600 },
    );
  });

  test('never says that there is none where there is one', () => {
    let givenUp = 0;
    fc.assert(
      fc.property(anyCondition(somerset), anyRecord(somerset), (condition, record) => {
        fc.pre(holds(condition, record, somerset));
        const search = findRecord(condition, somerset);
        if (search.found !== null) return;
        expect(search.tangled).toBe(true);
        givenUp += 1;
      }),
      { numRuns: 600 },
    );
    // Whoever gives up says so; that has to stay rare.
    expect(givenUp).toBeLessThan(6);
  });

  const impossible: readonly [string, Condition][] = [
    [
      'one field that is two things',
      {
        all: [
          { fact: 'topicMain', is: 'transport' },
          { fact: 'topicMain', is: 'caring' },
        ],
      },
    ],
    [
      'a group without its people',
      {
        all: [
          { fact: 'requesterGroup', is: 'person' },
          { fact: 'requesterType', is: 'gp' },
        ],
      },
    ],
    [
      'no need with a risk on record',
      {
        all: [
          { fact: 'needAppears', is: false },
          { fact: 'noteTags', has: 'risk' },
        ],
      },
    ],
    ['more triggers than there are', { fact: 'openTriggerCount', at_least: 17 }],
    [
      'more accepted than offered',
      {
        all: [
          { fact: 'solutionCount', is: 2 },
          { fact: 'acceptedCount', is: 3 },
        ],
      },
    ],
    ['something that is always known', { not: { known: 'personAnonymous' } }],
    ['half a solution', { fact: 'solutionCount', is: 1.5 }],
    ['a thing and its opposite', { all: [{ known: 'strengths' }, { not: { known: 'strengths' } }] }],
  ];

  test.each(impossible)('proves that there is none for %s', (_what, condition) => {
    expect(findRecord(condition, somerset)).toEqual({ found: null, tangled: false });
  });

  const possible: readonly [string, Condition][] = [
    ['every trigger at once', { fact: 'openTriggerCount', at_least: 16 }],
    [
      'a need that only a further topic shows',
      {
        all: [
          ...[{ fact: 'needAppears', is: true } as const, { fact: 'topicMain', is: 'blue-badge' } as const],
          { not: { any: [{ known: 'noteTags' }, { known: 'triggers' }, { known: 'assessmentAskedFor' }] } },
        ],
      },
    ],
    [
      'a handled trigger that is not open',
      {
        all: [
          { fact: 'triggers', has: 'abuse' },
          { fact: 'openTriggerCount', is: 0 },
        ],
      },
    ],
    [
      'four solutions, three accepted, one to arrange',
      {
        all: [
          { fact: 'solutionCount', is: 4 },
          { fact: 'acceptedCount', is: 3 },
          { fact: 'openPromiseCount', is: 1 },
        ],
      },
    ],
  ];

  test.each(possible)('finds one for %s', (_what, condition) => {
    expect(findRecord(condition, somerset)).toHaveProperty('found.fields');
  });

  describe('for a need', () => {
    const quiet: Condition = { fact: 'topicMain', is: 'blue-badge' };
    const appears: Condition = { fact: 'needAppears', is: true };
    const unknown = (name: FactName): Condition => ({ not: { known: name } });
    const silent = recordWith({ topicMain: 'blue-badge' });
    // Found by trying every field, so that a new sign of a need cannot be forgotten here.
    const signs: readonly FactName[] = [
      ...fieldNames.filter(
        (field) =>
          field !== 'topicMain' &&
          fieldQuestions(field, new Map(), somerset).some(({ ways }) =>
            ways.some((way) => needAppears(way(silent), somerset)),
          ),
      ),
      ...(['noteTags', 'triggers'] as const),
    ];

    test('knows every sign there is', () => {
      expect(needAppears(silent, somerset)).toBe(false);
      expect(signs).toHaveLength(12);
    });

    test.each(signs)('finds one that only %s shows', (sign) => {
      const others = signs.filter((name) => name !== sign);
      expect(findRecord({ all: [quiet, appears, ...others.map(unknown)] }, somerset)).toHaveProperty('found.fields');
    });

    test.each(signs)('finds one that something shows, where %s is all that is seen', (sign) => {
      expect(findRecord({ all: [quiet, appears, unknown(sign)] }, somerset)).toHaveProperty('found.fields');
    });

    test('proves that there is none where nothing shows it', () => {
      const condition: Condition = { all: [quiet, appears, ...signs.map(unknown)] };
      expect(findRecord(condition, somerset)).toEqual({ found: null, tangled: false });
    });
  });

  test('does not offer what is retired', () => {
    const abuse = somerset.safety_triggers.abuse;
    if (!abuse) throw new Error('the pack has no such trigger');
    const retired = {
      ...somerset,
      safety_triggers: { ...somerset.safety_triggers, abuse: { ...abuse, retired: true } },
    };
    expect(findRecord({ fact: 'triggers', has: 'abuse' }, retired)).toEqual({ found: null, tangled: false });
  });

  test('gives up on what nobody could follow, and says so', () => {
    const differ = (one: string, other: string): Condition => ({
      any: [
        { all: [{ fact: 'topicsAlso', has: one }, { not: { fact: 'topicsAlso', has: other } }] },
        { all: [{ not: { fact: 'topicsAlso', has: one } }, { fact: 'topicsAlso', has: other }] },
      ],
    });
    const topics = Object.keys(somerset.topics);
    const half = topics.length / 2;
    const pairs = topics.slice(0, half).map((id, at) => differ(id, topics[at + Math.floor(half)] ?? ''));
    const search = findRecord({ all: [...pairs, { fact: 'solutionCount', is: 1.5 }] }, somerset);
    expect(search).toEqual({ found: null, tangled: true });
  });
});
