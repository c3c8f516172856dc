import { rawWords } from '../record/notes.ts';
import type { ReadOutcome } from '../record/read-service.ts';
import type { Parsed } from './parse-piece.ts';

/** A record with what had to be put right before it could be parsed among its findings. */
export function withMended(outcome: ReadOutcome, { isMended, isWestern, text }: Parsed): ReadOutcome {
  if ('why' in outcome || (!isMended && !isWestern)) return outcome;
  const kind = isMended ? 'json-mended' : 'letters-mended';
  const { key, name, isAddressWithheld, qualityFlags } = outcome.service;
  const raw = isAddressWithheld ? '' : rawWords(text);
  const repairs = [
    { kind, recordId: key.id, recordName: name, field: '', raw, now: null } as const,
    ...outcome.repairs,
  ];
  const flags = [...new Set([...qualityFlags, kind])].slice(0, 60);
  return { ...outcome, repairs, service: { ...outcome.service, qualityFlags: flags } };
}
