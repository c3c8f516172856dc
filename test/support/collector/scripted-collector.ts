import { z } from 'zod';
import { documentKey } from '../../../shared/counts/digest.ts';
import { dayDocument } from '../../../shared/counts/document.ts';
import { type Held, mergeInto, mergeStatus } from '../../../shared/counts/merge.ts';
import { digestRequest, syncRequest } from '../../../shared/upstream/api.ts';
import type { HttpAnswer } from '../../../shared/upstream/client/http-transport.ts';
import type { Asked } from './uplink-desk.ts';

/** Says something of its own to a request; undefined where it answers as a collector does. */
export type Script = (asked: Asked, path: string) => HttpAnswer | undefined;

/** A token of a team. */
const tokenOf = (team: string, letter = 'A') =>
  `fd1.${team}.${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}.${letter.repeat(43)}`;
/** A code of a team. */
export const codeOf = (team: string) => `${team}:7QK2-9F3MX-2B8TD-4WZ6H`;

/** An answer with a status and a body. */
export function answering(status: number, body: unknown = {}, retryAfter: string | null = null): HttpAnswer {
  return { status, retryAfter, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** A collector in memory that does what it is told, and otherwise what a collector does. */
export function scriptedCollector(serverTime: () => string) {
  const held = new Map<string, Held & { n: number }>();
  const asked: { path: string; token: string | null; body: string | null }[] = [];
  let script: Script = () => undefined;
  const now = () => ({ server_time: serverTime() });

  function usual({ body, token }: Asked, path: string): HttpAnswer {
    const content: unknown = JSON.parse(body ?? 'null');
    if (path === '/v1/enrol') {
      const { code } = z.object({ code: z.string() }).parse(content);
      const team = code.split(':')[0] ?? '';
      const device = '00000000-0000-4000-8000-000000000000';
      return answering(200, { ...now(), team, device, token: tokenOf(team), pack_key: null });
    }
    if (path === '/v1/credential/rotate')
      return answering(200, { ...now(), token: token?.replace(/A{43}$/, 'B'.repeat(43)) });
    if (path === '/v1/totals') return answering(200, { ...now(), cursor: 0, more: false, released: [] });
    if (path === '/v1/digest') {
      const { lines } = digestRequest.parse(content);
      const behind = lines.filter((line) => (held.get(documentKey(line))?.rev ?? 0) < line.rev);
      return answering(200, {
        ...now(),
        behind: behind.map((line) => ({ ...line, rev: held.get(documentKey(line))?.rev ?? 0 })),
      });
    }
    const results = syncRequest.parse(content).docs.map((document) => {
      const key = documentKey(dayDocument.parse(document));
      const before = held.get(key);
      const after = mergeInto(before, document);
      held.set(key, after);
      const { stream, day, rev } = document;
      return { stream, day, rev, status: mergeStatus(before, document), server_rev: after.rev };
    });
    return answering(200, { ...now(), results });
  }

  return {
    held,
    asked,
    /** From now on it says this. */
    says: (next: Script) => {
      script = next;
    },
    carry: (request: Asked): HttpAnswer => {
      const path = new URL(request.url).pathname;
      asked.push({ path, token: request.token, body: request.body });
      return script(request, path) ?? usual(request, path);
    },
  };
}
