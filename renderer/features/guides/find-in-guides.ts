import type { GuideSection } from './guide-sections.ts';

/** A guide with its sections. */
export interface GuideToSearch {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly GuideSection[];
}

/** A section in which the words were found. */
export interface GuideFound {
  readonly guide: string;
  readonly title: string;
  readonly section: GuideSection;
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Every section that has all the words, those with all of them in a heading first. Nothing for no words. Pure. */
export function findInGuides(guides: readonly GuideToSearch[], text: string): readonly GuideFound[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const hasAll = (where: string) => wanted.every((word) => where.toLowerCase().includes(word));
  const found = guides.flatMap(({ id, title, sections }) =>
    sections
      .filter(({ heading, words }) => hasAll(`${title} ${heading} ${words}`))
      .map((section) => ({ guide: id, title, section })),
  );
  const isNamed = ({ section }: GuideFound) => hasAll(section.heading);
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}
