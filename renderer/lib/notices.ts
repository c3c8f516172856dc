import { create } from 'zustand';

/** A short message that goes away by itself; what it offers can also be had another way. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** About what is on the screen just now, and nothing to anybody once that is another thing. */
  readonly isOfThisPlace: boolean;
}

let lastId = 0;

/** The message on the screen: always the latest only, so that they never pile up over the work. */
export const useNotice = create<{ notice: Notice | null }>()(() => ({ notice: null }));

/** Takes a message away, unless another one has taken its place. */
export function dismiss(id: number): void {
  useNotice.setState(({ notice }) => (notice?.id === id ? { notice: null } : {}));
}

/** Says something: on the screen for a while, and to a screen reader when it has finished its sentence. */
export function say(text: string, action?: Notice['action']): void {
  show(text, action, false);
}

/** Says something about the contact on the screen; it goes when another one is shown, or the desk. */
export function sayHere(text: string, action?: Notice['action']): void {
  show(text, action, true);
}

/** Takes away what was said about a place that is left. */
export function leavePlace(): void {
  useNotice.setState(({ notice }) => (notice?.isOfThisPlace ? { notice: null } : {}));
}

function show(text: string, action: Notice['action'], isOfThisPlace: boolean): void {
  lastId += 1;
  useNotice.setState({ notice: { id: lastId, text, isOfThisPlace, ...(action ? { action } : {}) } });
}
