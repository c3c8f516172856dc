import type { OpenStore } from '../../../shared/contract/wire.ts';
import { lostFrom } from '../lost-patches.ts';
import { acceptedValue, nothingWritten, type Written, writePatches } from '../patch-writer.ts';
import type { Random } from '../random.ts';
import { testStore } from '../stores.ts';
import type { WatchedHost } from './watched-disk.ts';

/** What a watched host acknowledged, and how far its log had come by then. */
export interface Receipts {
  /** What it had acknowledged at a position of the log. */
  at(position: number): Written;
  /** Where the store was open; nothing was acknowledged before. */
  readonly opened: number;
  /** How many patches were acknowledged in all. */
  readonly acknowledged: number;
}

/** Opens a store with a watched host, lets it write so many patches, and keeps what it acknowledged when. */
export async function writeWatched(
  host: WatchedHost,
  store: OpenStore,
  random: Random,
  patches: number,
  meanwhile: () => Promise<void> = async () => {},
): Promise<Receipts> {
  const written = nothingWritten();
  const receipts: { seq: number; at: number }[] = [];
  await host.ask({ type: 'lock', folder: store.folder, user: 'Helen', sqliteBinding: null });
  acceptedValue((await host.ask({ type: 'open', store })) ?? { ok: true });
  const opened = host.position();
  await meanwhile();
  const note = (seq: number) => void receipts.push({ seq, at: host.position() });
  await writePatches(host, random, written, note, patches);
  return {
    opened,
    acknowledged: written.acknowledged,
    at: (position) => {
      const known = receipts.filter(({ at }) => at <= position);
      const acknowledged = Math.max(0, ...known.map(({ seq }) => seq));
      return { ...written, begun: known.length > 0 ? written.begun : null, acknowledged };
    },
  };
}

/** What is wrong with a folder that a power cut has left, in a sentence; null where nothing is. */
export function faultAfter(folder: string, key: string, written: Written): string | null {
  try {
    return lostFrom(testStore(folder, key), written).join('; ') || null;
  } catch (error) {
    return `the store does not open: ${error}`;
  }
}
