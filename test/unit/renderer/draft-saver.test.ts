import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver } from '../../../renderer/lib/draft-saver.ts';
import { emptyDraft, type FollowUpDraft } from '../../../shared/domain/follow-up/notes.ts';
import { AppError } from '../../../shared/errors.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function saverWith(send: (rev: number, draft: FollowUpDraft) => Promise<void>) {
  const sent: string[] = [];
  const saver = createDraftSaver({ rev: 0, value: emptyDraft }, (rev, draft) => {
    sent.push(`${rev} ${draft.words}`);
    return send(rev, draft);
  });
  return { saver, sent, save: () => saver.state.getState().save };
}

describe('what is put down about a follow-up', () => {
  test('is on its way within a second, and is said to be saved only once it is', async () => {
    let acknowledge = () => {};
    const { saver, sent, save } = saverWith(
      () =>
        new Promise((resolve) => {
          acknowledge = resolve;
        }),
    );
    for (const words of ['S', 'Sh', 'She']) saver.put({ words });
    expect([sent, save()]).toEqual([[], 'saving']);
    await vi.advanceTimersByTimeAsync(200);
    expect([sent, save()]).toEqual([['1 She'], 'saving']);
    saver.put({ words: 'She says' });
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual(['1 She']);
    acknowledge();
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, save()]).toEqual([['1 She', '2 She says'], 'saving']);
    acknowledge();
    await vi.advanceTimersByTimeAsync(0);
    expect(save()).toBe('saved');
  });

  test('is tried again every second while the record is away, and is said not to be saved', async () => {
    let isAway = true;
    const { saver, sent, save } = saverWith(async () => {
      if (isAway) throw new AppError('busy', 'Away.');
    });
    saver.put({ words: 'She' });
    await vi.advanceTimersByTimeAsync(200);
    expect(save()).toBe('not-saved');
    let isFlushed = false;
    void saver.flush().then(() => {
      isFlushed = true;
    });
    isAway = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sent.at(-1), save(), isFlushed]).toEqual(['1 She', 'saved', true]);
  });

  test('goes on from the number of whoever was first, and loses nothing', async () => {
    const { saver, sent, save } = saverWith(async (rev) => {
      if (rev < 8) throw new AppError('conflict', 'Written elsewhere.', { details: { rev: 7 } });
    });
    saver.put({ words: 'She' });
    await vi.advanceTimersByTimeAsync(300);
    expect([sent, save()]).toEqual([['1 She', '8 She'], 'saved']);
  });

  test('is not written over by what the store has while it is on its way', async () => {
    const { saver } = saverWith(async () => {});
    saver.put({ words: 'typed' });
    saver.take({ rev: 3, value: { ...emptyDraft, words: 'kept' } });
    expect(saver.state.getState().draft.words).toBe('typed');
    await saver.flush();
    saver.take({ rev: 5, value: emptyDraft });
    expect(saver.state.getState().draft.words).toBe('');
  });
});
