import { type Counts, cellKey, sumCounts } from '../../../shared/counts/cells.ts';
import { documentKey } from '../../../shared/counts/digest.ts';
import type { DayDocument } from '../../../shared/counts/document.ts';
import {
  brokenClosing,
  brokenCounting,
  brokenDurability,
  brokenIsolation,
  brokenKeeping,
  brokenMargins,
  brokenTotals,
} from '../../../shared/counts/invariants.ts';
import type { Counted } from '../../../shared/counts/ledger.ts';
import { nextRequest } from '../../../shared/upstream/client/next-request.ts';
import { type Reply, settleDigest, settleSync } from '../../../shared/upstream/client/settle.ts';
import { type DeskParts, type DeskStore, MemoryDesk } from './memory-desk.ts';
import { ModelCollector } from './model-collector.ts';

/** The days that conversations are counted on. */
export const modelDays = ['2026-10-24', '2026-10-25', '2026-10-26'];
const buckets = ['resolved', 'signposted', 'assessment', 'other-end'];
/** How an upload goes. */
export const fates = ['well', 'request-lost', 'reply-lost', 'twice', 'delayed', 'partly', 'busy'] as const;
/** See {@link fates}. */
export type Fate = (typeof fates)[number];

interface Desk {
  store: DeskStore;
  backup: DeskStore | null;
  isAlive: boolean;
  /** The documents of streams that a start closed. */
  closed: Map<string, DayDocument>;
  /** The collector was put back, and no digest has come since: it may be behind what it acknowledged. */
  awaitsDigest: boolean;
}

/** Desks, a collector and what may happen between them. Everything that goes wrong is put into {@link problems}. */
export class World {
  readonly problems = new Set<string>();
  readonly collector = new ModelCollector();
  readonly #desks: Desk[] = [];
  readonly #delayed: (readonly DayDocument[])[] = [];
  readonly #latest = new Map<string, { version: number; counted: Counted; isForked: boolean }>();
  #streams = 0;
  #now = Date.parse('2026-10-25T00:30:00.000Z');

  /** @param newStore makes a desk's record; one in memory unless another is to be proved */
  constructor(newStore: (parts: DeskParts) => DeskStore = (parts) => new MemoryDesk(parts)) {
    this.#desks.push(newDesk(newStore(this.#parts())));
  }

  /** A new conversation; its locality is its own, so that the collector's sums show how often it counts. */
  count(which: number, day: number, bucket: number): void {
    const desk = this.#desk(which);
    if (!desk) return;
    const contact = `c${this.#latest.size + 1}`;
    this.#change(desk, contact, countedAs(contact, day, bucket));
  }

