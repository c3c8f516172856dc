import { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import { change } from '../changes.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { instant } from '../time.ts';
import { decidedFields, type PersonExport } from './person-export.ts';

/** What a line that somebody decides about was written in. */
export const lineKinds = [
  ...decidedFields,
  ...([
    'note',
    'sender',
    'solution',
    'promise',
    'concern',
    'try',
    'result',
    'sheet',
    'information-pack',
    'passed-on',
    'review',
    'before',
  ] as const),
] as const;

/** One thing that a file has only where a part is given, word for word. */
export const partLine = z.strictObject({ of: z.enum(lineKinds), text: z.string(), at: instant.nullable() });
/** See {@link partLine}. */
export type PartLine = z.infer<typeof partLine>;

type Exported = PersonExport['contacts'][number];

const line = (of: PartLine['of'], at: string | null, ...words: readonly (string | null | undefined)[]): PartLine => ({
  of,
  at,
  text: words
    .filter((each) => typeof each === 'string' && saysSomething(each))
    .join(' · ')
    .trim(),
});

/**
 * What a file says more of a conversation once a part is given: what is there with it and not without it. What stands
 * in the record as it stood before is not repeated.
 */
export function linesOfPart(without: Exported, given: Exported, pack: Pack | undefined): PartLine[] {
  const known = new Set(linesOf(without, pack).map((each) => JSON.stringify(each)));
  const more = linesOf(given, pack).filter((each) => !known.has(JSON.stringify(each)));
  const now = new Set(more.flatMap(({ of, text }) => (of === 'before' ? [] : [text])));
  return more.filter(({ of, text }) => of !== 'before' || !now.has(text));
}

function linesOf(exported: Exported, pack: Pack | undefined): PartLine[] {
  const { fields, notes, solutions, concerns, tries, results, sheets, handOverResults, changes } = exported;
  const { informationPacks, packsOut, reviews } = exported;
  const lines = [
    ...decidedFields.flatMap((of) => inField(fields, of, pack).map((words) => line(of, null, words))),
    ...notes.flatMap(({ text, at, received }) => [line('note', at, text), line('sender', at, received?.from)]),
    ...solutions.flatMap(({ words, promise }) => [
      line('solution', null, words),
      line('promise', null, promise?.owner),
    ]),
    ...concerns.map(({ at, done, by, whom, answer, covers }) =>
      line('concern', at ?? null, done, by, whom, answer, ...covers),
    ),
    ...tries.map(({ at, words, reason }) => line('try', at, words, reason)),
    ...results.map(({ at, words, reason, keptClosed, correction }) =>
      line('result', at, words, reason, keptClosed, correction?.why),
    ),
    ...sheets.flatMap(({ at, sheet }) =>
      (sheet?.sections ?? []).map(({ title, text }) => line('sheet', at, title, text)),
    ),
    ...informationPacks.flatMap(({ sent, withdrawn }) => [
      line('information-pack', sent?.at ?? null, sent?.who),
      line('information-pack', withdrawn?.at ?? null, withdrawn?.why),
    ]),
    ...packsOut.flatMap(({ at, pack: out }) =>
      (out?.blocks ?? []).map(({ title, text }) => line('information-pack', at, title, text)),
    ),
    ...handOverResults.map(({ at, words }) => line('passed-on', at, words)),
    ...reviews.flatMap(({ at, evidence, note, answer }) => [
      line('review', at, evidence),
      line('review', at, note),
      line('review', at, answer),
    ]),
    ...changes.map((each) => line('before', each.at, ...inChange(each.change, pack))),
  ];
  return lines.filter(({ text }) => text !== '');
}

function inField(
  { report = [], unkeptReceived = [], furtherRoutes = [], ...fields }: Exported['fields'],
  of: (typeof decidedFields)[number],
  pack: Pack | undefined,
): string[] {
  switch (of) {
    case 'report':
      return report.map(({ question, answer, words }) => {
        const asked = entryOf(pack?.report_questions ?? {}, question);
        const said = answer === null ? null : (entryOf(asked?.answers ?? {}, answer)?.say ?? answer);
        return line(of, null, asked?.label ?? question, said, words).text;
      });
    case 'unkeptReceived':
      return unkeptReceived.map(({ from, text }) => line(of, null, from, text).text);
    case 'furtherRoutes':
      return furtherRoutes.map(({ receiptWho }) => receiptWho);
    default:
      return [fields[of] ?? ''];
  }
}

/** The words of something that stood in the record before. */
function inChange(raw: unknown, pack: Pack | undefined): (string | null | undefined)[] {
  const parsed = change.safeParse(raw);
  if (!parsed.success) return [];
  const was = parsed.data;
  if ('note' in was) return [was.note.text, was.note.received?.from];
  if ('solution' in was) return [was.solution.words, was.solution.promise?.owner];
  if ('concern' in was) return [was.concern.done, was.concern.by, was.concern.whom, was.concern.answer];
  if (!('field' in was)) return [];
  const of = decidedFields.find((name) => name === was.field);
  return of === undefined ? [] : inField({ [was.field]: was.value }, of, pack);
}
