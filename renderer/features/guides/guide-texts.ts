/// <reference types="vite/types/importMeta.d.ts" />
import type { GuideToSearch } from './find-in-guides.ts';
import { readGuideIndex } from './guide-index.ts';
import { sectionsOf } from './guide-sections.ts';

const pages = import.meta.glob<string>(
  [
    '../../../docs/*.md',
    '../../../docs/adr/*.md',
    // Made by tests, or for whoever works on the code: nobody looks for them at a desk.
    '!../../../docs/{actions,benchmarks,dpia,matching,one-call,reading-*,reliability,security}.md',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const pictures = import.meta.glob<string>(['../../../docs/pictures/*.png', '!../../../docs/pictures/*-dark.png'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The guides by who they are for, as the list of guides has them. */
export const guideGroups = readGuideIndex(pages['../../../docs/index.md'] ?? '');

const guides = new Map(guideGroups.flatMap(({ guides: some }) => some).map((guide) => [guide.id, guide]));

/** True for a guide that stands in the list. */
export function isListed(id: string): boolean {
  return guides.has(id);
}

/** True for a page that the app shows: a guide, or what a guide leads to without being in the list. */
export function isGuide(id: string): boolean {
  return isListed(id) || /^(?:adr\/.+|cues)$/.test(id);
}

/** The text of a page that the app shows; null where there is no such page. */
export function guideText(id: string): string | null {
  return isGuide(id) ? (pages[`../../../docs/${id}.md`] ?? null) : null;
}

/** What a guide of the list is called there. */
export function guideTitle(id: string): string {
  return guides.get(id)?.title ?? id;
}

/** The address of a picture that a guide names, such as `pictures/desk.png`; null where there is none. */
export function pictureAddress(path: string): string | null {
  return pictures[`../../../docs/${path}`] ?? null;
}

/** Every guide with its sections, to be searched. */
export const guidesToSearch: readonly GuideToSearch[] = [...guides.values()].map(({ id, title }) => ({
  id,
  title,
  sections: sectionsOf(guideText(id) ?? ''),
}));
