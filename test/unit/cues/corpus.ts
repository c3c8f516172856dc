import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { cue } from '../../../shared/pack/cue-schema.ts';

/** The sets of sentences: one to tune on, one kept back, and one that no cue was ever changed for. */
export const sets = ['tuned', 'held-out', 'blind'] as const;
/** See {@link sets}. */
export type SetName = (typeof sets)[number];

const ids = z.array(z.string()).default([]);
const sentence = z.strictObject({
  say: z.string().min(3),
  triggers: ids,
  maybe: ids,
  not: ids,
  topics: ids,
  strengths: ids,
});
/** A sentence an adviser hears, and what a careful one would want suggested. `held-out.yaml` explains the marks. */
export type Sentence = z.output<typeof sentence>;

/** The text of a file, found from this folder. */
export function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** The sentences of one set. */
export function sentencesOf(set: SetName): readonly Sentence[] {
  return z.array(sentence).parse(parse(read(`./${set}.yaml`)));
}

const cuesFile = z.strictObject({ cues: z.array(cue) });
/** The cues of the default pack. */
export const somersetCues = cuesFile.parse(parse(read('../../../packs/somerset/cues.yaml'))).cues;

const list = z.record(z.string(), z.unknown());
const lists = z
  .object({ topics: list, strengths: list, safety_triggers: list })
  .parse(parse(read('../../../packs/somerset/lists.yaml')));

/** The ids of the default pack. */
export const topics = Object.keys(lists.topics);
/** The ids of the default pack. */
export const strengths = Object.keys(lists.strengths);
/** The ids of the default pack's safety triggers: one that is added needs sentences of its own. */
export const triggers: readonly string[] = Object.keys(lists.safety_triggers);
