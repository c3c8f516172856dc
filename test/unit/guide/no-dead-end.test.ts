import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { concern, solution } from '../../../shared/domain/contact.ts';
import { gatesOf } from '../../../shared/domain/gates/index.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { completeRecord } from '../../../shared/pack/check/complete-record.ts';
import { requesterGroups } from '../../../shared/pack/schema.ts';
import { anyConversation, play } from '../../support/any-conversation.ts';
import { moments } from '../../support/any-move.ts';
import { anyRecordOfSchema } from '../../support/any-of-schema.ts';
import { hurryPack as pack } from '../../support/hurry-pack.ts';
import { seeded } from '../../support/seeded.ts';
import { packOf } from '../../support/talk.ts';
import { wayOut } from '../../support/way-out.ts';

const somerset = packOf('somerset');
const open = { shut: [], overridden: [] };

describe('whatever has been taken down', () => {
  test('there is an end, by answering alone', () => {
    fc.assert(
      fc.property(anyConversation(pack, 20), ({ start, moves }) => {
        const { last } = play(start, moves, pack);
        const end = wayOut(last, pack);
        expect(gatesOf({ ...end, fields: { ...end.fields, overrideReason: null } }, pack, moments.now)).toEqual(open);
        expect(
          z.array(concern).safeParse(end.concerns).success && z.array(solution).safeParse(end.solutions).success,
        ).toBe(true);
        expect(end.notes.slice(0, last.notes.length)).toEqual(last.notes);
        expect(end.fields.assessmentAskedFor).toBe(last.fields.assessmentAskedFor);
      }),
      seeded(400),
    );
  }, 60_000);

  test('there is an end even where nobody could have taken it down', () => {
    fc.assert(
      fc.property(anyRecordOfSchema(pack), (record) => {
        expect(gatesOf(wayOut(record, pack), pack, moments.now).shut).toEqual([]);
      }),
      seeded(400),
    );
  }, 60_000);
});

describe('from every group of people who get in touch', () => {
  const ends = Object.keys(somerset.outcomes).flatMap((route) =>
    requesterGroups.map((group) => [group, route] as const),
  );

  test.each(ends)('%s: %s can be reached, and is where the guide says that nothing is left', (group, route) => {
    const { record } = completeRecord(route, group, somerset);
    const { gates, stages } = follow(record, somerset);
    expect(gates).toEqual(open);
    expect(record.fields.outcomeRoute).toBe(route);
    expect(stages.find(({ id }) => id === 'wrap-up')?.state).toBe('done');
  });
});
