import type { ServiceKey } from './service.ts';

/** A service's key as one text, the same for the same service: to look things up by. */
export function keyText({ source, id }: ServiceKey): string {
  return JSON.stringify([source, id]);
}
