import { expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, deskCalls } from '../support/desk-calls.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const at = '2026-03-23T10:12:00.000Z';

const makers: readonly (readonly [what: string, most: number, make: () => Change])[] = [
  ['lines', 2_000, () => ({ note: { id: newId(), at, text: 'one', tag: null } })],
  [
    'solutions',
    200,
    () => ({
      solution: {
        ...{ id: newId(), tier: 'own', words: '', offered: true, accepted: null },
        ...{ declineReason: null, connected: null, promise: null },
      },
    }),
  ],
  [
    'worries',
    200,
    () => ({
      concern: {
        ...{ id: newId(), trigger: 'fire-risk', raisedAt: at, seenAt: null, notSo: false, covers: [] },
        ...{ done: '', by: '', whom: '', at: null, answer: '' },
      },
    }),
  ],
];

test.each(makers)(
  'a contact holds as many %s as anybody needs, %i, and refuses a flood of them',
  (_what, most, make) => {
    const desk = deskCalls(newStore().open().context);
    const begun = beginContact(desk);
    let seq = 0;
    const put = (count: number) =>
      desk.patch({ ...begun, seq: seq + 1, changes: Array.from({ length: count }, make) }) && seq++;
    for (let left = most; left > 0; left -= 200) put(Math.min(left, 200));
    const full = refusalOf(() => put(1));
    expect(full).toMatchObject({ code: 'invalid', message: expect.stringContaining('full') });
    const { notes, solutions, concerns } = desk.open({ contact: begun.contact, visit: begun.visit });
    expect(notes.length + solutions.length + concerns.length).toBe(most);
    // What is there can still be worked on: no edit of a full contact is lost.
    expect(desk.patch({ ...begun, seq: seq + 1, changes: [{ field: 'personName', value: 'Joan' }] })).toEqual({
      seq: seq + 1,
    });
  },
);
