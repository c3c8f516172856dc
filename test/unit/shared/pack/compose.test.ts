import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../shared/errors.ts';
import { composePack } from '../../../support/compose-pack.ts';
import { somerset } from '../../../support/packs.ts';

const { version, ...rest } = somerset;
const content = { ...rest, version: version.slice(0, 10) };
const whole = (changes: Record<string, unknown> = {}) => [{ name: 'pack.yaml', content: { ...content, ...changes } }];

function messageOf(files: Parameters<typeof composePack>[0]): string {
  try {
    composePack(files);
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return error.message;
    throw error;
  }
  return '';
}

describe('a pack', () => {
  test('is made of whatever files give its keys', () => {
    const { guide, ...others } = content;
    const made = composePack([
      { name: 'a.yaml', content: others },
      { name: 'b.yaml', content: { guide } },
    ]);
    expect(made).toEqual(composePack(whole()));
  });

  test('may not say a thing twice', () => {
    expect(messageOf([...whole(), { name: 'more.yaml', content: { council: 'Elsewhere' } }])).toContain('more.yaml');
  });

  test.each([null, [], 'text', 7])('is refused where a file holds %j', (held) => {
    expect(messageOf([{ name: 'list.yaml', content: held }])).toContain('list.yaml');
  });

  test.each([
    ['an unknown key', { surprise: 1 }, 'surprise'],
    ['a version that is no date', { version: 'latest' }, 'version'],
    ['a list whose code has capitals', { topics: { Money: 'Money' } }, 'topics'],
    ['a route without a class', { outcomes: { odd: { label: 'Odd' } } }, 'outcomes'],
    ['a guide without stages', { guide: { ...content.guide, stages: [] } }, 'guide › stages'],
    ['no numbers to ring', { numbers: [] }, 'numbers'],
    ['a holiday that is no day', { bank_holidays: { add: ['2026-02-30'], remove: [] } }, 'bank_holidays'],
  ])('names the place of %s', (_what, changes, place) => {
    expect(messageOf(whole(changes))).toContain(place);
  });

  test('cannot ask about a fact that does not exist', () => {
    const [first, ...others] = content.guide.stages;
    const stages = [{ ...first, done: { known: 'shoeSize' } }, ...others];
    expect(messageOf(whole({ guide: { ...content.guide, stages } }))).toContain('guide › stages › 0 › done');
  });

  test('has a version that stands for its content', () => {
    expect(version).toMatch(/^\d{4}-\d{2}-\d{2}\+[0-9a-f]{12}$/);
  });
});
