import { carersAndFamily } from './carers-and-family.ts';
import { others } from './others.ts';
import { professionals } from './professionals.ts';
import type { Take } from './take.ts';
import { thePerson } from './the-person.ts';

/** How every reference contact is taken, in the order of the contacts. */
export const takes: readonly Take[] = [...carersAndFamily, ...others, ...professionals, ...thePerson].toSorted(
  (a, b) => (a.id < b.id ? -1 : 1),
);
