import { z } from 'zod';
import { concern, note, solution } from '../../shared/domain/contact.ts';
import { contactFields } from '../../shared/domain/contact-fields.ts';
import { follow } from '../../shared/domain/guide/follow.ts';
import { longContact, typing } from '../support/long-contact.ts';
import { bestTimes, centile } from '../support/measure.ts';
import { packOf } from '../support/talk.ts';
import { verdict } from './lib/verdict.ts';

/** How long the guide takes for each keystroke while a line is typed. */
const schema = z.strictObject({
  fields: z.strictObject(contactFields),
  notes: z.array(note),
  solutions: z.array(solution),
  concerns: z.array(concern),
});

function milliseconds(
  turns: number,
  begin: () => (turn: number) => unknown,
): { p50: string; p99: string; worst: string } {
  const times = bestTimes(turns, begin);
  return {
    p50: centile(times, 0.5).toFixed(3),
    p99: centile(times, 0.99).toFixed(3),
    worst: centile(times, 1).toFixed(3),
  };
}

const pack = packOf('somerset');
/** As many as the longest reference contact has. */
const longest = 6;
const table = [longest, 60, 500].flatMap((lines) => {
  const { record, lastLine } = longContact(pack, lines);
  return [
    { lines, what: 'a keystroke', ...milliseconds(lastLine.length, () => typing(record, lastLine, pack)) },
    { lines, what: 'another field', ...milliseconds(500, () => () => follow({ ...record }, pack)) },
    { lines, what: 'parsed by zod', ...milliseconds(500, () => () => schema.parse(record)) },
  ];
});
console.table(table);
const worst = Math.max(
  ...table.filter(({ lines, what }) => lines === longest && what !== 'parsed by zod').map(({ p99 }) => Number(p99)),
);
verdict({
  what: '`follow()` on the longest reference contact',
  against: '–',
  measured: `p99 ${worst.toFixed(3)} ms`,
  budget: 'p99 < 1 ms',
  isMet: worst < 1,
});
