import { z } from 'zod';
import type { HttpAnswer } from './http-transport.ts';

/** How often the collector is asked for a pack at most, in milliseconds. */
export const packEvery = 60 * 60_000;

/** What is known of the last time that the collector was asked for a pack. */
export const packAsked = z.strictObject({
  /** In milliseconds since 1970. */
  at: z.number(),
  /** The pack that it handed out, whether it was taken or refused; null where it had none, or none that anybody signed. */
  tax: z.string().nullable(),
});
/** See {@link packAsked}. */
export type PackAsked = z.infer<typeof packAsked>;

/** What the app sends with `GET /v1/pack`. */
export interface PackRequest {
  /** The header `If-None-Match`; null for none. */
  readonly ifNoneMatch: string | null;
}

/** What to ask for, or null where it was asked within the last hour. A clock that was put back keeps nobody from it. */
export function packRequest(asked: PackAsked | null, now: number): PackRequest | null {
  if (asked && now >= asked.at && now - asked.at < packEvery) return null;
  return { ifNoneMatch: asked?.tax ? `"${asked.tax}"` : null };
}

/** What an answer comes to: a pack, the one that we know, none at all, or nothing that says anything. */
export type PackAnswer =
  | { readonly is: 'pack'; readonly body: string }
  | { readonly is: 'not-modified' | 'none' | 'failed' };

/** Reads an answer to `GET /v1/pack`. */
export function packAnswer({ status, body }: Pick<HttpAnswer, 'status' | 'body'>): PackAnswer {
  if (status === 200) return { is: 'pack', body };
  return { is: status === 304 ? 'not-modified' : status === 404 ? 'none' : 'failed' };
}
