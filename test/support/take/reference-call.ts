import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = resolve(import.meta.dirname, '../../../../shared/scenarios/calls.yaml');

const words = z.record(z.string(), z.unknown());
/** A line with a colon in it reads as a pair; it is put together again. */
const said = z.union([
  z.string(),
  z.record(z.string(), z.string()).transform((pair) => Object.entries(pair).flat().join(': ')),
]);

const call = z.object({
  id: z.string(),
  received: z.string(),
  closed: z.string(),
  channel: z.string(),
  requester: words,
  person: words,
  cared_for: words.optional(),
  said: z.array(said),
  record: words,
});
/** One reference contact: what is said, and what has to be on record when it closes. */
export type ReferenceCall = z.infer<typeof call>;

/** Whether the reference contacts are on this computer: they stand beside the project, not in it. */
export const hasReferenceCalls = existsSync(file);

/** The reference contacts in their order. @throws where they are not on this computer, or do not read */
export function referenceCalls(): ReferenceCall[] {
  return z.array(call).parse(parse(readFileSync(file, 'utf8')));
}
