import fc from 'fast-check';
import { factKind } from '../../shared/pack/check/fact-kinds.ts';
import { type Condition, type FactName, factNames } from '../../shared/pack/condition-schema.ts';
import type { Pack } from '../../shared/pack/schema.ts';

/** A question that makes sense for a fact: with ids of the pack, and words and numbers that it can be. */
function anyTest(fact: FactName, pack: Pack): fc.Arbitrary<Condition> {
  const kind = factKind(fact);
  const known = fc.constant<Condition>({ known: fact });
  switch (kind.of) {
    case 'ids':
    case 'words': {
      const values = kind.of === 'ids' ? Object.keys(pack[kind.list]) : kind.words;
      const named = fc
        .constantFrom(...values)
        .map((value): Condition => (kind.several ? { fact, has: value } : { fact, is: value }));
      return fc.oneof(known, named);
    }
    case 'truth':
      return fc.oneof(
        known,
        fc.boolean().map((is): Condition => ({ fact, is })),
      );
    case 'number': {
      const count = fc.integer({ min: 0, max: 3 });
      return fc.oneof(
        count.map((is): Condition => ({ fact, is })),
        count.map((n): Condition => ({ fact, at_least: n })),
      );
    }
    case 'text':
      return known;
  }
}

/** Any condition over a few facts that depend on each other. */
export function anyCondition(pack: Pack): fc.Arbitrary<Condition> {
  const closely: readonly FactName[] = [
    ...(['requesterGroup', 'requesterType', 'channelGroup', 'channel', 'needAppears', 'topicMain'] as const),
    ...(['topicsAlso', 'noteTags', 'noteCount', 'triggers', 'openTriggerCount', 'solutionCount'] as const),
    ...(['acceptedCount', 'openPromiseCount', 'assessmentAskedFor', 'otherDecision', 'carerNeeds'] as const),
    ...(['capacityConcern', 'difficulty', 'needsChanged', 'abuseTypes'] as const),
  ];
  const test = fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...closely) },
      { weight: 1, arbitrary: fc.constantFrom(...factNames) },
    )
    .chain((fact) => anyTest(fact, pack));
  const { condition } = fc.letrec<{ condition: Condition; many: Condition[] }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      test,
      tie('many').map((all): Condition => ({ all })),
      tie('many').map((any): Condition => ({ any })),
      tie('condition').map((not): Condition => ({ not })),
    ),
    many: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
  }));
  return condition;
}
