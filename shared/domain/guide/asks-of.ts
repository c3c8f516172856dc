import { listOf } from '../../pack/check/fact-kinds.ts';
import { type Ask, mostAnswers, type Stage } from '../../pack/guide-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import type { Solution } from '../contact.ts';
import type { ContactFields, FieldName } from '../contact-fields.ts';
import { entryOf } from './entry-of.ts';
import type { Record } from './facts.ts';
import { holds } from './holds.ts';
import { saysSomething } from './says-something.ts';
import { topicsHeard } from './suggestions-of.ts';

/** What one key puts on record. */
export type Answer = { readonly say: string } & (
  | { readonly does: 'set'; readonly sets: Ask['answers'][number]['sets']; readonly words: FieldName | null }
  | { readonly does: 'offer'; readonly tier: string }
  | { readonly does: 'accept'; readonly solution: Solution; readonly connected: string }
  | { readonly does: 'decline'; readonly solution: Solution; readonly reason: string }
);

/** A question that is open, with the answers that fit now: as many as there are keys for. */
export interface OpenAsk {
  /** The same for the same question, whatever has been said since. */
  readonly key: string;
  readonly stage: string;
  readonly ask: string;
  readonly answers: readonly Answer[];
  /** Whether it is offered by itself, and not only where its stage is turned to. */
  readonly comesForward: boolean;
}

/**
 * The questions of one stage that nothing is known about yet. They are offered, never asked for: each can be left,
 * and everything they put on record can be put there by hand as well.
 */
export function asksOf(stage: Stage, record: Record, pack: Pack): OpenAsk[] {
  const written = stage.asks.flatMap((ask): OpenAsk[] => {
    if (!isOpen(ask, record, pack)) return [];
    const answers = answersOf(ask, record, pack).slice(0, mostAnswers);
    const comesForward = !ask.opening || record.notes.length === 0;
    return answers.length === 0
      ? []
      : [{ key: ask.about, stage: stage.id, ask: named(ask.ask, record), answers, comesForward }];
  });
  return [
    ...written,
    ...(stage.captures.includes('topicMain') ? topicAsk(stage, record, pack) : []),
    ...(stage.captures.includes('solutions') ? solutionAsks(stage, record, pack) : []),
  ];
}

/** While nothing is chosen, what the talk is most about: the topics that were heard, the most often heard first. */
function topicAsk(stage: Stage, record: Record, pack: Pack): OpenAsk[] {
  if (record.fields.topicMain !== null) return [];
  const answers = topicsHeard(record, pack)
    .slice(0, mostAnswers)
    .map((topic): Answer => {
      const also = record.fields.topicsAlso.filter((other) => other !== topic);
      const sets = { topicMain: topic, topicsAlso: also };
      return { say: entryOf(pack.topics, topic)?.label ?? topic, does: 'set', sets, words: null };
    });
  // One that stands alone is among the suggestions, where the same hand takes it.
  return answers.length < 2
    ? []
    : [{ key: 'topicMain', stage: stage.id, ask: 'What is it most about?', answers, comesForward: true }];
}

/** How a contact came in is presumed and never empty: its question is open as long as the pack says that it is in doubt. */
function isOpen({ about, when }: Ask, record: Record, pack: Pack): boolean {
  const isKnown = about === 'channel' ? when === undefined : holds({ known: about }, record, pack);
  return !isKnown && applies(when, record, pack);
}

function applies(when: Ask['when'], record: Record, pack: Pack): boolean {
  return when === undefined || holds(when, record, pack);
}

function answersOf(ask: Ask, record: Record, pack: Pack): Answer[] {
  const answers = ask.from_list ? listedAnswers(ask, pack) : writtenAnswers(ask, record, pack);
  const { outcomeClass } = record.fields;
  return ask.about === 'outcomeRoute' && outcomeClass !== null ? routesOf(outcomeClass, answers, pack) : answers;
}

type Setting = Answer & { readonly does: 'set' };
type OutcomeClass = NonNullable<ContactFields['outcomeClass']>;

function listedAnswers({ about }: Ask, pack: Pack): Setting[] {
  const list = listOf(about);
  return list === undefined ? [] : usable(pack[list]).map(([id, { label }]) => setting(label, { [about]: id }));
}

