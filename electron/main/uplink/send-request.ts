import { session } from 'electron';
import type { UplinkStep } from '../../../shared/contract/wire.ts';
import type { HttpAnswer } from '../../../shared/upstream/client/http-transport.ts';

/** The pages' own session is kept from every address, so this has one of its own: without cookies, cache or pages. */
const partition = 'collector';
/** Longer than this nobody waits for an answer, in milliseconds. */
const patience = 30_000;
/** More than this is no answer of a collector, in bytes. */
const mostBytes = 16 * 2 ** 20;

const nothing: HttpAnswer = { status: 0, retryAfter: null, body: '' };

/**
 * Asks the collector, by the system's own proxy and certificates. Never rejects: where nothing came back, or not in
 * time, or too much, the status is 0. Redirects are not followed: a credential goes to the address that was typed.
 */
export async function sendRequest(
  { method, url, token, body, tag }: Extract<UplinkStep, { kind: 'ask' }>['request'],
  signal: AbortSignal,
): Promise<HttpAnswer> {
  try {
    const response = await session.fromPartition(partition, { cache: false }).fetch(url, {
      method,
      ...(body === null ? {} : { body }),
      headers: {
        ...(body === null ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(tag === null ? {} : { 'if-none-match': tag }),
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      ...{ redirect: 'error', credentials: 'omit', bypassCustomProtocolHandlers: true },
    });
    const text = await readText(response);
    if (text === null) return nothing;
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: text };
  } catch {
    return nothing;
  }
}

/** The body, or null where it is more than a collector ever says. */
async function readText({ body }: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
