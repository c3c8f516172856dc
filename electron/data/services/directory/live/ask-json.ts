import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../../../../shared/errors.ts';
import { type LiveTrouble, liveProblem } from './live-problem.ts';
import type { Pace } from './pace.ts';

const mostRedirects = 3;
const userAgent = 'Frontdoor (import of a directory of services)';

/** An answer: what it says, or that there is no such thing. */
export type Answer = { readonly found: true; readonly value: unknown } | { readonly found: false };

/** A failure that may pass. */
class MayPass extends Error {
  readonly trouble: LiveTrouble;
  /** How long the publisher asks to wait, in milliseconds. */
  readonly after: number;

  constructor(trouble: LiveTrouble, after = 0, cause?: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
    this.after = after;
  }
}

/**
 * Asks an address for data, and again where a failure may pass. Nothing but the address leaves this computer: no cookie,
 * no name, no version.
 *
 * @throws AppError `external` with a sentence
 */
export async function askJson(address: URL, pace: Pace): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await askOnce(address, pace, 0);
    } catch (error) {
      if (!(error instanceof MayPass)) throw error;
      const pause = pace.waits[tries];
      if (error.after > pace.longestWait) throw liveProblem('wait', error);
      if (pause === undefined) throw liveProblem(error.trouble, error);
      // A little apart: those that failed together do not come back together.
      await wait(Math.max(error.after, pause * (0.8 + Math.random() * 0.4)));
    }
  }
}

async function askOnce(address: URL, pace: Pace, redirects: number): Promise<Answer> {
  const response = await fetch(address, {
    ...{ redirect: 'manual', credentials: 'omit', signal: AbortSignal.timeout(pace.timeout) },
    headers: { accept: 'application/json', 'user-agent': userAgent },
  }).catch((error: unknown) => {
    throw new MayPass('no-answer', 0, error);
  });
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    return await askOnce(whereTo(address, headers.get('location'), redirects), pace, redirects + 1);
  }
  if (status === 429 || status >= 500) {
    await response.body?.cancel();
    throw new MayPass(status === 429 ? 'wait' : 'fails', retryAfter(headers.get('retry-after')));
  }
  if (status === 404 || status === 410) {
    await response.body?.cancel();
    return { found: false };
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw liveProblem('refused');
  }
  return { found: true, value: parse(await textOf(response, pace), headers.get('content-type')) };
}

/** Where an address leads on to: only ever to the same publisher. */
function whereTo(from: URL, location: string | null, redirects: number): URL {
  if (location === null || redirects >= mostRedirects || !URL.canParse(location, from.href)) {
    throw liveProblem('leads-elsewhere');
  }
  const to = new URL(location, from);
  const isSafer = from.protocol === 'http:' && to.protocol === 'https:' && from.hostname === to.hostname;
  if (to.origin !== from.origin && !isSafer) throw liveProblem('leads-elsewhere');
  return to;
}

async function textOf({ body }: Response, { mostBytes }: Pace): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw liveProblem('too-big');
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof AppError ? error : new MayPass('no-answer', 0, error);
  }
  return text + decoder.decode();
}

function parse(text: string, type: string | null): unknown {
  if (/^\s*</.test(text) || (type?.includes('text/html') && !/^\s*[[{]/.test(text))) throw liveProblem('html-not-json');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new MayPass('not-json', 0, error);
  }
}

/** Seconds, or a moment, as a publisher says it; in milliseconds. */
function retryAfter(said: string | null): number {
  if (said === null) return 0;
  const seconds = Number(said);
  const pause = Number.isNaN(seconds) ? Date.parse(said) - Date.now() : seconds * 1_000;
  return Number.isNaN(pause) ? 0 : Math.max(0, pause);
}
