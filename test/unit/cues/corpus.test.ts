import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { read, sentencesOf, sets, strengths, topics, triggers } from './corpus.ts';
import { cuesPage, tableOf } from './cues-page.ts';
import { measure, suggested, totalOf } from './report.ts';

const all = sets.flatMap(sentencesOf);
const measured = {
  tuned: measure(sentencesOf('tuned')),
  heldOut: measure(sentencesOf('held-out')),
  blind: measure(sentencesOf('blind')),
};
const digest = (path: string) => createHash('sha256').update(read(path)).digest('hex');
const share = ({ found, wanted }: { readonly found: number; readonly wanted: number }) => found / wanted;

describe('the sentences', () => {
  test('are enough, for every trigger', () => {
    expect(all.length).toBeGreaterThanOrEqual(320);
    for (const trigger of triggers) {
      const wanted = all.filter((sentence) => sentence.triggers.includes(trigger));
      const hard = all.filter(({ not }) => not.includes(trigger));
      expect.soft(wanted.length, `sentences for ${trigger}`).toBeGreaterThanOrEqual(8);
      expect.soft(hard.length, `hard ones for ${trigger}`).toBeGreaterThanOrEqual(6);
    }
  });

  test('name only ids of the pack, and are each there once', () => {
    expect(
      all.flatMap((one) => [...one.triggers, ...one.maybe, ...one.not]).filter((id) => !triggers.includes(id)),
    ).toEqual([]);
    expect(all.flatMap((one) => one.topics).filter((id) => !topics.includes(id))).toEqual([]);
    expect(all.flatMap((one) => one.strengths).filter((id) => !strengths.includes(id))).toEqual([]);
    expect(new Set(all.map(({ say }) => say)).size).toBe(all.length);
  });

  test('that are kept back are still the ones that were frozen', () => {
    expect(digest('./held-out.yaml')).toBe('685945d3edb08890107ce4474ef3db306cf25693ebcaf4c0cf1afaf524e2952e');
    expect(digest('./blind.yaml')).toBe('45df63fe8d6ca574dedbcae5c93fda83f853f643532faec8aae0fb8c0a2baee9');
  });
});

describe('the cues of the default pack', () => {
  test('find the safety triggers of the tuned sentences', () => {
    console.log(tableOf(measured));
    expect(share(totalOf(measured.tuned))).toBeGreaterThanOrEqual(0.95);
    for (const score of measured.tuned.scores) {
      expect.soft(share(score), score.trigger).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('find those of the held-out sentences', () => {
    expect(share(totalOf(measured.heldOut))).toBeGreaterThanOrEqual(0.85);
  });

  test('raise few false alarms, whatever the trigger', () => {
    for (const { scores } of [measured.tuned, measured.heldOut, measured.blind]) {
      for (const { trigger, alarms, others } of scores) expect.soft(alarms / others, trigger).toBeLessThanOrEqual(0.05);
    }
  });

  test('find the topics and strengths', () => {
    for (const { topics: ofTopics, strengths: ofStrengths } of [measured.tuned, measured.heldOut]) {
      expect(share(ofTopics)).toBeGreaterThanOrEqual(0.9);
      expect(share(ofStrengths)).toBeGreaterThanOrEqual(0.9);
    }
  });

  test.each([
    ['Lives alone.', 'loneliness'],
    ['He lives on his own on the first floor.', 'loneliness'],
    ['I restore clocks, I’ve the allotment.', 'roles'],
    ['The line is busy.', 'roles'],
    ['Mum’s very busy.', 'roles'],
  ])('hear no more in “%s” than is said: not %s', (said, id) => {
    expect([...suggested(said, 'topic'), ...suggested(said, 'strength')]).not.toContain(id);
  });

  test('are described by docs/cues.md as they are', async () => {
    await expect(cuesPage(measured)).toMatchFileSnapshot('../../../docs/cues.md');
  });
});
