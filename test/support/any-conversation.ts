import fc from 'fast-check';
import { applyChange, type Change } from '../../shared/domain/changes.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { soundEdits } from '../../shared/domain/safety/sound-edits.ts';
import { completeRecord } from '../../shared/pack/check/complete-record.ts';
import { emptyRecord, idsInUse } from '../../shared/pack/check/empty-record.ts';
import { type Pack, requesterGroups } from '../../shared/pack/schema.ts';
import { anyMove, type Move, moments } from './any-move.ts';

/** A conversation as it went: the record at every step, and the edits between. */
export interface Conversation {
  readonly moves: readonly Move[];
  readonly records: readonly Record[];
  /** The edits of each move, as they went on record: one list less than there are records. */
  readonly edits: readonly (readonly Change[])[];
  readonly last: Record;
}

/** The store takes no edit that makes one worry out of another: an edit refused changes nothing. */
function isTaken(edit: Change, { concerns }: Record): boolean {
  if (!('concern' in edit)) return true;
  const known = concerns.find(({ id }) => id === edit.concern.id);
  return known === undefined || known.trigger === edit.concern.trigger;
}

/** Plays moves one after the other, as the page and the store would. */
export function play(start: Record, moves: readonly Move[], pack: Pack, sound = soundEdits): Conversation {
  const records = [start];
  const edits: Change[][] = [];
  let record = start;
  for (const move of moves) {
    const before = record;
    const taken = sound(
      before,
      move.edits(before).filter((edit) => isTaken(edit, before)),
      pack,
      moments.now,
    );
    record = taken.reduce<Record>(applyChange, before);
    records.push(record);
    edits.push(taken);
  }
  return { moves, records, edits, last: record };
}

/** Where a conversation starts: with nothing on record, or just before a proper end. */
function anyStart(pack: Pack): fc.Arbitrary<Record> {
  const nearlyDone = fc
    .record({ route: fc.constantFrom(...idsInUse(pack.outcomes)), group: fc.constantFrom(...requesterGroups) })
    .map(({ route, group }) => completeRecord(route, group, pack).record);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(emptyRecord(pack)) }, { weight: 6, arbitrary: nearlyDone });
}

/** The moves of somebody in a hurry, and where they began. */
export function anyConversation(pack: Pack, most = 8): fc.Arbitrary<{ start: Record; moves: Move[] }> {
  return fc.record({ start: anyStart(pack), moves: fc.array(anyMove(pack), { maxLength: most }) });
}
