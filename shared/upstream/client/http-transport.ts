import type { z } from 'zod';
import { digestReply, syncReply } from '../api.ts';
import type { Reply } from './settle.ts';
import type { Transport } from './take-step.ts';

/** What came back over HTTP; a status of 0 where nothing did. */
export interface HttpAnswer {
  readonly status: number;
  /** The header `Retry-After`. */
  readonly retryAfter: string | null;
  readonly body: string;
}

/** Posts JSON to the collector with this computer's credential. Never rejects. */
export type Post = (path: string, body: string) => Promise<HttpAnswer>;

/** The transport over HTTP. A reply of success that cannot be understood counts as none. */
export function transportOver(post: Post, { app, newId }: { app: string; newId: () => string }): Transport {
  const ask = async <T>(path: string, body: unknown, schema: z.ZodType<T>) =>
    replyOf(await post(path, JSON.stringify(body)), schema);
  return {
    sync: (docs) => ask('/v1/sync', { v: 1, upload_id: newId(), app, docs }, syncReply),
    digest: (lines) => ask('/v1/digest', { v: 1, lines }, digestReply),
  };
}

function replyOf<T>({ status, retryAfter, body }: HttpAnswer, schema: z.ZodType<T>): Reply<T> {
  if (status < 200 || status > 299) {
    const seconds = Number(retryAfter ?? Number.NaN);
    return { ok: false, status, ...(seconds >= 0 ? { retryAfter: seconds * 1_000 } : {}) };
  }
  const parsed = schema.safeParse(parseJson(body));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
