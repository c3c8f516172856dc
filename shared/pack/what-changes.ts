import { outcomeClasses } from '../domain/contact-fields.ts';
import { whatElseChanges } from './change-words.ts';
import { guideChanges } from './guide-changes.ts';
import { listChanges } from './list-changes.ts';
import { listNames, type Pack } from './schema.ts';

/** What changes in one part of a pack, in plain words for whoever decides whether to use it. */
export interface ChangeGroup {
  readonly about: string;
  readonly sentences: readonly string[];
}

/** What another version of a pack changes, what weighs most first. Empty where nothing that people notice does. */
export function whatChanges(before: Pack, after: Pack): ChangeGroup[] {
  const groups: ChangeGroup[] = [
    { about: 'Numbers to ring', sentences: numberChanges(before, after) },
    { about: 'How long names and words are kept', sentences: retentionChanges(before, after) },
    { about: 'Targets', sentences: targetChanges(before, after) },
    ...listNames.map((list) => listChanges(list, before, after)),
    { about: 'The guide', sentences: guideChanges(before.guide, after.guide) },
    { about: 'Also', sentences: whatElseChanges(before, after) },
  ];
  return groups.filter(({ sentences }) => sentences.length > 0);
}

/** Whether some names and words would be removed earlier than now. Such a pack is never used without a person. */
export function removesEarlier(before: Pack, after: Pack): boolean {
  return outcomeClasses.some((end) => monthsOf(after, end) < monthsOf(before, end));
}

/** Where nothing is said, nothing is ever removed. */
function monthsOf({ retention_months: months }: Pack, end: (typeof outcomeClasses)[number]): number {
  return months?.[end] ?? Number.POSITIVE_INFINITY;
}

function numberChanges(before: Pack, after: Pack): string[] {
  const rings = (pack: Pack) =>
    new Map<string, { label: string; in_hours: string; out_of_hours: string } | undefined>([
      ['', pack.ring_us && { label: 'The council itself', ...pack.ring_us }],
      ...Object.entries(pack.safety_triggers).map(([id, { label, ring }]) => [`.${id}`, { label, ...ring }] as const),
    ]);
  const now = rings(before);
  return [...rings(after)].flatMap(([id, ring]) => {
    const was = now.get(id);
    if (!ring || !was) return [];
    return [
      ...(ring.in_hours === was.in_hours ? [] : [`${ring.label}: ${ring.in_hours}, was ${was.in_hours}.`]),
      ...(ring.out_of_hours === was.out_of_hours
        ? []
        : [`${ring.label}, out of hours: ${ring.out_of_hours}, was ${was.out_of_hours}.`]),
    ];
  });
}

function retentionChanges(before: Pack, after: Pack): string[] {
  const months = (count: number) => (count === Number.POSITIVE_INFINITY ? 'for good' : `${count} months`);
  return outcomeClasses.flatMap((end) => {
    const [was, is] = [monthsOf(before, end), monthsOf(after, end)];
    if (was === is) return [];
    return [`${after.outcome_labels[end]}: ${months(is)}, was ${months(was)}.${is < was ? ' They go earlier.' : ''}`];
  });
}

function targetChanges(before: Pack, after: Pack): string[] {
  const words = ({ measure, expect, from }: Pack['targets'][number]) =>
    `${measure.replaceAll('_', ' ')} ${Math.round(expect * 1_000) / 10} % from ${from}`;
  const [was, is] = [before.targets.map(words), after.targets.map(words)];
  return [
    ...is.filter((each) => !was.includes(each)).map((each) => `New: ${each}.`),
    ...was.filter((each) => !is.includes(each)).map((each) => `No longer: ${each}.`),
  ];
}
