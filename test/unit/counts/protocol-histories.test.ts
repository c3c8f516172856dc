import { describe, expect, test } from 'vitest';
import { protocolMutants } from '../../support/counts/protocol-mutants.ts';
import { loadHistories, withProtocolMutant } from '../../support/counts/with-protocol-mutant.ts';
import { seedFor } from '../../support/random.ts';

const runs = Number(process.env.FRONTDOOR_HISTORIES ?? 10_000);
/** How many histories a mutant may get through at most before one of them shows it. */
const mostForAMutant = 3_000;

describe('whatever is dropped, repeated, delayed, restarted, cloned, restored or put back', () => {
  test(`${runs} histories converge exactly`, { timeout: 60_000 + runs * 5 }, () => {
    expect(loadHistories()(runs, seedFor('protocol histories'))).toBeNull();
  });
});

describe('the histories show it where', () => {
  test.each(protocolMutants)('$wrong', (mutant) => {
    const finding = withProtocolMutant(mutant, (find) => find(mostForAMutant, seedFor(mutant.wrong), false));
    expect(finding).not.toBeNull();
  });
});
