import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  emptyQueue,
  enqueue,
  isDrained,
  type PatchQueue,
  takePatch,
} from '../../../renderer/features/contact/editor/patch-queue.ts';
import { applyChange, type Change } from '../../../shared/domain/changes.ts';
import type { Record } from '../../../shared/domain/guide/facts.ts';
import { anyChange } from '../../support/arbitrary-change.ts';
import { recordWith } from '../../support/packs.ts';

const name = (value: string): Change => ({ field: 'personName', value });

/** A store that applies each number once, as the real one does. */
class Store {
  record: Record = recordWith();
  lastSeq = 0;

  receive(queue: PatchQueue): void {
    const patch = queue.inFlight;
    if (!patch || patch.seq <= this.lastSeq) return;
    expect(patch.seq).toBe(this.lastSeq + 1);
    this.record = patch.changes.reduce<Record>(applyChange, this.record);
    this.lastSeq = patch.seq;
  }
}

/** Lines and solutions are shown in the order of their ids, so their order in the store says nothing. */
const shown = ({ fields, notes, solutions }: Record) => ({
  fields,
  notes: notes.toSorted((a, b) => a.id.localeCompare(b.id)),
  solutions: solutions.toSorted((a, b) => a.id.localeCompare(b.id)),
});

describe('the queue of patches', () => {
  test('sends only the later of two edits to the same thing', () => {
    const queue = takePatch(enqueue(enqueue(emptyQueue, [name('J')]), [name('Joan')]));
    expect(queue.inFlight).toEqual({ seq: 1, changes: [name('Joan')] });
  });

  test('sends one patch at a time, and never changes one that is on its way', () => {
    const sent = takePatch(enqueue(emptyQueue, [name('Joan')]));
    const edited = takePatch(enqueue(sent, [name('Joan Pike')]));
    expect(edited.inFlight).toEqual(sent.inFlight);
    expect(takePatch(acknowledge(edited, 1)).inFlight).toEqual({ seq: 2, changes: [name('Joan Pike')] });
  });

  test('takes an old echo for nothing', () => {
    const sent = takePatch(enqueue(emptyQueue, [name('Joan')]));
    expect(isDrained(acknowledge(sent, 0))).toBe(false);
    expect(isDrained(acknowledge(sent, 1))).toBe(true);
  });

  test('splits what is more than one patch may carry', () => {
    const lines = Array.from(
      { length: 450 },
      (_, index): Change => ({
        note: { id: `${index}`, at: '2026-03-23T10:12:00.000Z', text: 'x', tag: null },
      }),
    );
    let queue = enqueue(emptyQueue, lines);
    const sizes: number[] = [];
    while (!isDrained(queue)) {
      queue = takePatch(queue);
      sizes.push(queue.inFlight?.changes.length ?? 0);
      queue = acknowledge(queue, queue.lastSeq);
    }
    expect(sizes).toEqual([200, 200, 50]);
  });

  test('after any edits, failures and retries the store holds what the page shows, and nothing is called saved before', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.array(anyChange, { minLength: 1, maxLength: 4 }).map((edit) => ({ edit })) },
      { weight: 3, arbitrary: fc.constant('acknowledged' as const) },
      { weight: 2, arbitrary: fc.constant('applied, reply lost' as const) },
      { weight: 2, arbitrary: fc.constant('request lost' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const store = new Store();
        let page = recordWith();
        let queue = emptyQueue;
        const settle = (what: 'acknowledged' | 'applied, reply lost' | 'request lost') => {
          queue = takePatch(queue);
          if (what !== 'request lost') store.receive(queue);
          if (what === 'acknowledged') queue = acknowledge(queue, queue.lastSeq);
          if (isDrained(queue)) expect(shown(store.record)).toEqual(shown(page));
        };
        for (const what of steps) {
          if (typeof what === 'string') settle(what);
          else {
            page = what.edit.reduce<Record>(applyChange, page);
            queue = enqueue(queue, what.edit);
            expect(isDrained(queue)).toBe(false);
          }
        }
        while (!isDrained(queue)) settle('acknowledged');
        expect(shown(store.record)).toEqual(shown(page));
      }),
      { numRuns: 300 },
    );
  });
});
