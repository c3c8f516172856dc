import type { z } from 'zod';
import type { PurgePreview, PurgeRun, retention } from '../../../shared/contract/retention.ts';
import type { outcomeClasses } from '../../../shared/domain/contact-fields.ts';
import type {
  erasureGrounds,
  holdReasons,
  refusalGrounds,
  WithheldPart,
} from '../../../shared/domain/retention/reasons.ts';

/** How a conversation ended. */
export type OutcomeClass = (typeof outcomeClasses)[number];

/** Why a conversation is held. */
export const holdReasonWords: Readonly<Record<(typeof holdReasons)[number], string>> = {
  complaint: 'A complaint',
  'access-request': 'Somebody asks what is kept',
  safeguarding: 'Safeguarding',
  claim: 'A legal claim',
};

/** Why something is removed before its time. */
export const erasureGroundWords: Readonly<Record<(typeof erasureGrounds)[number], string>> = {
  'asked-for': 'They asked for it',
  'recorded-by-mistake': 'Recorded by mistake',
  'court-order': 'A court has ordered it',
};

/** Why removing was refused. */
export const refusalGroundWords: Readonly<Record<(typeof refusalGrounds)[number], string>> = {
  'legal-duty': 'The law asks us to keep it',
  'public-task': 'It is needed for a public task',
  'legal-claim': 'It is needed for a legal claim',
  'health-or-social-care': 'It is needed for health or social care',
};

/** What an export leaves out until somebody decides that it may be given. */
export const partWords: Readonly<Record<WithheldPart, string>> = {
  caller: 'who got in touch',
  words: 'what was said',
  others: 'other people in it',
};

const number = (many: number) => many.toLocaleString('en-GB');

/** A number of conversations: `1 conversation`, `1,204 conversations`. */
export function conversations(many: number): string {
  return many === 1 ? '1 conversation' : `${number(many)} conversations`;
}

/** A time in months as people say it: `2 years`, `1 year and 6 months`, `3 months`. */
export function monthsInWords(months: number): string {
  const part = (many: number, word: string) => (many === 0 ? [] : [`${many} ${word}${many === 1 ? '' : 's'}`]);
  return [...part(Math.floor(months / 12), 'year'), ...part(months % 12, 'month')].join(' and ');
}

/** How many conversations go in all. */
export function goneInAll(gone: PurgeRun['gone']): number {
  return gone.reduce((sum, { contacts }) => sum + contacts, 0);
}

/** What would go now, and what is over its time and kept: a sentence each. */
export function previewInWords({ months, gone, held, stillOpen }: PurgePreview): string[] {
  if (months === null) return ['The council pack does not say how long things are kept: nothing is removed.'];
  const many = goneInAll(gone);
  const over = (count: number) => `${conversations(count)} ${count === 1 ? 'is' : 'are'} over ${its(count)} time and`;
  return [
    many === 0 ? 'Nothing would go now.' : `The names and words of ${conversations(many)} would go now.`,
    ...(held > 0 ? [`${over(held)} kept by a hold.`] : []),
    ...(stillOpen > 0
      ? [
          `${over(stillOpen)} not finished: a follow-up, a call-back, a promise or a correction waits on the desk. ` +
            `${stillOpen === 1 ? 'It goes' : 'They go'} once that is done.`,
        ]
      : []),
  ];
}

function its(count: number): string {
  return count === 1 ? 'its' : 'their';
}

/** A month, and how many of it go by how they ended. */
export interface MonthRow {
  readonly month: string;
  readonly by: Readonly<Partial<Record<OutcomeClass, number>>>;
  readonly all: number;
}

/** What would go as a table: a row a month, the oldest first, with only those ends that there are. */
export function goneByMonth(gone: PurgeRun['gone']): { ends: OutcomeClass[]; rows: MonthRow[] } {
  const rows = new Map<string, MonthRow>();
  for (const { month, outcome, contacts } of gone) {
    const { by, all } = rows.get(month) ?? { by: {}, all: 0 };
    rows.set(month, { month, by: { ...by, [outcome]: (by[outcome] ?? 0) + contacts }, all: all + contacts });
  }
  return {
    ends: [...new Set(gone.map(({ outcome }) => outcome))],
    rows: [...rows.values()].sort((a, b) => a.month.localeCompare(b.month)),
  };
}

/** What a purge has done, in one sentence. */
export function purgeInWords(done: Readonly<z.output<typeof retention.run.output>>): string {
  const { removed, copiesCleaned, copiesDropped, isStoreClean } = done;
  const copies = (many: number) => (many === 1 ? '1 copy' : `${number(many)} copies`);
  const sentences = [
    removed === 0 ? 'Nothing was over its time.' : `Removed: the names and words of ${conversations(removed)}.`,
    ...(copiesCleaned > 0 ? [`${copies(copiesCleaned)} cleaned.`] : []),
    ...(copiesDropped > 0
      ? [`${copies(copiesDropped)} could not be cleaned and ${copiesDropped === 1 ? 'was' : 'were'} let go.`]
      : []),
    ...(isStoreClean
      ? []
      : ['The file of the record is cleaned by itself, once nobody has saved anything for a minute.']),
  ];
  return sentences.join(' ');
}
