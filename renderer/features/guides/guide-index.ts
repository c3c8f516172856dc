/** One guide, as the list of guides names it. */
export interface GuideLine {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly title: string;
  /** What it is about, in a few words; it may be marked up. */
  readonly about: string;
}

/** The guides for one kind of reader. */
export interface GuideGroup {
  readonly title: string;
  readonly guides: readonly GuideLine[];
}

/** The heading of the list below which nothing is for people who use the app. */
const besideTheApp = 'Beside the app';

/** Reads the list of guides: its headings and their links, up to what is not shown in the app. Pure. */
export function readGuideIndex(markdown: string): readonly GuideGroup[] {
  const parts = markdown.split(/^## /m).slice(1);
  const end = parts.findIndex((part) => part.startsWith(besideTheApp));
  return parts.slice(0, end < 0 ? parts.length : end).map((part) => ({
    title: part.split('\n', 1)[0] ?? '',
    guides: [...part.matchAll(/^- \[([^\]]+)\]\(([a-z0-9-]+)\.md\)(?:: (.*))?$/gm)].map(
      ([, title = '', id = '', about = '']) => ({ id, title, about }),
    ),
  }));
}
