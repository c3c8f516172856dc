import type { UpdateState, UpdatesOff } from '../../../shared/contract/managed.ts';
import type { Looked, Release } from './find-release.ts';

/** How often a server is asked, and how often it is tried whether a conversation is still going on; in milliseconds. */
const rhythm = { look: 6 * 60 * 60_000, again: 5 * 60_000 } as const;

/** What updates need of the app around them. */
export interface UpdateParts {
  look(): Promise<Looked>;
  /** Fetches a release and makes it ready; null where this app is not the one to do that. @throws Error where it fails */
  readonly fetch: ((release: Release) => Promise<void>) | null;
  /** Whether what was fetched is put in place as the app ends. */
  installAtEnd(isOn: boolean): void;
  /** Whether somebody is in the middle of a conversation. */
  isTalking(): Promise<boolean>;
  onChanged(): void;
  now(): string;
}

/** Updates, as the desk has them. */
export interface Updates {
  state(): UpdateState;
  /** Looks now. Never rejects. */
  look(): Promise<void>;
  /** The desk is closing: what is ready is put in place, unless somebody is in the middle of a conversation. */
  closing(): Promise<void>;
  stop(): void;
}

/** Where there are no updates, and why: nothing is asked of anybody. */
export function noUpdates(why: UpdatesOff): Updates {
  const nothing = async () => {};
  return { state: () => ({ state: 'off', why }), look: nothing, closing: nothing, stop: () => {} };
}

/**
 * Looks for updates, fetches one where no conversation is going on, and has it put in place when the desk closes. It
 * never asks anybody to start again, and never ends the app by itself.
 */
export function runUpdates(parts: UpdateParts, firstLook: number): Updates {
  let state: UpdateState = { state: 'on' };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBusy = false;

  function become(next: UpdateState): void {
    state = next;
    parts.onChanged();
  }

  async function fetchIt(release: Release): Promise<void> {
    const { version } = release;
    if (!parts.fetch || (await parts.isTalking())) {
      become({ state: 'found', version });
      return;
    }
    become({ state: 'fetching', version });
    try {
      await parts.fetch(release);
      become({ state: 'ready', version });
    } catch {
      become({ state: 'refused', why: 'not-whole', at: parts.now() });
    }
  }

  async function step(): Promise<void> {
    const looked = await parts.look();
    const at = parts.now();
    switch (looked.kind) {
      case 'newer':
        return await fetchIt(looked.release);
      case 'refused':
        return become({ state: 'refused', why: looked.why, at });
      default:
        return become({ state: looked.kind, at });
    }
  }

  async function look(): Promise<void> {
    if (isBusy || isStopped || state.state === 'ready') return;
    clearTimeout(timer);
    isBusy = true;
    await step().catch(() => become({ state: 'not-reached', at: parts.now() }));
    isBusy = false;
    if (!isStopped) timer = setTimeout(() => void look(), state.state === 'found' ? rhythm.again : rhythm.look);
  }

  timer = setTimeout(() => void look(), firstLook);
  return {
    state: () => state,
    look,
    closing: async () => {
      if (state.state !== 'ready') return;
      parts.installAtEnd(!(await parts.isTalking().catch(() => true)));
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
