import { z } from 'zod';
import type { DigestLine } from '../../counts/digest.ts';
import type { DayDocument } from '../../counts/document.ts';
import { type Instant, instant } from '../../domain/time.ts';
import { digestReply, syncReply } from '../api.ts';
import type { Reply } from './settle.ts';
import type { Transport } from './take-step.ts';

/** What came back over HTTP. */
export const httpAnswer = z.strictObject({
  /** 0 where nothing came back. */
  status: z.int().min(0).max(599),
  /** The header `Retry-After`. */
  retryAfter: z.string().nullable(),
  body: z.string(),
});
/** See {@link httpAnswer}. */
export type HttpAnswer = z.infer<typeof httpAnswer>;

/** Posts JSON to the collector with this computer's credential. Never rejects. */
export type Post = (path: string, body: string) => Promise<HttpAnswer>;

/** The transport over HTTP. */
export function transportOver(post: Post, { app, newId }: { app: string; newId: () => string }): Transport {
  return {
    sync: async (docs) => replyOf(await post('/v1/sync', syncBody({ app, upload: newId(), docs })), syncReply),
    digest: async (lines) => replyOf(await post('/v1/digest', digestBody(lines)), digestReply),
  };
}

/** The body of an upload. */
export function syncBody({ app, upload, docs }: { app: string; upload: string; docs: readonly DayDocument[] }): string {
  return JSON.stringify({ v: 1, upload_id: upload, app, docs });
}

/** The body of a digest. */
export function digestBody(lines: readonly DigestLine[]): string {
  return JSON.stringify({ v: 1, lines });
}

/** What an answer means; one of success that cannot be understood counts as none. */
export function replyOf<T>({ status, retryAfter, body }: HttpAnswer, schema: z.ZodType<T>): Reply<T> {
  if (status < 200 || status > 299) {
    const seconds = Number(retryAfter ?? Number.NaN);
    return { ok: false, status, ...(seconds >= 0 ? { retryAfter: seconds * 1_000 } : {}) };
  }
  const parsed = schema.safeParse(parseJson(body));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: 0 };
}

const timed = z.object({ server_time: instant });

/** When the collector says that an answer was given; null where it says nothing. */
export function serverTimeIn({ body }: Pick<HttpAnswer, 'body'>): Instant | null {
  return timed.safeParse(parseJson(body)).data?.server_time ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
