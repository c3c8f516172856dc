import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { Concern } from '../../../shared/domain/contact.ts';
import { gatesOf } from '../../../shared/domain/gates/index.ts';
import type { Record } from '../../../shared/domain/guide/facts.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { soundEdits } from '../../../shared/domain/safety/sound-edits.ts';
import { anyConversation, play } from '../../support/any-conversation.ts';
import { moments } from '../../support/any-move.ts';
import { anyRecordOfSchema } from '../../support/any-of-schema.ts';
import { frozen } from '../../support/frozen.ts';
import { hurryPack } from '../../support/hurry-pack.ts';
import { seeded } from '../../support/seeded.ts';

const pack = frozen(structuredClone(hurryPack));
const triggers = Object.keys(pack.safety_triggers);

describe('follow', () => {
  test('gives the same at once as edit by edit, with nothing remembered', () => {
    // A copy of the pack has nothing remembered: each record is read in it as if it were the first one.
    const fresh = Array.from({ length: 12 }, () => structuredClone(hurryPack));
    fc.assert(
      fc.property(anyConversation(pack, 20), fc.nat(11), ({ start, moves }, which) => {
        const { records, last } = play(start, moves, pack);
        const stepByStep = records.map((record) => follow(record, pack)).at(-1);
        expect(follow(structuredClone(last), fresh[which] ?? hurryPack)).toEqual(stepByStep);
        expect(gatesOf(last, pack)).toEqual(stepByStep?.gates);
      }),
      seeded(400),
    );
  }, 60_000);

  test('forgets the oldest lines and never what they say', () => {
    const { start, moves } = fc.sample(anyConversation(pack, 20), { numRuns: 1, seed: 7 })[0] ?? {
      start: undefined,
      moves: [],
    };
    if (!start) throw new Error('there is no conversation');
    const { last } = play(start, moves, pack);
    const before = follow(last, pack);
    for (let line = 0; line < 2_100; line += 1) {
      follow({ ...last, fields: { ...last.fields, unfinishedLine: `line ${line}` } }, pack);
    }
    expect(follow(last, pack)).toEqual(before);
  });

  test('takes any record that the schema accepts, and changes nothing in it', () => {
    fc.assert(
      fc.property(anyRecordOfSchema(pack), (record) => {
        const copy = structuredClone(record);
        const first = follow(frozen(record), pack);
        expect(follow(record, pack)).toEqual(first);
        expect(record).toEqual(copy);
      }),
      seeded(400),
    );
  }, 60_000);

  test('is not taken in by a record that is changed behind its back', () => {
    const record: Record = {
      ...play(fc.sample(anyConversation(pack), { numRuns: 1, seed: 3 })[0]?.start ?? fail(), [], pack).last,
    };
    expect(follow(record, pack).safety).toEqual([]);
    record.notes = [{ id: newId(), at: moments.now, text: 'He is on the floor and cannot get up.', tag: null }];
    expect(follow(record, pack).safety.map(({ trigger }) => trigger)).toEqual(['medical']);
  });

  test('hears the same whatever order the lines come in', () => {
    const shuffled = anyConversation(pack, 20).chain(({ start, moves }) => {
      const { last } = play(start, moves, pack);
      return fc.shuffledSubarray(last.notes, { minLength: last.notes.length }).map((notes) => ({ last, notes }));
    });
    fc.assert(
      fc.property(shuffled, ({ last, notes }) => {
        const one = follow(last, pack);
        const other = follow({ ...last, notes }, pack);
        expect(new Set(other.gates.shut.map(({ id }) => id))).toEqual(new Set(one.gates.shut.map(({ id }) => id)));
        expect(other.stages).toEqual(one.stages);
        const answered = ({ safety }: typeof one) =>
          new Map(
            safety.map(({ trigger, state, unanswered }) => [trigger, { state, unanswered: new Set(unanswered) }]),
          );
        expect(answered(other)).toEqual(answered(one));
      }),
      seeded(300),
    );
  }, 60_000);
});

function fail(): never {
  throw new Error('there is no conversation');
}

describe('edits of concerns', () => {
  test('stay as they are once they are sound', () => {
    fc.assert(
      fc.property(anyConversation(pack, 12), ({ start, moves }) => {
        const { records, edits } = play(start, moves, pack);
        for (const [at, made] of edits.entries()) {
          expect(soundEdits(records[at] ?? start, made, pack, moments.now)).toEqual(made);
        }
      }),
      seeded(200),
    );
  }, 60_000);
});

describe('safety', () => {
  const raised = (trigger: string): Concern => ({
    ...{ id: newId(), trigger, raisedAt: moments.now, seenAt: null, notSo: false, covers: [] },
    ...{ done: '', by: '', whom: '', at: null, answer: '' },
  });
  const stateOf = (record: Record, trigger: string) =>
    follow(record, pack).safety.find((known) => known.trigger === trigger)?.state;
  const isShut = (record: Record, trigger: string) =>
    follow(record, pack).gates.shut.some(({ id }) => id === `safety ${trigger}`);

  test('is one edit away in every state, and so is its answer', () => {
    fc.assert(
      fc.property(anyConversation(pack, 12), fc.constantFrom(...triggers), ({ start, moves }, trigger) => {
        const { last } = play(start, moves, pack);
        const concern = raised(trigger);
        const up = applyChange(last, { concern });
        expect(isShut(up, trigger)).toBe(true);
        const handled = { done: 'rang them', by: 'Sam', at: moments.now, answer: 'taken' };
        const others = up.concerns.filter((other) => other.trigger !== trigger || other.id === concern.id);
        const done = applyChange({ ...up, concerns: others }, { concern: { ...concern, ...handled } });
        expect(stateOf(done, trigger)).toBe('handled');
        const unanswered =
          follow({ ...up, concerns: others }, pack).safety.find((known) => known.trigger === trigger)?.unanswered ?? [];
        const away = applyChange(
          { ...up, concerns: others },
          { concern: { ...concern, notSo: true, covers: [...unanswered] } },
        );
        expect(stateOf(away, trigger)).toBe('not-so');
        expect(isShut(away, trigger)).toBe(false);
      }),
      seeded(600),
    );
  }, 60_000);

  test('comes first among what is suggested and among what is shut', () => {
    fc.assert(
      fc.property(anyConversation(pack, 12), ({ start, moves }) => {
        const { cues, gates } = follow(play(start, moves, pack).last, pack);
        const first = <T>(list: readonly T[], is: (one: T) => boolean) =>
          list.slice(0, list.filter(is).length).every(is);
        expect(first(cues, ({ kind }) => kind === 'trigger')).toBe(true);
        expect(first(gates.shut, ({ id }) => id.startsWith('safety'))).toBe(true);
        expect(gates.overridden.some(({ id }) => id.startsWith('safety') || id === 'receipt')).toBe(false);
      }),
      seeded(400),
    );
  }, 60_000);
});
