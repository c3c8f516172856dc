import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../shared/pack/check/check-pack.ts';
import { listNames } from '../../../shared/pack/schema.ts';
import { somersetWith } from '../../support/pack-folders.ts';
import { somerset, southampton } from '../../support/packs.ts';

/** Lists that a council writes for itself alone; the others name what the law or a return does, or who says no name. */
const ownLists = [
  ...(['channels', 'requesters', 'topics', 'strengths', 'solution_tiers', 'how_connected', 'outcomes'] as const),
  ...(['adjustments', 'justifications', 'decline_reasons', 'routes_of_access', 'localities', 'elements'] as const),
  ...(['venue_types', 'follow_up_results', 'override_reasons', 'review_gates', 'report_questions'] as const),
];

describe('the second council pack', () => {
  test('is clearly another one: other ids, other labels, another guide and other choices', () => {
    for (const list of ownLists) {
      const shared = Object.keys(southampton[list]).filter((id) => Object.hasOwn(somerset[list], id));
      expect(shared, list).toEqual([]);
    }
    const labels = (pack: typeof somerset) =>
      new Set(ownLists.flatMap((list) => Object.values(pack[list]).map(({ label }) => label)));
    const [ours, theirs] = [labels(southampton), labels(somerset)];
    expect([...ours].filter((label) => theirs.has(label)).length).toBeLessThan(ours.size / 10);
    expect(southampton.guide.stages.length).toBeLessThan(somerset.guide.stages.length);
    const said = new Set(somerset.guide.stages.flatMap(({ prompts }) => prompts.map(({ say }) => say)));
    expect(southampton.guide.stages.flatMap(({ prompts }) => prompts.filter(({ say }) => said.has(say)))).toEqual([]);
    const choices = ['return_windows_days', 'retention_months', 'suppression', 'targets', 'review'] as const;
    for (const choice of choices) expect(southampton[choice], choice).not.toEqual(somerset[choice]);
    expect(listNames.length).toBeGreaterThan(ownLists.length);
  });

  test('hears danger as the first one does: what was tried on many sentences there is not left behind here', () => {
    const ofSafety = ({ cues }: typeof somerset) => cues.filter(({ suggests }) => 'trigger' in suggests);
    expect(ofSafety(southampton)).toEqual(ofSafety(somerset));
  });
});

test('a list of measures that names one which nobody reckons is said so', () => {
  const wrong = somersetWith(({ measure_list: list }) => ({
    measure_list: { ...list, places: { 'returns-shrt': '1e' } },
  }));
  expect(checkPack(wrong).map(({ message }) => message)).toEqual([
    'There is no measure “returns-shrt”. Did you mean “returns-short”?',
  ]);
});
