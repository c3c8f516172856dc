import type { Pack } from '../../../shared/pack/schema.ts';
import type { Engine } from '../engine.ts';
import { type Talk, talk } from '../talk.ts';

/** Where expectations are written: the runner's own `describe` and `it`, or a list of them. */
export interface Book {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

/** What is expected of some contacts, whichever rules follow them. */
export type Chapter = (book: Book, began: Begin) => void;

/** Begins a talk by some channel, with the pack of the house or with another one. */
export type Begin = (channel: string, pack?: Pack) => Talk;

/** One expectation with its full name. */
export interface Expectation {
  readonly name: string;
  readonly holds: () => void;
}

/** Begins talks that one engine follows. */
export function beginsWith(usual: Pack, engine: Engine): Begin {
  return (channel, pack = usual) => talk(pack, channel, engine);
}

/** The expectations of some chapters as a list, to be tried one after the other. */
export function expectationsOf(chapters: readonly Chapter[], began: Begin): Expectation[] {
  const found: Expectation[] = [];
  let at = '';
  for (const chapter of chapters) {
    chapter(
      {
        describe(name, body) {
          at = name;
          body();
        },
        it: (name, holds) => found.push({ name: `${at}: ${name}`, holds }),
      },
      began,
    );
  }
  return found;
}