  putCollectorBack(): void {
    this.collector.putBack();
    for (const desk of this.#desks) desk.awaitsDigest = true;
  }

  /** A conversation is corrected; `null` takes it out of the counts. */
  correct(which: number, contact: number, day: number, bucket: number | null): void {
    const desk = this.#desk(which);
    const known = desk ? [...desk.store.contacts.keys()] : [];
    const name = known[contact % Math.max(1, known.length)];
    if (desk && name) this.#change(desk, name, bucket === null ? null : countedAs(name, day, bucket));
  }

  restart(which: number): void {
    const desk = this.#desk(which);
    if (desk) start(desk);
  }

  backUp(which: number): void {
    const desk = this.#desk(which);
    if (desk) desk.backup = desk.store.copy();
  }

  restore(which: number): void {
    const desk = this.#desk(which);
    if (!desk?.backup) return;
    desk.store = desk.backup.copy();
    start(desk);
  }

  clone(which: number): void {
    const desk = this.#desk(which);
    if (!desk || this.#desks.length > 4) return;
    const copy = newDesk(desk.store.copy());
    this.#desks.push(copy);
    start(copy);
  }

  die(which: number): void {
    const desk = this.#desk(which);
    if (desk && this.#alive().length > 1) desk.isAlive = false;
  }

  /** One request of a desk. */
  send(which: number, fate: Fate): void {
    const desk = this.#desk(which);
    if (desk) this.#step(desk, fate);
  }

  /** One request of a desk, while the conversation that its reply comes back to is counted already. */
  sendSlowly(which: number, day: number, bucket: number): void {
    const desk = this.#desk(which);
    if (desk) this.#step(desk, 'well', () => this.count(which, day, bucket));
  }

  /** An upload that its desk has long given up arrives after all. */
  deliverLate(which: number): void {
    const docs = this.#delayed[which % Math.max(1, this.#delayed.length)];
    if (docs) this.collector.sync(docs, this.#now);
    this.#checkCollector();
  }

  /** Everything heals: each desk that is left goes on until it has nothing to send. */
  heal(): void {
    for (const docs of this.#delayed) this.collector.sync(docs, this.#now);
    this.collector.refused = null;
    this.collector.poison = null;
    // A day on: what was set aside is tried again, and a digest is due. Twice, as a digest may find more to send.
    for (let round = 0; round < 2; round += 1) {
      this.#now += 25 * 3_600_000;
      for (const desk of this.#desks.filter(({ isAlive }) => isAlive)) this.#drain(desk);
    }
    this.#checkAtRest();
  }

  /** With the collector choking on a day, every document of another day arrives all the same. */
  sendAround(which: number, day: number, isWhole: boolean): void {
    const desk = this.#desk(which);
    if (!desk) return;
    const bad = modelDays[day % modelDays.length] ?? null;
    if (isWhole) this.collector.poison = bad;
    else this.collector.refused = bad;
    const good = desk.store.listUnsent(64, this.#now).filter((document) => document.day !== bad);
    this.#drain(desk);
    const here = new Set([...this.collector.documents.keys()]);
    this.#note(brokenIsolation(good.map(documentKey), here));
    this.collector.poison = null;
    this.collector.refused = null;
  }

  #drain(desk: Desk): void {
    for (let turn = 0; turn < 60; turn += 1) if (!this.#step(desk, 'well')) return;
    this.problems.add('a desk never comes to rest');
  }

  /** @returns whether there was something to do */
  #step(desk: Desk, fate: Fate, meanwhile = () => {}): boolean {
    this.#now += 1_000;
    const { store } = desk;
    const next = nextRequest(store, this.#now);
    const at = { now: this.#now, fraction: 0.5 };
    if (next.kind === 'wait') {
      if (next.in !== null) this.#now += next.in;
      return next.in !== null;
    }
    const before = store.names();
    const held = new Map(this.collector.documents);
    if (next.kind === 'digest') {
      const reply = this.collector.digest(next.lines, this.#now);
      settleDigest(next, fate === 'well' ? reply : { ok: false, status: 0 }, store, at);
      if (fate === 'well') desk.awaitsDigest = false;
    } else {
      const reply = this.#post(next.docs, fate);
      meanwhile();
      settleSync(next, reply, store, at);
    }
    if (!desk.awaitsDigest) this.#note(brokenDurability(store.acknowledged(), this.collector.documents));
    this.#note(brokenKeeping(before, new Set(store.names())));
    this.#note(brokenClosing(desk.closed, byKey(store.documents()), store.currentStream()));
    for (const [key, { rev }] of held) {
      if ((this.collector.documents.get(key)?.rev ?? 0) < rev) this.problems.add('I3: a revision went back');
    }
    this.#checkCollector();
    return true;
  }

  #post(docs: readonly DayDocument[], fate: Fate): Reply<never> | ReturnType<ModelCollector['sync']> {
    const nothing = { ok: false, status: 0 } as const;
    if (fate === 'busy') return { ok: false, status: 503, retryAfter: 5_000 };
    if (fate === 'delayed') this.#delayed.push(docs);
    if (fate === 'delayed' || fate === 'request-lost') return nothing;
    if (fate === 'twice') this.collector.sync(docs, this.#now);
    const reply = this.collector.sync(docs, this.#now, fate === 'partly' ? 1 : docs.length);
    return fate === 'reply-lost' ? nothing : reply;
  }

  #change({ store }: Desk, contact: string, counted: Counted): void {
    const known = this.#latest.get(contact);
    const seen = store.contacts.get(contact)?.version ?? 0;
    const version = (known?.version ?? 0) + 1;
    // Corrected on both sides of a copy, or again after its correction was lost: counted twice, which we say of ourselves.
    const isForked = known !== undefined && (known.isForked || known.version !== seen);
    this.#latest.set(contact, { version, counted, isForked });
    store.count(contact, version, counted);
  }

  #checkCollector(): void {
    const { documents, totals } = this.collector;
    this.#note(brokenTotals(totals, documents.values()));
    for (const document of documents.values()) this.#note(brokenMargins(document));
  }

  #checkAtRest(): void {
    const alive = this.#alive();
    for (const { store } of alive) {
      this.#note(brokenDurability(store.acknowledged(), this.collector.documents));
      if (store.listUnsent(1, this.#now).length > 0) this.problems.add('something was never sent');
    }
    const entries = [...this.collector.documents.values()].flatMap(({ stream, day, rev, t }) =>
      (t['locality-bucket'] ?? []).map((row) => {
        const [contact, bucket, n] = [String(row[0]), String(row[1]), Number(row[2])];
        const counts: Counts = new Map([[`${day} ${bucket}`, n]]);
        return { contact, stream, day, rev, counts };
      }),
    );
    for (const [contact, { version, counted, isForked }] of this.#latest) {
      const isHeld = alive.some(({ store }) => store.contacts.get(contact)?.version === version);
      if (isForked || !isHeld) continue;
      const bucket = String([...(counted?.counts.keys() ?? [])][0]?.split('|')[2]);
      this.#note(brokenCounting(contact, new Map(counted ? [[`${counted.day} ${bucket}`, 1]] : []), entries));
    }
  }

  #alive(): Desk[] {
    return this.#desks.filter(({ isAlive }) => isAlive);
  }

  #desk(which: number): Desk | undefined {
    const alive = this.#alive();
    return alive[which % alive.length];
  }

  #parts(): DeskParts {
    const newStream = () => {
      this.#streams += 1;
      return `s${this.#streams}`;
    };
    return { newStream, writeKeyOf: (stream) => stream, sha256: (text) => text };
  }

  #note(problems: readonly string[]): void {
    for (const problem of problems) this.problems.add(problem);
  }
}

const newDesk = (store: DeskStore): Desk => ({
  store,
  backup: null,
  isAlive: true,
  closed: new Map(),
  awaitsDigest: true,
});

/** A process start closes every stream before it. */
function start(desk: Desk): void {
  desk.store.restart();
  desk.closed = byKey(desk.store.documents());
  desk.awaitsDigest = true;
}

const byKey = (documents: readonly DayDocument[]) =>
  new Map(documents.map((document) => [documentKey(document), document]));

function countedAs(contact: string, day: number, which: number): Counted {
  const bucket = buckets[which % buckets.length] ?? '';
  const cells: Counts = new Map([
    [cellKey('scope-bucket', 'new', bucket), 1],
    [cellKey('locality-bucket', contact, bucket), 1],
  ]);
  return { day: modelDays[day % modelDays.length] ?? '', counts: sumCounts([cells]) };
}
