/// <reference types="vite/types/importMeta.d.ts" />
import type { GuideToSearch } from './find-in-guides.ts';
import { readGuideIndex } from './guide-index.ts';
import { sectionsOf } from './guide-sections.ts';

const pages = import.meta.glob<string>(
  [
    '../../../docs/*.md',
    // Made by tests, or for whoever works on the code: nobody looks for them at a desk.
    '!../../../docs/{actions,benchmarks,cues,dpia,matching,one-call,reading-*,reliability,security}.md',
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

/** True for a guide that the app shows. */
export function isGuide(id: string): boolean {
  return guides.has(id);
}

/** The text of a guide; null where there is no such guide. */
export function guideText(id: string): string | null {
  return guides.has(id) ? (pages[`../../../docs/${id}.md`] ?? null) : null;
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
