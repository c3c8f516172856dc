import { type DigestLine, documentKey } from '../../../shared/counts/digest.ts';
import { type DayDocument, documentOf, type Sha256 } from '../../../shared/counts/document.ts';
import { type Counted, countsOfDay, type Entry, entriesFor } from '../../../shared/counts/ledger.ts';
import { type SyncState, stateAtStart } from '../../../shared/upstream/client/sync-state.ts';
import type { DocumentName, SetAside, SyncStore } from '../../../shared/upstream/client/sync-store.ts';

/** A document as a desk keeps it; what it says is worked out from the entries. */
interface Line {
  readonly stream: string;
  readonly day: string;
  readonly rev: number;
  readonly acked: number;
  readonly aside: (SetAside & { readonly rev: number }) | null;
}

/** How a desk gets what is random, and its sums. */
export interface DeskParts {
  readonly newStream: () => string;
  readonly writeKeyOf: (stream: string) => string;
  readonly sha256: Sha256;
}

/** A desk's record of counts with what histories need of it. Whatever implements this can be put through them. */
export interface DeskStore extends SyncStore {
  readonly contacts: ReadonlyMap<string, { readonly version: number; readonly counted: Counted }>;
  /** Another process start: a new stream, and a digest first. */
  restart(): void;
  /** The same bytes elsewhere: a clone, or a back-up. It goes on only after a start of its own. */
  copy(): DeskStore;
  /** What a contact counts from now on; in one transaction with the documents it is in. */
  count(contact: string, version: number, counted: Counted): void;
  /** Every document of this desk as it would be sent. */
  documents(): DayDocument[];
  /** The names of everything that no reply may take away. */
  names(): string[];
  /** What was acknowledged. */
  acknowledged(): Map<string, number>;
}

/** A desk's record in memory, as its database keeps it: contacts, entries, documents, and where it stands. */
export class MemoryDesk implements DeskStore {
  readonly contacts = new Map<string, { readonly version: number; readonly counted: Counted }>();
  #entries: Entry[] = [];
  #lines = new Map<string, Line>();
  #state = stateAtStart;
  #stream = '';
  readonly #parts: DeskParts;
  /** Lines never change, so what was worked out for one holds. */
  readonly #made = new WeakMap<Line, DayDocument>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.restart();
  }

  restart(): void {
    this.#stream = this.#parts.newStream();
    this.#state = { ...this.#state, failures: 0, notBefore: 0, stopped: null, digestDue: 0, digestAt: 0 };
  }

  copy(): MemoryDesk {
    const copy = new MemoryDesk(this.#parts);
    for (const [contact, what] of this.contacts) copy.contacts.set(contact, what);
    copy.#entries = [...this.#entries];
    copy.#lines = new Map(this.#lines);
    copy.#state = this.#state;
    copy.#stream = this.#stream;
    return copy;
  }

  count(contact: string, version: number, counted: Counted): void {
    this.contacts.set(contact, { version, counted });
    const own = this.#entries.filter((entry) => entry.contact === contact);
    for (const { day, counts } of entriesFor(counted, own)) {
      const line = this.#line({ stream: this.#stream, day });
      const rev = line.rev + 1;
      this.#entries.push({ contact, stream: this.#stream, day, rev, counts });
      this.#put({ ...line, rev });
    }
  }

  documents(): DayDocument[] {
    return [...this.#lines.values()].map((line) => this.#documentOf(line));
  }

  names(): string[] {
    return [...this.#lines.keys(), ...this.#entries.map(({ contact, day }) => `${contact} ${day}`)];
  }

  acknowledged(): Map<string, number> {
    const lines = [...this.#lines].filter(([, { acked }]) => acked > 0);
    return new Map(lines.map(([key, { acked }]) => [key, acked]));
  }

  readState(): SyncState {
    return this.#state;
  }

  writeState(state: SyncState): void {
    this.#state = state;
  }

  currentStream(): string {
    return this.#stream;
  }

  listUnsent(limit: number, now: number): DayDocument[] {
    return [...this.#lines.values()]
      .filter(({ rev, acked, aside }) => rev > acked && (aside?.rev !== rev || aside.retryAt <= now))
      .slice(0, limit)
      .map((line) => this.#documentOf(line));
  }

  acknowledge(name: DocumentName, rev: number): void {
    const line = this.#line(name);
    this.#put({ ...line, acked: Math.max(line.acked, rev) });
  }

  setAside(name: DocumentName, rev: number, why: SetAside): void {
    this.#put({ ...this.#line(name), aside: { ...why, rev } });
  }

  listAcknowledged(offset: number, limit: number): DigestLine[] {
    return [...this.#lines.values()]
      .filter(({ acked }) => acked > 0)
      .slice(offset, offset + limit)
      .map(({ stream, day, acked }) => ({ stream, day, rev: acked }));
  }

  takeBack(name: DocumentName, rev: number): void {
    this.#put({ ...this.#line(name), acked: rev });
  }

  leaveStream(): void {
    const left = this.#stream;
    this.#stream = this.#parts.newStream();
    const isLeft = (entry: Entry) => entry.stream === left && entry.rev > this.#line(entry).acked;
    const moved = this.#entries.filter(isLeft);
    this.#entries = this.#entries.filter((entry) => !isLeft(entry));
    for (const line of [...this.#lines.values()].filter(({ stream }) => stream === left)) {
      this.#put({ ...line, rev: line.acked, aside: null });
    }
    for (const entry of moved) {
      const line = this.#line({ stream: this.#stream, day: entry.day });
      this.#entries.push({ ...entry, stream: this.#stream, rev: line.rev + 1 });
      this.#put({ ...line, rev: line.rev + 1 });
    }
  }

  #line(name: DocumentName): Line {
    const { stream, day } = name;
    return this.#lines.get(documentKey(name)) ?? { stream, day, rev: 0, acked: 0, aside: null };
  }

  #put(line: Line): void {
    this.#lines.set(documentKey(line), line);
  }

  #documentOf(line: Line): DayDocument {
    const known = this.#made.get(line);
    if (known) return known;
    const { stream, day, rev } = line;
    const { writeKeyOf, sha256 } = this.#parts;
    const what = { stream, day, rev, wk: writeKeyOf(stream), tax: 'somerset@2026-11-21' };
    const document = documentOf(what, countsOfDay(this.#entries, stream, day), sha256);
    this.#made.set(line, document);
    return document;
  }
}
