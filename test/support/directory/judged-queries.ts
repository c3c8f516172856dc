import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const judged = z.object({
  text: z.string(),
  /** Kept out of sight while the search was tuned. */
  unseen: z.boolean(),
  /** The beginnings of the ids of all services that answer it, judged by reading the services. */
  services: z.string(),
});

/** A question of an adviser, and which services of the published list of Bristol answer it. */
export interface JudgedQuery {
  readonly text: string;
  readonly isUnseen: boolean;
  isAnswer(id: string): boolean;
}

/** The judged questions. Ids alone: nothing of a service itself is in the project. */
export function judgedQueries(): JudgedQuery[] {
  const file = join(import.meta.dirname, 'judged-queries.json');
  return z
    .array(judged)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(({ text, unseen, services }) => {
      const answers = new Set(services.split(' '));
      return { text, isUnseen: unseen, isAnswer: (id) => answers.has(id.slice(0, 8)) };
    });
}

/** How many questions have an answer among the first so many that were found. */
export function successAt(most: number, queries: readonly JudgedQuery[], find: (text: string) => readonly string[]) {
  const met = queries.filter((query) => find(query.text).slice(0, most).some(query.isAnswer));
  return { met: met.length, of: queries.length, share: met.length / queries.length };
}
