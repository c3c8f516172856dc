import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { Contact, Note } from '../../../../shared/domain/contact.ts';
import type { FieldName } from '../../../../shared/domain/contact-fields.ts';
import { holidaysOf } from '../../../../shared/domain/follow-up-due.ts';
import type { Answer } from '../../../../shared/domain/guide/asks-of.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { civilDateOf, type Instant } from '../../../../shared/domain/time.ts';
import { addWorkingDays } from '../../../../shared/domain/working-days.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { newSolution, withAnswer, withConnection } from '../help/solution-edits.ts';

/** What an answer needs to know besides the record. */
export interface AnswerContext {
  readonly pack: Pack;
  readonly now: Instant;
  /** The adviser's name, who keeps a promise unless somebody else does. */
  readonly adviser: string;
}

/** The edits that one answer makes. A line that goes along as somebody's words is kept among the notes as well. */
export function answerEdits(answer: Answer, contact: Contact, { pack, now, adviser }: AnswerContext): Change[] {
  switch (answer.does) {
    case 'set':
      return [...setting(answer.sets), ...alongWith(answer.words, contact, now)];
    case 'offer':
      return [{ solution: withAnswer(newSolution(answer.tier), 'offered') }];
    case 'accept': {
      const accepted = withConnection(withAnswer(answer.solution, 'accepted'), answer.connected, pack, adviser);
      const by = addWorkingDays(civilDateOf(now), pack.promise_default_working_days, holidaysOf(pack));
      return [{ solution: accepted.promise ? { ...accepted, promise: { ...accepted.promise, by } } : accepted }];
    }
    case 'decline':
      return [{ solution: { ...withAnswer(answer.solution, 'declined'), declineReason: answer.reason } }];
  }
}

function setting(sets: object): Change[] {
  return Object.entries(sets).map(([field, value]) => change.parse({ field, value }));
}

function alongWith(field: FieldName | null, { fields }: Contact, now: Instant): Change[] {
  const text = fields.unfinishedLine.trim();
  if (field === null || !saysSomething(text)) return [];
  const note: Note = { id: newId(), at: now, text, tag: fields.unfinishedTag ?? 'own-words' };
  const before = fields[field];
  const words = typeof before === 'string' && before !== '' ? `${before} ${text}` : text;
  const along = change.safeParse({ field, value: words });
  if (!along.success) return [];
  return [{ note }, along.data, { field: 'unfinishedLine', value: '' }, { field: 'unfinishedTag', value: null }];
}
