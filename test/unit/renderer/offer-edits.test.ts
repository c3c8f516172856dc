import { describe, expect, test } from 'vitest';
import { inverseOf } from '../../../renderer/features/contact/editor/inverse-of.ts';
import { offered, solutionOf, toBeSent } from '../../../renderer/features/contact/services/offer-edits.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const card = (tiers: string[] = []) => ({ key: { source: 'invented', id: 'one' }, name: 'Lunch club', tiers });
const today = '2026-03-23';

describe('a service that is offered', () => {
  test('keeps what it is called, and takes the nearest kind of help that the pack knows', () => {
    const solution = offered(card(['unheard-of', 'local-group', 'public-service']), [], somerset);
    expect(solution).toMatchObject({ tier: 'local-group', words: '', offered: true, accepted: null });
    expect(solution.service).toEqual({ source: 'invented', id: 'one', name: 'Lunch club' });
    expect(solutionOf([solution], card())).toBe(solution);
    expect(solutionOf([solution], { key: { source: 'other', id: 'one' } })).toBeUndefined();
  });

  test('of which no kind is known takes one that helps with the topics, and always one of the pack', () => {
    expect(offered(card(), ['carer-break'], somerset).tier).toBe('carers-service');
    expect(somerset.solution_tiers).toHaveProperty(offered(card(), [null], somerset).tier);
  });

  test('is promised, and not said to have been sent: the adviser’s, within the usual working days', () => {
    const sent = toBeSent(offered(card(), [], somerset), somerset, 'Priya', today);
    expect(sent).toMatchObject({ accepted: true, promise: { owner: 'Priya', by: '2026-03-30' } });
    expect(somerset.how_connected[sent.connected ?? '']?.promise).toBe(true);
    expect(toBeSent({ ...sent, promise: { owner: 'Sam', by: '2026-04-02' } }, somerset, 'Priya', today)).toMatchObject({
      promise: { owner: 'Sam', by: '2026-04-02' },
    });
  });

  test('that something was said to be is no longer that, once it is taken back', () => {
    const { service, ...plain } = offered(card(), [], somerset);
    const before = recordWith({}, [{ solution: plain }]);
    expect(inverseOf(before, { solution: { ...plain, ...(service && { service }) } })).toStrictEqual({
      solution: plain,
    });
  });
});
