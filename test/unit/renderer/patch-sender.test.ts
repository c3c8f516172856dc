import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Patch } from '../../../renderer/features/contact/editor/patch-queue.ts';
import { createPatchSender, type SaveState } from '../../../renderer/features/contact/editor/patch-sender.ts';
import type { Change } from '../../../shared/domain/changes.ts';

const name = (value: string): Change => ({ field: 'personName', value });
const at = '2026-03-23T10:12:00.000Z';

/** A sender with a store that answers when and as the test says. */
function withStore() {
  const sent: Patch[] = [];
  const states: SaveState[] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const sender = createPatchSender({
    now: () => at,
    onState: (state) => states.push(state),
    send: (patch) => {
      sent.push(patch);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
  });
  const answer = async (error?: Error) => {
    const next = answers.shift();
    if (error) next?.reject(error);
    else next?.resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sender, sent, states, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sender of patches', () => {
  test('sends typing within 150 ms, however long it goes on', async () => {
    const { sender, sent } = withStore();
    for (const text of ['J', 'Jo', 'Joa', 'Joan']) {
      sender.add([name(text)], 'soon');
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(sent).toEqual([{ seq: 1, changes: [name('Joa')] }]);
  });

  test('sends a choice at once', () => {
    const { sender, sent } = withStore();
    sender.add([name('Joan')], 'now');
    expect(sent).toHaveLength(1);
  });

  test('says saved only once the last edit is acknowledged', async () => {
    const { sender, states, answer } = withStore();
    sender.add([name('Joan')], 'now');
    sender.add([name('Joan Pike')], 'now');
    expect(states.at(-1)).toEqual({ state: 'saving' });
    await answer();
    expect(states.at(-1)).toEqual({ state: 'saving' });
    await answer();
    expect(states.at(-1)).toEqual({ state: 'saved', at });
  });

  test('after a failure says so, and sends the same patch every second until it works', async () => {
    const { sender, sent, states, answer } = withStore();
    sender.add([name('Joan')], 'now');
    await answer(new Error('The records are away.'));
    expect(states.at(-1)).toEqual({ state: 'not-saved', message: 'The records are away.' });
    sender.add([name('Joan Pike')], 'now');
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await answer(new Error('The records are away.'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent).toEqual([sent[0], sent[0], sent[0]]);
    await answer();
    expect(sent.at(-1)).toEqual({ seq: 2, changes: [name('Joan Pike')] });
    expect(sender.isDrained()).toBe(false);
    await answer();
    expect(states.at(-1)).toEqual({ state: 'saved', at });
  });

  test('flushes without waiting, and settles once everything is acknowledged', async () => {
    const { sender, sent, answer } = withStore();
    sender.add([name('Joan')], 'soon');
    let isSettled = false;
    void sender.flush().then(() => {
      isSettled = true;
    });
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(isSettled).toBe(false);
    await answer();
    expect(isSettled).toBe(true);
    expect(sender.lastSeq()).toBe(1);
    await sender.flush();
  });
});
