import { wilson } from '../measures/wilson.ts';
import type { ServiceCard } from './card.ts';

/** How a service did for people who were asked. */
export type Success = NonNullable<ServiceCard['success']>;

/** Fewer results than these say nothing about a service, and could tell of one person. */
const fewest = 5;

/** How something did for `n` people who were asked; null where they are too few to say. */
export function successOf(helped: number, n: number): Success | null {
  return n < fewest ? null : { n, helped, ...wilson(helped, n) };
}
