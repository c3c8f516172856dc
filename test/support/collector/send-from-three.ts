import { expect } from 'vitest';
import type { Counts } from '../../../shared/counts/cells.ts';
import { ask } from './ask.ts';
import { dayDocument, uploadOf } from './day-document.ts';
import type { TestCollector } from './test-collector.ts';

/** Three computers of a team, as few as a release takes, each of which counted as much on a day. */
export async function sendFromThree(
  collector: TestCollector,
  team: string,
  { day, tax, counts }: { day: string; tax: string; counts: readonly Counts[] },
): Promise<void> {
  for (let each = 0; each < 3; each += 1) {
    const { token } = await collector.enrol(team);
    const body = uploadOf([dayDocument(day, counts, { tax })]);
    expect((await ask(collector.port, 'POST', '/v1/sync', { token, body })).status).toBe(200);
  }
}

/** A page as somebody reads it: without its charts, styles and tags. */
export function asText(page: string): string {
  return page
    .replace(/<(svg|style).*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
