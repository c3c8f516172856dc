import type { Change } from '../../../../shared/domain/changes.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import { acknowledge, emptyQueue, enqueue, isDrained, type Patch, takePatch } from './patch-queue.ts';

/** What the screen may say about saving. `saved` only ever means: the store has acknowledged everything. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: Instant | null }
  | { readonly state: 'saving' }
  | { readonly state: 'not-saved'; readonly message: string }
  /** The store will not take anything more from this visit: the conversation is open, or was closed, elsewhere. */
  | { readonly state: 'refused'; readonly reason: Refusal; readonly message: string };

const refusals = ['open-elsewhere', 'closed'] as const;
/** Why a visit is at its end. */
export type Refusal = (typeof refusals)[number];

/** What a sender needs from the world. */
export interface SenderOptions {
  /** Sends a patch; answers once it is durable, throws where it is not known to be. */
  readonly send: (patch: Patch) => Promise<void>;
  readonly now: () => Instant;
  readonly onState: (state: SaveState) => void;
}

/** Sends the edits of one visit, one patch at a time, until each is acknowledged. */
export interface PatchSender {
  /** Takes edits; at the latest after a blink they are on their way, and at once where they are urgent. */
  add(changes: readonly Change[], urgency: 'soon' | 'now'): void;
  /** Sends what waits, and settles once everything is acknowledged, or once it is refused for good. */
  flush(): Promise<void>;
  isDrained(): boolean;
  /** The number of the last patch sent. */
  lastSeq(): number;
  /** What is not acknowledged, the oldest first. */
  unsaved(): readonly Change[];
}

const collectFor = 120;
const retryAfter = 1_000;

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refusalOf(error: unknown): Refusal | undefined {
  return error instanceof AppError ? refusals.find((reason) => reason === error.details?.reason) : undefined;
}

/** See {@link PatchSender}. A patch that fails is sent again every second, the same number with the same changes. */
export function createPatchSender({ send, now, onState }: SenderOptions): PatchSender {
  let queue = emptyQueue;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiters: (() => void)[] = [];
  let isRefused = false;

  async function attempt(patch: Patch): Promise<void> {
    try {
      await send(patch);
    } catch (error) {
      const reason = refusalOf(error);
      if (reason) {
        isRefused = true;
        onState({ state: 'refused', reason, message: messageOf(error) });
        for (const resolve of waiters.splice(0)) resolve();
        return;
      }
      onState({ state: 'not-saved', message: messageOf(error) });
      setTimeout(() => void attempt(patch), retryAfter);
      return;
    }
    queue = acknowledge(queue, patch.seq);
    if (!isDrained(queue)) {
      onState({ state: 'saving' });
      return sendNext();
    }
    onState({ state: 'saved', at: now() });
    for (const resolve of waiters.splice(0)) resolve();
  }

  function sendNext(): void {
    clearTimeout(timer);
    timer = undefined;
    const before = queue;
    queue = takePatch(queue);
    if (queue !== before && queue.inFlight) void attempt(queue.inFlight);
  }

  return {
    add(changes, urgency) {
      if (isDrained(queue)) onState({ state: 'saving' });
      queue = enqueue(queue, changes);
      // The wait starts with the first edit and is not drawn out by the next ones: nobody types for ever unsaved.
      if (urgency === 'now') sendNext();
      else timer ??= setTimeout(sendNext, collectFor);
    },
    flush() {
      sendNext();
      if (isDrained(queue) || isRefused) return Promise.resolve();
      return new Promise((resolve) => {
        waiters = [...waiters, resolve];
      });
    },
    isDrained: () => isDrained(queue),
    lastSeq: () => queue.lastSeq,
    unsaved: () => [...(queue.inFlight?.changes ?? []), ...queue.waiting.values()],
  };
}
