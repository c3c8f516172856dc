import type { Mutant } from '../mutants/mutant.ts';

/** A mutant of the protocol with what it does wrong. */
export interface ProtocolMutant extends Mutant {
  readonly wrong: string;
}

const desk = 'test/support/counts/memory-desk.ts';
const settle = 'shared/upstream/client/settle.ts';

/** Each breaks one rule of the protocol; histories have to show every one of them. */
export const protocolMutants: readonly ProtocolMutant[] = [
  {
    wrong: 'a start goes on in the stream of the one before',
    file: desk,
    from: '    this.#stream = this.#parts.newStream();\n    this.#state',
    to: "    this.#stream = this.#stream === '' ? this.#parts.newStream() : this.#stream;\n    this.#state",
  },
  {
    wrong: 'corrections rewrite closed streams',
    file: desk,
    from: 'this.#entries.push({ contact, stream: this.#stream, day, rev, counts });\n      this.#put({ ...line, rev });',
    to: `const stream = own.find((entry) => entry.day === day)?.stream ?? this.#stream;
      const there = this.#line({ stream, day });
      this.#entries.push({ contact, stream, day, rev: there.rev + 1, counts });
      this.#put({ ...there, rev: there.rev + 1 });
      void rev;`,
  },
  {
    wrong: 'only what is new is sent',
    file: desk,
    from: 'countsOfDay(this.#entries, stream, day)',
    to: 'countsOfDay(this.#entries.filter((entry) => entry.rev > this.#line({ stream, day }).acked), stream, day)',
  },
  {
    wrong: 'what was acknowledged is cleared away',
    file: desk,
    from: 'this.#put({ ...line, acked: Math.max(line.acked, rev) });',
    to: 'this.#lines.delete(documentKey(line));',
  },
  {
    wrong: 'what was changed while an upload was under way counts as sent',
    file: desk,
    from: 'acked: Math.max(line.acked, rev)',
    to: 'acked: Math.max(line.acked, line.rev)',
  },
  {
    wrong: 'the last to write wins',
    file: 'shared/counts/merge.ts',
    from: 'incoming.rev > held.rev',
    to: 'incoming.rev !== held.rev',
  },
  {
    wrong: 'the first to write wins',
    file: 'shared/counts/merge.ts',
    from: 'if (!held || incoming.rev > held.rev)',
    to: 'if (!held)',
  },
  {
    wrong: 'a correction adds to what was counted',
    file: 'shared/counts/ledger.ts',
    from: 'differenceOf(counted?.day === day ? counted.counts : nothing, said)',
    to: 'counted?.day === day ? counted.counts : nothing',
  },
  {
    wrong: 'a conversation moved to another day stays on the first too',
    file: 'shared/counts/ledger.ts',
    from: 'new Set(entries.map(({ day }) => day))',
    to: 'new Set(counted ? [] : entries.map(({ day }) => day))',
  },
  {
    wrong: 'what is taken off is added',
    file: 'shared/counts/cells.ts',
    from: 'addTo(difference, key, -n)',
    to: 'addTo(difference, key, n)',
  },
  {
    wrong: 'an upload without a reply counts as sent',
    file: settle,
    from: 'if (!reply.ok) {\n    settleRefusal(docs, reply, store, at);',
    to: 'if (!reply.ok) {\n    for (const document of docs) store.acknowledge(document, document.rev);\n    settleRefusal(docs, reply, store, at);',
  },
  {
    wrong: 'a document without a result counts as sent',
    file: settle,
    from: '  let isShared = false;\n  for',
    to: '  let isShared = false;\n  for (const document of docs.slice(results.length)) store.acknowledge(document, document.rev);\n  for',
  },
  {
    wrong: 'a document that is refused counts as done',
    file: settle,
    from: 'store.setAside(document, document.rev, { code: result.code, retryAt: now + oneDay });',
    to: 'store.acknowledge(document, document.rev);\n    void now;',
  },
  {
    wrong: 'one bad document holds up its batch',
    file: settle,
    from: 'batch: Math.ceil(docs.length / 2)',
    to: 'batch: docs.length',
  },
  {
    wrong: 'an older document of a closed stream is sent for ever',
    file: settle,
    from: "const isTaken = result.status === 'applied' || result.status === 'duplicate';",
    to: "const isTaken = result.status === 'applied' || result.status === 'duplicate';\n  if (!isTaken) return false;",
  },
  {
    wrong: 'the digest changes nothing',
    file: settle,
    from: 'store.takeBack(held, held.rev);',
    to: 'void held;',
  },
  {
    wrong: 'the digest looks the wrong way',
    file: 'shared/counts/digest.ts',
    from: '(held(line)?.rev ?? 0) < line.rev',
    to: '(held(line)?.rev ?? 0) > line.rev',
  },
];
