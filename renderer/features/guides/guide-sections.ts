/** A heading of a guide with the words below it, up to the next heading. */
export interface GuideSection {
  readonly heading: string;
  /** How a link names it. */
  readonly anchor: string;
  readonly words: string;
}

/** How links name a heading: as on the sites where these pages are also read. Pure. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`|]|^[-#>\s]+/gm, ' ')
    .replace(/\s+/g, ' ');
}

/** Cuts a guide at its headings; what stands in a block of code is no heading. Pure. */
export function sectionsOf(markdown: string): readonly GuideSection[] {
  const sections: { heading: string; lines: string[] }[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const heading = isCode ? null : /^#{1,3} (.+)$/.exec(line)?.[1];
    if (heading) sections.push({ heading: withoutMarks(heading).trim(), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ heading, lines }) => ({
    heading,
    anchor: anchorOf(heading),
    words: withoutMarks(lines.join('\n')),
  }));
}
