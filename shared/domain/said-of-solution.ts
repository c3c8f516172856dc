import type { Solution } from './contact.ts';
import { saysSomething } from './guide/says-something.ts';

/** What could help as one text: the service where it is one, and the words that were used; empty where there are none. */
export function saidOfSolution({ service, words }: Pick<Solution, 'words'> & { service?: { name: string } }): string {
  return [service?.name ?? '', words.trim()].filter(saysSomething).join(': ');
}
