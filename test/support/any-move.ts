import fc from 'fast-check';
import type { Change } from '../../shared/domain/changes.ts';
import { change } from '../../shared/domain/changes.ts';
import type { Concern } from '../../shared/domain/contact.ts';
import { type FieldName, fieldNames, noteTags } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { newId } from '../../shared/domain/ids.ts';
import { safetyOf } from '../../shared/domain/safety/safety-of.ts';
import { factKind } from '../../shared/pack/check/fact-kinds.ts';
import type { Pack } from '../../shared/pack/schema.ts';

/** The moment at which everything happens, and one that has not come yet. */
export const moments = { now: '2026-03-23T10:12:00.000Z', later: '2026-03-23T23:12:00.000Z' } as const;

/** Something an adviser does: edits that may depend on what is on record. */
export interface Move {
  readonly says: string;
  readonly edits: (record: Record) => Change[];
}

/** Sentences in which the pack hears a worry about safety, and others. */
export const sentences: readonly string[] = [
  'He is on the floor and cannot get up.',
  'He hits her and she is frightened of him.',
  'She is frightened of him.',
  'Some nights I want to end it all.',
  'There is no food in the house.',
  'She cooks and she is careful on the stairs.',
  'Can the badge be used in the car park?',
];

const blanks = ['', '  ', '\u00a0', '\u200b', '\t', '\u00ad', '\ufeff', '\u2800', '\u3164'];
const words = ['No thank you.', 'Sam', '–'];
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...blanks) },
);
const anyMoment = fc.constantFrom(moments.now, moments.now, moments.later, null);

/** Which of several: the nth, counted round. */
function nth<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(list.length, 1)];
}

function anyCode(list: { readonly [id: string]: unknown }): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...Object.keys(list)) },
    { weight: 1, arbitrary: fc.constantFrom('made-up', 'constructor') },
  );
}

function anyReport(pack: Pack): fc.Arbitrary<unknown> {
  const answers = Object.entries(pack.report_questions).flatMap(([question, entry]) =>
    [...Object.keys(entry.answers), null, 'made-up'].map((answer) => ({ question, answer })),
  );
  const one = fc.constantFrom(...answers.filter(({ question }) => question === 'agrees'), ...answers);
  return fc.array(fc.record({ given: one, words: anyText }), { maxLength: 2 }).map((given) => {
    const report = given.map(({ given: said, words }) => ({ ...said, words }));
    return report.filter(({ question }, at) => report.findIndex((other) => other.question === question) === at);
  });
}

function anyValue(field: FieldName, pack: Pack): fc.Arbitrary<unknown> {
  const kind = factKind(field);
  switch (kind.of) {
    case 'ids': {
      const code = anyCode(pack[kind.list]);
      if (field === 'report') return anyReport(pack);
      if (field === 'furtherRoutes') {
        return fc.array(fc.record({ route: code, receiptWho: anyText, receiptAt: anyMoment }), { maxLength: 3 });
      }
      return kind.several ? fc.array(code, { maxLength: 2 }) : fc.option(code, { nil: null, freq: 8 });
    }
    case 'words':
      return fc.constantFrom(...kind.words, null);
    case 'truth':
      return fc.constantFrom(true, false, null);
    case 'number':
      return fc.constantFrom(0, 10, null);
    case 'text':
      return fc.oneof(anyText, anyMoment);
  }
}

function anyField(fields: readonly FieldName[], pack: Pack): fc.Arbitrary<Move> {
  const each = fields.map((field) =>
    anyValue(field, pack).map((value) => ({ says: `${field} ${JSON.stringify(value)}`, set: { field, value } })),
  );
  return fc.oneof(...each).map(({ says, set }) => {
    const edit = change.safeParse(set);
    return { says, edits: () => (edit.success ? [edit.data] : []) };
  });
}

function anyLine(): fc.Arbitrary<Move> {
  const text = fc.constantFrom(...sentences);
  const tag = fc.option(fc.constantFrom(...noteTags), { nil: null });
  const kept = fc.record({ text, tag }).map(
    ({ text: said, tag: about }): Move => ({
      says: `keeps “${said}” ${about}`,
      edits: () => [{ note: { id: newId(), at: moments.now, text: said, tag: about } }],
    }),
  );
  const changed = fc.record({ at: fc.nat(9), text }).map(
    ({ at, text: said }): Move => ({
      says: `changes line ${at} to “${said}”`,
      edits: ({ notes }) =>
        notes
          .slice(at % Math.max(notes.length, 1))
          .slice(0, 1)
          .map((note) => ({ note: { ...note, text: said } })),
    }),
  );
  const removed = fc.nat(9).map(
    (at): Move => ({
      says: `takes line ${at} out`,
      edits: ({ notes }) =>
        notes
          .slice(at % Math.max(notes.length, 1))
          .slice(0, 1)
          .map(({ id }) => ({ removedNote: id })),
    }),
  );
  const typed = fc
    .oneof(text, fc.constant(''))
    .map((said): Move => ({ says: `types “${said}”`, edits: () => [{ field: 'unfinishedLine', value: said }] }));
  return fc.oneof({ weight: 3, arbitrary: kept }, changed, removed, typed);
}

