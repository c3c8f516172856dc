import { type Counts, countsOf, sumCounts } from '../../../shared/counts/cells.ts';
import { behindOf, type DigestLine, documentKey } from '../../../shared/counts/digest.ts';
import type { DayDocument } from '../../../shared/counts/document.ts';
import { brokenMargins } from '../../../shared/counts/invariants.ts';
import { mergeInto, mergeStatus } from '../../../shared/counts/merge.ts';
import type { DigestReply, SyncReply, SyncResult } from '../../../shared/upstream/api.ts';
import type { Reply } from '../../../shared/upstream/client/settle.ts';

/** A collector in memory, which keeps its totals as it goes and can be put back to how it was. */
export class ModelCollector {
  #documents = new Map<string, DayDocument>();
  #totals: Counts = new Map();
  #saved: { documents: Map<string, DayDocument>; totals: Counts } = { documents: new Map(), totals: new Map() };
  /** The collector chokes on uploads with a document of this day in them. */
  poison: string | null = null;
  /** It refuses documents of this day, each by itself. */
  refused: string | null = null;

  get documents(): ReadonlyMap<string, DayDocument> {
    return this.#documents;
  }

  get totals(): Counts {
    return this.#totals;
  }

  backUp(): void {
    this.#saved = { documents: new Map(this.#documents), totals: this.#totals };
  }

  putBack(): void {
    this.#documents = new Map(this.#saved.documents);
    this.#totals = this.#saved.totals;
  }

  /** @param upTo after how many documents it dies */
  sync(docs: readonly DayDocument[], now: number, upTo = docs.length): Reply<SyncReply> {
    if (docs.some(({ day }) => day === this.poison)) return { ok: false, status: 400 };
    const results = docs.slice(0, upTo).map((document) => this.#take(document));
    return { ok: true, value: { server_time: new Date(now).toISOString(), results } };
  }

  digest(lines: readonly DigestLine[], now: number): Reply<DigestReply> {
    const held = (line: DigestLine) => this.#documents.get(documentKey(line));
    const behind = behindOf(lines, held).map((line) => ({
      stream: line.stream,
      day: line.day,
      rev: held(line)?.rev ?? 0,
    }));
    return { ok: true, value: { server_time: new Date(now).toISOString(), behind } };
  }

  #take(document: DayDocument): SyncResult {
    if (document.day === this.refused) return { status: 'rejected', code: 'in-future' };
    if (brokenMargins(document).length > 0) return { status: 'rejected', code: 'margins' };
    const { stream, day, rev } = document;
    const key = documentKey(document);
    const held = this.#documents.get(key);
    const status = mergeStatus(held, document);
    const kept = mergeInto(held, document);
    if (kept === document) {
      this.#totals = sumCounts([this.#totals, countsOf(document.t), ...(held ? [negated(held)] : [])]);
      this.#documents.set(key, document);
    }
    return { stream, day, rev, status, server_rev: kept.rev };
  }
}

const negated = ({ t }: DayDocument) => sumCounts([countsOf(t)], -1);
