import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findInGuides } from '../../../renderer/features/guides/find-in-guides.ts';
import { targetOf } from '../../../renderer/features/guides/guide-link.ts';
import { guideOfPlace, guidesOfParts } from '../../../renderer/features/guides/guide-of-place.ts';
import { sectionsOf } from '../../../renderer/features/guides/guide-sections.ts';
import {
  guideGroups,
  guidesToSearch,
  guideText,
  isGuide,
  pictureAddress,
} from '../../../renderer/features/guides/guide-texts.ts';

const root = resolve(import.meta.dirname, '../../..');
const docs = join(root, 'docs');
const pagesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.md'));
const pages = [
  ...pagesIn(docs).map((name) => join(docs, name)),
  ...pagesIn(join(docs, 'adr')).map((name) => join(docs, 'adr', name)),
  join(root, 'README.md'),
].map((file) => ({ file, name: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }));

interface Link {
  readonly from: string;
  readonly file: string;
  readonly isPicture: boolean;
  readonly words: string;
  readonly href: string;
}

/** Links and pictures of every page; those of other sites are not looked at, and none is fetched. */
const links: readonly Link[] = pages.flatMap(({ file, name, text }) =>
  [...text.replace(/```[\s\S]*?```|`[^`]*`/g, '').matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)].map(
    ([, picture, words = '', href = '']) => ({ from: name, file, isPicture: picture === '!', words, href }),
  ),
);
const ours = links.filter(({ href }) => !/^[a-z]+:/.test(href));

describe('the pages in docs/', () => {
  test('have no link or picture that leads nowhere', () => {
    expect(ours.length).toBeGreaterThan(60);
    const broken = ours.filter(({ file, href }) => {
      const [path = '', anchor] = href.split('#');
      const target = path === '' ? file : resolve(file, '..', path);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !sectionsOf(readFileSync(target, 'utf8')).some((section) => section.anchor === anchor);
    });
    expect(broken.map(({ from, href }) => `${from}: ${href}`)).toEqual([]);
  });

  test('say in words what every picture shows', () => {
    const silent = links.filter(({ isPicture, words }) => isPicture && words.length < 20);
    expect(silent.map(({ from, href }) => `${from}: ${href}`)).toEqual([]);
  });

  test('are all named in the list of guides', () => {
    const list = links.filter(({ from }) => from === 'docs/index.md').map(({ href }) => href);
    const unnamed = pagesIn(docs).filter((name) => name !== 'index.md' && !list.includes(name));
    expect(unnamed).toEqual([]);
  });
});

describe('the guides in the app', () => {
  const shown = guideGroups.flatMap(({ guides }) => guides.map(({ id }) => id));

  test('are those of the list, each with its text', () => {
    expect(guideGroups.map(({ title }) => title)).toEqual([
      'For advisers',
      'For team leads',
      'For administrators',
      'For whoever writes the pack',
    ]);
    for (const id of ['adviser', 'lead', 'drop-in', 'administrators', 'pack-authors', 'practice']) {
      expect(shown).toContain(id);
    }
    for (const id of shown) {
      expect.soft(guideText(id), id).toBe(readFileSync(join(docs, `${id}.md`), 'utf8'));
    }
    expect(shown).not.toContain('cues');
    expect(isGuide('actions')).toBe(false);
    expect(guideText('one-call')).toBeNull();
  });

  test('have every picture that they name', () => {
    const named = links.filter(({ from, isPicture }) => isPicture && isGuide(from.slice(5, -3)));
    expect(named.length).toBeGreaterThanOrEqual(15);
    expect(named.map(({ from }) => from)).toContain('docs/pack-authors.md');
    expect(named.filter(({ href }) => pictureAddress(href) === null)).toEqual([]);
  });

  test('begin with the one heading of the page', () => {
    for (const { id, sections } of guidesToSearch) {
      expect.soft(guideText(id)?.startsWith('# '), id).toBe(true);
      expect.soft(guideText(id)?.match(/^# /gm), id).toHaveLength(1);
      const anchors = sections.map(({ anchor }) => anchor);
      expect.soft(new Set(anchors).size, `two headings of ${id} with one name`).toBe(anchors.length);
    }
  });

  test('help in every place', () => {
    for (const [place, { guide, anchor }] of [...Object.entries(guideOfPlace), ...guidesOfParts]) {
      expect.soft(isGuide(guide), place).toBe(true);
      const anchors = sectionsOf(guideText(guide) ?? '').map((section) => section.anchor);
      if (anchor !== null) expect.soft(anchors, place).toContain(anchor);
    }
  });

  test('lead from one to another, and never out of the app', () => {
    expect(targetOf('lead.md', 'adviser', isGuide)).toEqual({ is: 'guide', guide: 'lead', anchor: null });
    expect(targetOf('lead.md#a', 'adviser', isGuide)).toEqual({ is: 'guide', guide: 'lead', anchor: 'a' });
    expect(targetOf('#a', 'adviser', isGuide)).toEqual({ is: 'guide', guide: 'adviser', anchor: 'a' });
    const decision = 'adr/0030-numbers-are-kept';
    expect(targetOf(`${decision}.md`, 'lead', isGuide)).toEqual({ is: 'guide', guide: decision, anchor: null });
    expect(targetOf('0030-numbers-are-kept.md', 'adr/0036-months-are-released-together', isGuide)).toEqual({
      ...{ is: 'guide', guide: decision, anchor: null },
    });
    for (const href of ['actions.md', 'lead.json', '../README.md', 'javascript:alert(1)', '']) {
      expect(targetOf(href, 'adviser', isGuide)).toEqual({ is: 'not-shown', address: null });
    }
    expect(targetOf('https://[', 'adviser', isGuide)).toMatchObject({ is: 'not-shown' });
    const address = 'https://example.org/a.md';
    expect(targetOf(address, 'adviser', isGuide)).toEqual({ is: 'not-shown', address });
  });

  test('have no link that is dead: each leads to a heading that is there, or out and is written out in full', () => {
    const inApp = links
      .map(({ from, href, isPicture }) => ({ page: from.slice(5, -3), href, isPicture }))
      .filter(({ page, isPicture }) => !isPicture && guideText(page) !== null)
      .map(({ page, href }) => ({ page, href, to: targetOf(href, page, isGuide) }));
    const isDead = ({ page, to }: (typeof inApp)[number]) => {
      // A decision may name a page for whoever works on the code: there it is plain words.
      if (to.is === 'not-shown') return to.address === null && shown.includes(page);
      const anchors = sectionsOf(guideText(to.guide) ?? '').map(({ anchor }) => anchor);
      return anchors.length === 0 || (to.anchor !== null && !anchors.includes(to.anchor));
    };
    expect(inApp.filter(({ to }) => to.is === 'guide' && to.guide.startsWith('adr/')).length).toBeGreaterThan(8);
    expect(inApp.filter(isDead).map(({ page, href }) => `${page}: ${href}`)).toEqual([]);
  });
});

describe('looking in the guides', () => {
  test('finds headings first, then words, whatever their case and order', () => {
    const found = findInGuides(guidesToSearch, 'CHART reading');
    expect(found[0]).toMatchObject({ guide: 'lead', section: { anchor: 'reading-a-chart' } });
    expect(findInGuides(guidesToSearch, 'twins')).toMatchObject([
      { guide: 'adviser-more', section: { heading: 'Perhaps spoken to before' } },
    ]);
  });

  test('finds nothing for nothing, nor for what no page says', () => {
    expect(findInGuides(guidesToSearch, '  ')).toEqual([]);
    expect(findInGuides(guidesToSearch, 'twins zebra')).toEqual([]);
  });
});
