import type { Hand } from './hand.ts';
import type { ReferenceCall } from './reference-call.ts';

/** How one reference contact is taken by the keyboard alone, up to the key that closes it. */
export interface Take {
  readonly id: string;
  /** What it is about, for the table. */
  readonly about: string;
  /** Where time starts: when it came in, or later where something in it is said to have happened by then. */
  readonly clock: string;
  /** As many actions as it may cost, where the design promises it. */
  readonly most?: number;
  readonly press: (hand: Hand, call: ReferenceCall) => Promise<void>;
  /** What is pressed once the power has gone in the middle of it, and the app has been started again. */
  readonly afterPowerCut?: (hand: Hand, call: ReferenceCall) => Promise<void>;
}

/** A line of what is said. @throws where the contact has no such line */
export function lineOf({ id, said }: ReferenceCall, at: number): string {
  const line = said[at];
  if (line === undefined) throw new Error(`${id} has no line ${at + 1}.`);
  return line;
}
