import type { Chapter } from './book.ts';
import { c01 } from './c01.ts';
import { c02ToC03 } from './c02-c03.ts';
import { c04 } from './c04.ts';
import { c05ToC07 } from './c05-c07.ts';
import { c08ToC09 } from './c08-c09.ts';
import { c10ToC11 } from './c10-c11.ts';
import { c12ToC14 } from './c12-c14.ts';
import { reported } from './reported.ts';
import { takenBack } from './taken-back.ts';

/** What a careful adviser expects of the fourteen reference contacts, and of somebody who takes words back. */
export const referenceContacts: readonly Chapter[] = [
  ...[c01, c02ToC03, c04, c05ToC07, c08ToC09, c10ToC11, c12ToC14],
  ...[reported, takenBack],
];
