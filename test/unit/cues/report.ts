import { compileCues } from '../../../shared/domain/cues/compile-cues.ts';
import { findCues } from '../../../shared/domain/cues/find-cues.ts';
import type { Suggestion } from '../../../shared/pack/cue-schema.ts';
import { type Sentence, somersetCues, triggers } from './corpus.ts';

const compiled = compileCues(somersetCues);

/** The ids that a text suggests, of one kind. */
export function suggested(text: string, kind: 'topic' | 'strength' | 'trigger'): readonly string[] {
  const idOf = (suggests: Suggestion) => Object.entries(suggests).find(([key]) => key === kind)?.[1] ?? [];
  return findCues(text, compiled).flatMap(({ suggests }) => idOf(suggests));
}

/** How one trigger does on a set of sentences. */
export interface TriggerScore {
  readonly trigger: string;
  /** Sentences that a careful adviser would want it suggested for, and how many of them got it. */
  readonly wanted: number;
  readonly found: number;
  /** Sentences that it should stay silent for, and how many of them got it all the same. */
  readonly others: number;
  readonly alarms: number;
  /** Those of the others that look like it: the hard ones. */
  readonly hard: number;
}

/** How the cues do on a set of sentences. */
export interface Report {
  readonly scores: readonly TriggerScore[];
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
  readonly topics: { readonly wanted: number; readonly found: number };
  readonly strengths: { readonly wanted: number; readonly found: number };
}

function scoreOf(trigger: string, sentences: readonly Sentence[]): TriggerScore {
  const wanted = sentences.filter(({ triggers: wants }) => wants.includes(trigger));
  const others = sentences.filter(({ triggers: wants, maybe }) => ![...wants, ...maybe].includes(trigger));
  const has = ({ say }: Sentence) => suggested(say, 'trigger').includes(trigger);
  return {
    trigger,
    wanted: wanted.length,
    found: wanted.filter(has).length,
    others: others.length,
    alarms: others.filter(has).length,
    hard: others.filter(({ not }) => not.includes(trigger)).length,
  };
}

function recallOf(
  kind: 'topic' | 'strength',
  wants: (sentence: Sentence) => readonly string[],
  from: readonly Sentence[],
) {
  const pairs = from.flatMap((sentence) => wants(sentence).map((id) => ({ id, say: sentence.say })));
  return { wanted: pairs.length, found: pairs.filter(({ id, say }) => suggested(say, kind).includes(id)).length };
}

/** Measures the cues of the default pack on a set of sentences. */
export function measure(sentences: readonly Sentence[]): Report {
  return {
    scores: triggers.map((trigger) => scoreOf(trigger, sentences)),
    missed: sentences.flatMap(({ say, triggers: wants }) => {
      const got = suggested(say, 'trigger');
      return wants.filter((id) => !got.includes(id)).map((id) => `${id}: “${say}”`);
    }),
    alarms: sentences.flatMap(({ say, triggers: wants, maybe }) => {
      const fair = [...wants, ...maybe];
      return suggested(say, 'trigger')
        .filter((id) => !fair.includes(id))
        .map((id) => `${id}: “${say}”`);
    }),
    topics: recallOf('topic', (sentence) => sentence.topics, sentences),
    strengths: recallOf('strength', (sentence) => sentence.strengths, sentences),
  };
}

/** The sum of a report over all triggers. */
export function totalOf({ scores }: Report) {
  const sum = (of: (score: TriggerScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return { wanted: sum(({ wanted }) => wanted), found: sum(({ found }) => found), alarms: sum(({ alarms }) => alarms) };
}
