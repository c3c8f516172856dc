import type { Pack } from '../../pack/schema.ts';
import { lineCues } from '../guide/line-cues.ts';

/** A safety trigger that words suggest, and the words. */
export interface HeardSafety {
  readonly trigger: string;
  readonly words: string;
}

/**
 * What the words of a follow-up suggest about safety, each trigger once. A follow-up has no place to deal with it:
 * a conversation has, which begins from it.
 */
export function heardSafety(text: string, pack: Pack): HeardSafety[] {
  const heard = new Map<string, HeardSafety>();
  for (const { suggests, matched } of lineCues(text, pack)) {
    if (!('trigger' in suggests) || heard.has(suggests.trigger)) continue;
    heard.set(suggests.trigger, { trigger: suggests.trigger, words: matched });
  }
  return [...heard.values()];
}
