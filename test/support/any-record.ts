import fc from 'fast-check';
import { applyChange, type Change, change } from '../../shared/domain/changes.ts';
import { fieldNames, noteTags } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { newId } from '../../shared/domain/ids.ts';
import { emptyRecord } from '../../shared/pack/check/empty-record.ts';
import { factKind } from '../../shared/pack/check/fact-kinds.ts';
import type { Pack } from '../../shared/pack/schema.ts';

const at = '2026-03-23T10:12:00.000Z';
const said = fc.constantFrom(
  'Mum has hardly been out since November.',
  'He is on the floor and cannot get up.',
  'She has not fallen.',
  'I cannot go on, I want to end it all.',
  'He shouts at her and she is frightened of him.',
  'There is no food in the house.',
  'Can the badge be used in the car park?',
);

/** A change to one field: ids of the pack, words that the app knows, or nothing at all. */
function anyFieldChange(pack: Pack): fc.Arbitrary<Change> {
  const changes = fieldNames.map((field) => anyValueOf(field, pack).map((value) => change.safeParse({ field, value })));
  return fc
    .oneof(...changes)
    .filter(({ success }) => success)
    .map((parsed) => change.parse(parsed.data));
}

function anyValueOf(field: (typeof fieldNames)[number], pack: Pack): fc.Arbitrary<unknown> {
  const kind = factKind(field);
  switch (kind.of) {
    case 'ids': {
      const id = fc.constantFrom(...Object.keys(pack[kind.list]));
      if (field === 'report') {
        const given = fc.record({ question: id, answer: fc.constant(null), words: fc.constantFrom('', 'Sam') });
        return fc.uniqueArray(given, { maxLength: 3, selector: ({ question }) => question });
      }
      if (field === 'furtherRoutes') {
        return fc.array(
          fc.record({ route: id, receiptWho: fc.constantFrom('', 'Sam'), receiptAt: fc.constantFrom(at, null) }),
          { maxLength: 2 },
        );
      }
      return kind.several ? fc.uniqueArray(id, { maxLength: 4 }) : fc.option(id, { nil: null });
    }
    case 'words':
      return fc.option(fc.constantFrom(...kind.words), { nil: null });
    case 'truth':
      return fc.constantFrom(true, false, null);
    case 'number':
      return fc.constantFrom(0, 1, 10, null);
    case 'text':
      return fc.constantFrom('', 'words', '1941-06-02', at, null);
  }
}

function anyListChange(pack: Pack): fc.Arbitrary<Change> {
  const id = (list: { readonly [id: string]: unknown }) => fc.constantFrom(...Object.keys(list));
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const note = fc
    .record({ text: said, tag: maybe(fc.constantFrom(...noteTags)) })
    .map((line): Change => ({ note: { id: newId(), at, ...line } }));
  const solution = fc
    .record({
      tier: id(pack.solution_tiers),
      accepted: maybe(fc.boolean()),
      declineReason: maybe(id(pack.decline_reasons)),
      connected: maybe(id(pack.how_connected)),
      promise: maybe(fc.record({ owner: fc.constantFrom('', 'Sam'), by: fc.constantFrom('2026-04-01', null) })),
    })
    .map((values): Change => ({ solution: { id: newId(), words: '', offered: true, ...values } }));
  const concern = fc
    .record({ trigger: id(pack.safety_triggers), seen: fc.boolean(), notSo: fc.boolean(), done: fc.boolean() })
    .map(({ trigger, seen, notSo, done }): Change => {
      const what = done ? 'rang' : '';
      const handled = { done: what, by: what, whom: what, at: done ? at : null, answer: what };
      return {
        concern: { id: newId(), trigger, raisedAt: at, seenAt: seen ? at : null, notSo, covers: [], ...handled },
      };
    });
  return fc.oneof(note, solution, concern);
}

/** Any record that the app can make with a pack, by any sequence of captures. */
export function anyRecord(pack: Pack): fc.Arbitrary<Record> {
  const edits = fc.array(
    fc.oneof({ weight: 5, arbitrary: anyFieldChange(pack) }, { weight: 2, arbitrary: anyListChange(pack) }),
    { maxLength: 40 },
  );
  return edits.map((changes) => changes.reduce<Record>(applyChange, emptyRecord(pack)));
}
