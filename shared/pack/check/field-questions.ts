import type { FieldName } from '../../domain/contact-fields.ts';
import type { Pack } from '../schema.ts';
import { checkMoment, idsInUse } from './empty-record.ts';
import { type FactKind, factKind } from './fact-kinds.ts';
import { type Mentions, namedCounts, namedWords } from './mentions.ts';
import { asItIs, type Question, setting, type Way } from './question.ts';

/** As large as a number of working days may be. */
const mostDays = 260;

/** What a field can be: what is named, and one of everything that makes a difference to the gates or the facts. */
export function fieldQuestions(field: FieldName, mentions: Mentions, pack: Pack): Question[] {
  const kind = factKind(field);
  if ('several' in kind && kind.several) return severalQuestions(field, kind, mentions, pack);
  return [{ name: field, ways: [asItIs, ...setting(field, valuesOf(field, kind, mentions, pack))] }];
}

function valuesOf(field: FieldName, kind: FactKind, mentions: Mentions, pack: Pack): unknown[] {
  switch (kind.of) {
    case 'ids':
      return telling(kind.list, namedWords(mentions, field), pack);
    case 'words':
      return [...kind.words];
    case 'truth':
      return [true, false];
    case 'number':
      return namedCounts(mentions, [field], mostDays);
    case 'text':
      return [...namedWords(mentions, field), 'words', '2000-01-01', checkMoment];
  }
}

/** Properties that no gate and no fact looks at: entries that differ in these alone are of one sort. */
const tellsNothing: ReadonlySet<string> = new Set(['label', 'words', 'helps', 'districts', 'outcodes', 'cld']);

/** The ids that are named, and the first of each sort of the others: those with the same properties are alike. */
function telling(list: Extract<FactKind, { of: 'ids' }>['list'], named: readonly string[], pack: Pack): string[] {
  const usable = idsInUse(pack[list]);
  const sorts = new Map<string, string>();
  for (const id of usable) {
    if (named.includes(id)) continue;
    const telling = Object.entries(pack[list][id] ?? {}).filter(([property]) => !tellsNothing.has(property));
    const sort = JSON.stringify(telling);
    if (!sorts.has(sort)) sorts.set(sort, id);
  }
  return [...usable.filter((id) => named.includes(id)), ...sorts.values()];
}

/** A field that holds several: each id by itself, there or not. */
function severalQuestions(field: FieldName, kind: FactKind, mentions: Mentions, pack: Pack): Question[] {
  const ids = kind.of === 'ids' ? telling(kind.list, namedWords(mentions, field), pack) : [];
  return ids.map((id) => ({ name: `${field} ${id}`, ways: [asItIs, adding(field, id)] }));
}

/** Questions of the report that have been answered, in words. */
export function withReported(questions: readonly string[]): Way {
  const answered = questions.map((question) => ({ question, answer: null, words: '–' }));
  return (record) => setting('report', [[...record.fields.report, ...answered]])[0]?.(record) ?? record;
}

function adding(field: FieldName, id: string): Way {
  return (record) => {
    if (field === 'furtherRoutes') {
      const further = [...record.fields.furtherRoutes, { route: id, receiptWho: '', receiptAt: null }];
      return setting(field, [further])[0]?.(record) ?? record;
    }
    if (field === 'report') return withReported([id])(record);
    const held = record.fields[field];
    return setting(field, [Array.isArray(held) ? [...held, id] : [id]])[0]?.(record) ?? record;
  };
}
