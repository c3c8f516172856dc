import { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';
import { type Safety, safetyOf } from './safety-of.ts';

/** Where a contact stands about safety as a whole, the most pressing last. */
export const safetyStates = ['none', 'handled', 'being-handled', 'open'] as const;

/** What has to be seen about safety wherever a contact stands: in a tab, in a row, on a card, on a sheet. */
export const safetyMarks = z.strictObject({
  state: z.enum(safetyStates),
  /** How many worries stand open, those that are being handled among them. */
  open: z.number().int(),
  /** It was said that it is not safe to contact the person. */
  notSafe: z.boolean(),
  /** When and how it is safe; empty where nothing is agreed. */
  safeTime: z.string(),
  /** What binds whoever gets in touch, as the council calls it: “Do not telephone”. */
  asked: z.array(z.string()),
});
/** See {@link safetyMarks}. */
export type SafetyMarks = z.infer<typeof safetyMarks>;

/** Somebody has begun to write down what was done. To have looked at a worry is nothing yet. */
function isBegun({ concern }: Safety): boolean {
  return concern !== null && [concern.done, concern.by, concern.whom, concern.answer].some(saysSomething);
}

/** Where a contact stands about safety: a worry that nobody has acted on outweighs all that are in hand. Pure. */
export function safetyStateOf(safety: readonly Safety[]): Pick<SafetyMarks, 'state' | 'open'> {
  const standing = safety.filter(({ state }) => state === 'raised' || state === 'seen');
  const open = standing.length;
  if (open > 0) return { state: standing.every(isBegun) ? 'being-handled' : 'open', open };
  return { state: safety.some(({ state }) => state === 'handled') ? 'handled' : 'none', open };
}

/** Everything that has to be seen about safety wherever a contact stands. Pure. */
export function safetyMarksOf(record: Record, pack: Pack): SafetyMarks {
  const { adjustments, safeToContact, safeTime } = record.fields;
  const binding = adjustments.flatMap((id) => entryOf(pack.adjustments, id) ?? []);
  return {
    ...safetyStateOf(safetyOf(record, pack)),
    notSafe: safeToContact === false,
    safeTime: saysSomething(safeTime) ? safeTime.trim() : '',
    asked: binding.filter(({ blocks, needs }) => blocks !== undefined || needs === 'time').map(({ label }) => label),
  };
}

/** The state in words, the same on every screen; empty where there is nothing to say. */
export function safetyInWords({ state, open }: Pick<SafetyMarks, 'state' | 'open'>): string {
  switch (state) {
    case 'open':
      return `Safety: ${open} open`;
    case 'being-handled':
      return `Safety: ${open} being handled`;
    case 'handled':
      return 'Safety handled';
    case 'none':
      return '';
  }
}

/** That it is not safe to contact the person, in words, with the time and way that are; empty where it was not said. */
export function notSafeInWords({ notSafe, safeTime }: Pick<SafetyMarks, 'notSafe' | 'safeTime'>): string {
  if (!notSafe) return '';
  return safeTime === '' ? 'Not safe to contact' : `Not safe to contact, only: ${safeTime}`;
}
