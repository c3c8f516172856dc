import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyConversation, play } from '../../support/any-conversation.ts';
import { moments } from '../../support/any-move.ts';
import { whyOpen } from '../../support/careful-lead.ts';
import { beginsWith, expectationsOf } from '../../support/contacts/book.ts';
import { referenceContacts } from '../../support/contacts/index.ts';
import { type Engine, realEngine } from '../../support/engine.ts';
import { hurryPack } from '../../support/hurry-pack.ts';
import { gateMutants } from '../../support/mutants/gate-mutants.ts';
import { withMutant } from '../../support/mutants/mutated-engine.ts';
import { safetyMutants } from '../../support/mutants/safety-mutants.ts';
import { packOf } from '../../support/talk.ts';

const somerset = packOf('somerset');
const mutants = [...gateMutants, ...safetyMutants];

/** The names of all expectations, those that found something out last at the front. */
let order = expectationsOf(referenceContacts, beginsWith(somerset, realEngine)).map(({ name }) => name);

/** The first expectation that does not hold; undefined where all of them do. */
function brokenExpectation(engine: Engine): string | undefined {
  const all = new Map(
    expectationsOf(referenceContacts, beginsWith(somerset, engine)).map(({ name, holds }) => [name, holds]),
  );
  for (const name of order) {
    try {
      all.get(name)?.();
    } catch (error) {
      // A mutant that cannot even run would tell nothing about the tests.
      if (!(error instanceof Error) || error.name !== 'AssertionError')
        throw new Error(`${name} cannot be tried`, { cause: error });
      order = [name, ...order.filter((other) => other !== name)];
      return name;
    }
  }
  return undefined;
}

/** Expectations that do not hold of the rules as they are tell nothing about a mutant. */
function leaveOutBroken(): void {
  for (let name = brokenExpectation(realEngine); name !== undefined; name = brokenExpectation(realEngine)) {
    console.log(`does not hold anyway: ${name}`);
    order = order.filter((other) => other !== name);
  }
}

/** Conversations of somebody in a hurry, with what a careful lead says of each: the same ones for every mutant. */
function judged() {
  return fc.sample(anyConversation(hurryPack), { numRuns: 1_500, seed: 20260323 }).map(({ start, moves }) => {
    const conversation = play(start, moves, hurryPack);
    return { last: conversation.last, reasons: whyOpen(conversation, hurryPack) };
  });
}

describe('a rule changed on purpose', () => {
  test('is found out by the reference contacts or by the adviser in a hurry', () => {
    leaveOutBroken();
    const conversations = judged();
    const isEvaded = (engine: Engine) =>
      conversations.some(({ last, reasons }) => {
        const { shut } = engine.gatesOf(last, hurryPack, moments.now);
        const worries = shut.filter(({ id }) => id.startsWith('safety ')).length;
        return (
          (shut.length === 0) !== (reasons.length === 0) ||
          worries !== reasons.filter((reason) => reason.startsWith('safety ')).length
        );
      });
    expect(isEvaded(realEngine)).toBe(false);

    const table = mutants.map((mutant) => {
      const by = withMutant(
        mutant,
        (engine) => brokenExpectation(engine) ?? (isEvaded(engine) ? 'somebody in a hurry' : null),
      );
      return { file: mutant.file, change: `${mutant.from} → ${mutant.to}`.replaceAll(/\s+/g, ' '), 'found out by': by };
    });
    console.log(
      table
        .map(
          (row) =>
            `${row['found out by'] === null ? 'ALIVE ' : ''}${row.file} | ${row.change} | ${row['found out by']}`,
        )
        .join('\n'),
    );
    expect(table.filter((row) => row['found out by'] === null)).toEqual([]);
  }, 400_000);

  test('there are at least three for every file of the gates and of safety', () => {
    const counts = Map.groupBy(mutants, ({ file }) => file);
    for (const [file, found] of counts) expect(found.length, file).toBeGreaterThanOrEqual(3);
  });
});