const blank: Omit<Concern, 'id' | 'trigger'> = {
  ...{ raisedAt: moments.now, seenAt: null, notSo: false, covers: [] },
  ...{ done: '', by: '', whom: '', at: null, answer: '' },
};

/** Keys of words as somebody might guess them, before or after they were said. */
const guesses = [
  'on the floor',
  'cannot get up',
  'is frightened',
  'frightened of him',
  'hits her',
  'want to end it',
  'end it all',
  'no food',
].flatMap((said) => [`${said} #1`, `${said} #2`]);

function anyAnswer(pack: Pack): fc.Arbitrary<Move> {
  const trigger = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('medical', 'abuse', 'suicidal', 'no-essentials') },
    { weight: 1, arbitrary: anyCode(pack.safety_triggers) },
  );
  const handling = fc.record({
    seenAt: fc.constantFrom(moments.now, null),
    ...{ done: anyText, by: anyText, whom: anyText, answer: anyText, at: anyMoment },
  });
  const parts = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ notSo: fc.constant(true), covers: fc.constantFrom('all', 'none', 'guessed') }),
    },
    { weight: 1, arbitrary: fc.record({ notSo: fc.constant(false), covers: fc.constant('none') }) },
  );
  return fc.record({ trigger, handling, parts, anew: fc.boolean(), other: fc.nat(9) }).map(
    ({ trigger: about, handling: done, parts: { notSo, covers }, anew, other }): Move => ({
      says: `answers ${about} ${anew ? 'anew' : 'again'}: ${JSON.stringify({ notSo, covers, ...done })}`,
      edits: (record) => {
        const safety = safetyOf(record, pack).find((known) => known.trigger === about);
        // Now and then somebody writes over another worry, and calls it this one.
        const known = anew ? undefined : other === 0 ? nth(record.concerns, other) : safety?.concern;
        const said = covers === 'all' ? [...(safety?.unanswered ?? [])] : covers === 'guessed' ? guesses : [];
        const base = known ?? { id: newId(), ...blank };
        return [{ concern: { ...base, ...done, trigger: about, notSo, covers: [...base.covers, ...said] } }];
      },
    }),
  );
}

function anySolution(pack: Pack): fc.Arbitrary<Move> {
  const made = fc.record({
    at: fc.nat(3),
    accepted: fc.constantFrom(true, false, null),
    connected: fc.option(anyCode(pack.how_connected), { nil: null }),
    promise: fc.option(fc.record({ owner: anyText, by: fc.constantFrom('2026-04-01', null) }), { nil: null }),
  });
  return made.map(
    ({ at, ...values }): Move => ({
      says: `solution ${at} ${JSON.stringify(values)}`,
      edits: ({ solutions }) => {
        const known = solutions[at] ?? { id: newId(), tier: 'own-plan', words: '', offered: true, declineReason: null };
        return [{ solution: { ...known, ...values } }];
      },
    }),
  );
}

function anyEnd(pack: Pack): fc.Arbitrary<Move> {
  return anyCode(pack.outcomes).map(
    (route): Move => ({
      says: `ends by ${route}`,
      edits: () => [
        {
          field: 'outcomeClass',
          value: Object.hasOwn(pack.outcomes, route) ? (pack.outcomes[route]?.class ?? null) : 'passed',
        },
        { field: 'outcomeRoute', value: route },
      ],
    }),
  );
}

/** Fields that a gate looks at: somebody in a hurry fills them in just so that it opens. */
const tempting: readonly FieldName[] = [
  ...([
    'assessmentAskedFor',
    'assessmentDecision',
    'assessmentBy',
    'assessmentWords',
    'spokenTo',
    'requesterType',
  ] as const),
  ...([
    'otherAskedFor',
    'otherDecision',
    'otherBy',
    'otherWords',
    'carerNeeds',
    'clientType',
    'capacityConcern',
  ] as const),
  ...([
    'topicMain',
    'topicsAlso',
    'existingSupport',
    'needsChanged',
    'agreement',
    'justification',
    'report',
    'abuseTypes',
  ] as const),
  ...([
    'overrideReason',
    'overrideWords',
    'receiptWho',
    'receiptAt',
    'furtherRoutes',
    'outcomeClass',
    'personName',
  ] as const),
  ...([
    'followUpAgreed',
    'followUpWith',
    'followUpMethod',
    'followUpReason',
    'adjustments',
    'safeToContact',
    'safeTime',
    'locality',
  ] as const),
];

/** Nothing goes by what came in writing until it is kept. */
const settling = fieldNames.filter((name) => name !== 'unkeptReceived');

/** Anything that somebody in a hurry may do. */
export function anyMove(pack: Pack): fc.Arbitrary<Move> {
  return fc.oneof(
    { weight: 9, arbitrary: anyField(tempting, pack) },
    { weight: 2, arbitrary: anyField(settling, pack) },
    { weight: 3, arbitrary: anyLine() },
    { weight: 4, arbitrary: anyAnswer(pack) },
    { weight: 1, arbitrary: anySolution(pack) },
    { weight: 3, arbitrary: anyEnd(pack) },
  );
}
