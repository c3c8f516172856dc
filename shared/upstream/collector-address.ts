import { z } from 'zod';

const thisComputer = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isCollector(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isKept = protocol === 'https:' || (protocol === 'http:' && thisComputer.has(hostname));
  return isKept && `${username}${password}${search}${hash}` === '';
}

/**
 * Where a collector is, without a slash at its end. Only over TLS, so that nobody on the way learns a credential; a
 * collector that runs on this computer is tried without.
 */
export const collectorAddress = z
  .string()
  .trim()
  .max(300)
  .refine(isCollector, 'is not the address of a collector: it begins with https://')
  .transform((text) => text.replace(/\/+$/, ''));
