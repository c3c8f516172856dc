import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../shared/domain/gates/index.ts';
import { anyConversation, play } from '../../support/any-conversation.ts';
import { moments } from '../../support/any-move.ts';
import { whyOpen } from '../../support/careful-lead.ts';
import { hurryPack as pack } from '../../support/hurry-pack.ts';
import { seeded } from '../../support/seeded.ts';

describe('an adviser in a hurry', () => {
  test('closes a contact only where a careful lead would let it close, and then every time', () => {
    const seen = { closed: 0, open: 0 };
    fc.assert(
      fc.property(anyConversation(pack), ({ start, moves }) => {
        const conversation = play(start, moves, pack);
        const { shut } = gatesOf(conversation.last, pack, moments.now);
        const reasons = whyOpen(conversation, pack);
        seen[shut.length === 0 ? 'closed' : 'open'] += 1;
        expect({ shut: shut.map(({ id }) => id), said: moves.map(({ says }) => says) }, reasons.join('; ')).toSatisfy(
          () => (shut.length === 0) === (reasons.length === 0),
        );
        const worries = reasons.filter((reason) => reason.startsWith('safety '));
        expect(shut.flatMap(({ id }) => (id.startsWith('safety ') ? id : [])).toSorted()).toEqual(worries.toSorted());
      }),
      seeded(4_000),
    );
    console.log(seen);
    expect(Math.min(seen.closed, seen.open)).toBeGreaterThan(400);
  }, 60_000);
});
