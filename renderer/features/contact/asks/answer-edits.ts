import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { Contact, Note } from '../../../../shared/domain/contact.ts';
import type { FieldName } from '../../../../shared/domain/contact-fields.ts';
import { holidaysOf } from '../../../../shared/domain/follow-up-due.ts';
import type { Answer } from '../../../../shared/domain/guide/asks-of.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { civilDateOf, type Instant } from '../../../../shared/domain/time.ts';
import { addWorkingDays } from '../../../../shared/domain/working-days.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { parseDate } from '../../../lib/parse-date.ts';
import { parseMoment } from '../../../lib/parse-moment.ts';
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
      if (answer.words === 'followUpAt') return atTime(answer.sets, contact, now);
      return [...setting(answer.sets), ...alongWith(answer.words, contact, now, pack)];
    case 'offer':
      return [{ solution: withAnswer(newSolution(answer.tier), 'offered') }];
    case 'accept': {
      const accepted = withConnection(withAnswer(answer.solution, 'accepted'), answer.connected, pack, adviser);
      if (accepted.promise === null) return [{ solution: accepted }];
      // A line with nothing in it but a day says by when.
      const typed = parseDate(contact.fields.unfinishedLine, 'future', civilDateOf(now));
      const usual = () => addWorkingDays(civilDateOf(now), pack.promise_default_working_days, holidaysOf(pack));
      const promise = { ...accepted.promise, by: typed ?? usual() };
      return [{ solution: { ...accepted, promise } }, ...(typed === null ? [] : [emptyLine])];
    }
    case 'decline':
      return [{ solution: { ...withAnswer(answer.solution, 'declined'), declineReason: answer.reason } }];
  }
}

const emptyLine: Change = { field: 'unfinishedLine', value: '' };

/** An exact time is the line being typed; without one nothing is set. */
function atTime(sets: object, { fields }: Contact, now: Instant): Change[] {
  const at = parseMoment(fields.unfinishedLine, 'future', now);
  return at === null ? [] : [...setting(sets), { field: 'followUpAt', value: at }, emptyLine];
}

function setting(sets: object): Change[] {
  return Object.entries(sets).map(([field, value]) => change.parse({ field, value }));
}

/** The person's own words are tagged so, unless somebody else has told them or the adviser gave another tag. */
function usualTag(field: FieldName, { spokenTo, requesterType }: Contact['fields'], pack: Pack): Note['tag'] {
  const group = entryOf(pack.requesters, requesterType)?.group ?? 'person';
  const isTold = spokenTo === 'caller-only' || (spokenTo === null && group !== 'person');
  return field === 'assessmentWords' && !isTold ? 'own-words' : null;
}

function alongWith(field: FieldName | null, { fields }: Contact, now: Instant, pack: Pack): Change[] {
  const text = fields.unfinishedLine.trim();
  if (field === null || !saysSomething(text)) return [];
  const note: Note = { id: newId(), at: now, text, tag: fields.unfinishedTag ?? usualTag(field, fields, pack) };
  const before = fields[field];
  const words = typeof before === 'string' && before !== '' ? `${before} ${text}` : text;
  const along = change.safeParse({ field, value: words });
  if (!along.success) return [];
  return [{ note }, along.data, { field: 'unfinishedLine', value: '' }, { field: 'unfinishedTag', value: null }];
}
