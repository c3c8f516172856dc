import { create } from 'zustand';

/** A short message that goes away by itself; what it offers can also be had another way. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
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
  lastId += 1;
  useNotice.setState({ notice: action ? { id: lastId, text, action } : { id: lastId, text } });
}