function writtenAnswers({ answers }: Ask, record: Record, pack: Pack): Setting[] {
  return answers.flatMap(({ say, when, sets, words = null }) =>
    applies(when, record, pack) ? { ...setting(named(say, record), sets), words } : [],
  );
}

const setting = (say: string, sets: Setting['sets']): Setting => ({ say, does: 'set', sets, words: null });

/** Once a class is chosen its routes are the answers, by their names: those that the guide offers now come first. */
function routesOf(outcomeClass: OutcomeClass, offered: readonly Setting[], pack: Pack): Setting[] {
  const place = (route: string) => {
    const at = offered.findIndex(({ sets }) => sets.outcomeRoute === route);
    return at < 0 ? offered.length : at;
  };
  return usable(pack.outcomes)
    .filter(([, route]) => route.class === outcomeClass)
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([outcomeRoute, { label }]) => {
      const written = offered[place(outcomeRoute)];
      const answer = setting(label, { ...written?.sets, outcomeClass, outcomeRoute });
      return { ...answer, words: written?.words ?? null };
    });
}

function usable<T extends { readonly retired: boolean }>(list: Readonly<{ [id: string]: T }>): [string, T][] {
  return Object.entries(list).filter(([, { retired }]) => !retired);
}

function named(text: string, { fields }: Record): string {
  const nameOr = (name: string, otherwise: string) => (saysSomething(name) ? name.trim() : otherwise);
  return text
    .replaceAll('{person}', nameOr(fields.personName, 'the person'))
    .replaceAll('{caller}', nameOr(fields.requesterName, 'the caller'))
    .replace(/^./, (first) => first.toUpperCase());
}

/** What could help is offered where a stage first captures solutions; what became of an offer, where one does again. */
function solutionAsks(stage: Stage, record: Record, pack: Pack): OpenAsk[] {
  const capturing = pack.guide.stages.filter(({ captures }) => captures.includes('solutions'));
  const offering = capturing[0]?.id === stage.id ? offerAsk(stage, record, pack) : [];
  const deciding = capturing.at(-1)?.id === stage.id ? decisionAsks(stage, record, pack) : [];
  return [...offering, ...deciding];
}

function offerAsk(stage: Stage, record: Record, pack: Pack): OpenAsk[] {
  if (record.solutions.some(({ accepted }) => accepted !== null)) return [];
  const { topicMain, topicsAlso } = record.fields;
  const helping = new Set([topicMain, ...topicsAlso].flatMap((topic) => entryOf(pack.topics, topic)?.helps ?? []));
  const offered = new Set(record.solutions.map(({ tier }) => tier));
  const open = usable(pack.solution_tiers)
    .filter(([id]) => !offered.has(id))
    .toSorted(([one, { tier: a }], [other, { tier: b }]) => rank(helping, one) - rank(helping, other) || a - b);
  const answers = open.slice(0, mostAnswers).map(([tier, { label }]): Answer => ({ say: label, does: 'offer', tier }));
  const ask = record.solutions.length === 0 ? 'What could help?' : 'What else could help?';
  return answers.length === 0 ? [] : [{ key: 'solutions', stage: stage.id, ask, answers, comesForward: true }];
}

const rank = (first: ReadonlySet<string>, id: string) => (first.has(id) ? 0 : 1);

function decisionAsks(stage: Stage, record: Record, pack: Pack): OpenAsk[] {
  // What goes with an information pack has a key of its own beside the service: nine answers have room here.
  const ways = usable(pack.how_connected).filter(([, { by_pack }]) => by_pack !== true);
  const reasons = usable(pack.decline_reasons).slice(0, Math.max(0, mostAnswers - ways.length));
  return record.solutions
    .filter(({ accepted }) => accepted === null)
    .map(
      (solution): OpenAsk => ({
        key: `solution ${solution.id}`,
        stage: stage.id,
        ask: `${solution.service?.name ?? entryOf(pack.solution_tiers, solution.tier)?.label ?? solution.tier}: what did they say?`,
        answers: [
          ...ways.map(
            ([connected, { label }]): Answer => ({ say: `Yes: ${label}`, does: 'accept', solution, connected }),
          ),
          ...reasons.map(([reason, { label }]): Answer => ({ say: `No: ${label}`, does: 'decline', solution, reason })),
        ].slice(0, mostAnswers),
        comesForward: true,
      }),
    );
}
