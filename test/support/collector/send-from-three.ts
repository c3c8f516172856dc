import { expect } from 'vitest';
import { type Counts, sumCounts } from '../../../shared/counts/cells.ts';
import { documentOf } from '../../../shared/counts/document.ts';
import { ask } from './ask.ts';
import { sha256 } from './http-desk.ts';
import type { TestCollector } from './test-collector.ts';

/** Three computers of a team, as few as a release takes, each of which counted as much on a day. */
export async function sendFromThree(
  collector: TestCollector,
  team: string,
  { day, tax, counts }: { day: string; tax: string; counts: readonly Counts[] },
): Promise<void> {
  for (let each = 0; each < 3; each += 1) {
    const { token } = await collector.enrol(team);
    const named = { stream: crypto.randomUUID(), wk: 'k'.repeat(43), day, rev: 1, tax };
    const docs = [documentOf(named, sumCounts(counts), sha256)];
    const body = { v: 1, upload_id: crypto.randomUUID(), app: '1.0.0', docs };
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
