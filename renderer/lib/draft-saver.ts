import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '../../shared/errors.ts';

/** What the screen may say about saving. `saved` only ever means: the store has acknowledged what is on the screen. */
export type DraftSave = 'saved' | 'saving' | 'not-saved';

/** What is being put down, and whether it is on record. */
export interface DraftState<T> {
  readonly draft: T;
  readonly save: DraftSave;
}

/** Keeps what is put down in one place on record while it is typed. */
export interface DraftSaver<T extends object> {
  readonly state: StoreApi<DraftState<T>>;
  /** Puts something down: shown at once, sent within a blink. */
  put(part: Partial<T>): void;
  /** Settles once what is on the screen is on record. */
  flush(): Promise<void>;
  /** Takes over what the store has; nothing that is typed and not on record is written over. */
  take(kept: { rev: number; value: T }): void;
}

const collectFor = 120;
const retryAfter = 1_000;

/**
 * See {@link DraftSaver}. One saving is on its way at a time; one that fails is tried again every second, and one that
 * is refused because another was first goes on from that one's number.
 */
export function createDraftSaver<T extends object>(
  kept: { rev: number; value: T },
  send: (rev: number, draft: T) => Promise<void>,
): DraftSaver<T> {
  const state = createStore<DraftState<T>>()(() => ({ draft: kept.value, save: 'saved' }));
  let { rev } = kept;
  let isChanged = false;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiters: (() => void)[] = [];

  async function sendNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (isSending || !isChanged) return;
    isSending = true;
    isChanged = false;
    let wait = 0;
    try {
      await send(rev + 1, state.getState().draft);
      rev += 1;
      if (!isChanged) state.setState({ save: 'saved' });
    } catch (error) {
      isChanged = true;
      const known = error instanceof AppError && error.code === 'conflict' ? Number(error.details?.rev) : Number.NaN;
      if (Number.isInteger(known)) rev = known;
      else wait = retryAfter;
      if (wait > 0) state.setState({ save: 'not-saved' });
    } finally {
      isSending = false;
    }
    if (isChanged) timer = setTimeout(() => void sendNow(), wait);
    else for (const resolve of waiters.splice(0)) resolve();
  }

  return {
    state,
    put(part) {
      isChanged = true;
      state.setState(({ draft }) => ({ draft: { ...draft, ...part }, save: 'saving' }));
      timer ??= setTimeout(() => void sendNow(), collectFor);
    },
    flush() {
      if (!isChanged && !isSending) return Promise.resolve();
      const settled = new Promise<void>((resolve) => {
        waiters = [...waiters, resolve];
      });
      void sendNow();
      return settled;
    },
    take({ rev: next, value }) {
      rev = next;
      if (!isChanged && !isSending) state.setState({ draft: value, save: 'saved' });
    },
  };
}
