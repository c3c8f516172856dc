import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { concern, note, solution } from '../../../shared/domain/contact.ts';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import type { Record } from '../../../shared/domain/guide/facts.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { longContact, typing } from '../../support/long-contact.ts';
import { bestTimes, centile } from '../../support/measure.ts';
import { packOf } from '../../support/talk.ts';

const somerset = packOf('somerset');
const schema = z.strictObject({
  fields: z.strictObject(contactFields),
  notes: z.array(note),
  solutions: z.array(solution),
  concerns: z.array(concern),
});

/** How often the text of a line is read while a record is followed once. */
function readsOf(record: Record, pack = somerset): number {
  let reads = 0;
  const [first, ...others] = record.notes;
  if (!first) throw new Error('the contact has no lines');
  const watched = Object.defineProperty({ ...first }, 'text', {
    get: () => {
      reads += 1;
      return first.text;
    },
  });
  follow({ ...record, notes: [watched, ...others] }, pack);
  return reads;
}

describe('follow', () => {
  test('reads every line twice: once for what it suggests, and once for everything about safety', () => {
    expect(readsOf(longContact(somerset, 6).record)).toBe(2);
    expect(readsOf(longContact(somerset, 500).record)).toBe(2);
  });

  test('prepares the cues of a pack once, however much is typed', () => {
    let reads = 0;
    const { cues } = somerset;
    const watched = Object.defineProperty({ ...somerset }, 'cues', {
      get: () => {
        reads += 1;
        return cues;
      },
    });
    const { record } = longContact(somerset, 6);
    for (let turn = 0; turn < 50; turn += 1) {
      follow({ ...record, fields: { ...record.fields, unfinishedLine: `line ${turn}` } }, watched);
    }
    expect(reads).toBe(1);
  });

  test('costs no more than parsing the same record a few times, as long as the talk is', () => {
    for (const lines of [6, 60]) {
      const { record, lastLine } = longContact(somerset, lines);
      const parse = centile(
        bestTimes(200, () => () => schema.parse(record)),
        0.5,
      );
      const field = centile(
        bestTimes(200, () => () => follow({ ...record }, somerset)),
        0.5,
      );
      const keystroke = centile(
        bestTimes(lastLine.length, () => typing(record, lastLine, somerset)),
        0.99,
      );
      const times = (cost: number) => `${(cost / parse).toFixed(1)} times (${cost.toFixed(3)} ms)`;
      console.log(`${lines} lines: another field ${times(field)}, a keystroke at p99 ${times(keystroke)} of a parse`);
      expect(field / parse).toBeLessThan(15);
      expect(keystroke / parse).toBeLessThan(150);
    }
  }, 60_000);
});
