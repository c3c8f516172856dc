import type { Page } from '@playwright/test';

/** What changes from run to run and says nothing: when a line was kept, and when it was last saved. */
const times = /(Saved|time:) \d\d:\d\d/g;

/** The open contact as a screen reader reads it: every name, role and state, in its order. */
export async function readingOf(page: Page): Promise<string> {
  const tree = await page.locator('[data-workspace]:visible').ariaSnapshot();
  return `# A contact, read out

The contact c01 before it closes, from the accessibility tree: what a screen reader says, in the order in which it
comes to it. Written by the run that takes the reference contacts (\`FRONTDOOR_WRITE_DOCS=1\`).

\`\`\`yaml
${tree.replaceAll(times, '$1 …')}
\`\`\`
`;
}
