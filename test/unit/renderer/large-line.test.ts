import { expect, test } from 'vitest';
import { hideLarge, largeText, readsWhatIsSaid } from '../../../renderer/features/contact/notes/large-line.ts';
import { createWorkspaceUi } from '../../../renderer/features/contact/workspace-ui.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const at = '2026-03-23T10:12:00.000Z';
const kept = (text: string, tag: 'worry' | null = null) => ({ note: { id: newId(), at, text, tag } });
const pasted = (text: string) => ({
  note: { id: newId(), at, text, tag: null, received: { paste: newId(), at, channel: 'email', from: 'Hub' } },
});

test('what is shown large is the line being typed, or else the last one that was typed and kept', () => {
  const lines = [kept('Good morning.'), kept('What would a good week be?'), pasted('Medically fit Friday.')];
  expect(largeText(recordWith({ unfinishedLine: 'Take your ti' }, lines), somerset)).toBe('Take your ti');
  expect(largeText(recordWith({ unfinishedLine: '\u200b ' }, lines), somerset)).toBe('What would a good week be?');
  expect(largeText(recordWith({}, lines.slice(2)), somerset)).toBe('');
  expect(largeText(recordWith({}, [...lines, kept('She is frightened of her son.')]), somerset)).toBe('');
  expect(largeText(recordWith({}, [...lines, kept('He keeps her money.', 'worry')]), somerset)).toBe('');
});

test('it is offered where an adjustment says that they read what is said', () => {
  expect(readsWhatIsSaid(recordWith({ adjustments: ['large-print', 'lip-reads'] }), somerset)).toBe(true);
  expect(readsWhatIsSaid(recordWith({ adjustments: ['large-print', 'made-up'] }), somerset)).toBe(false);
});

test('hiding it where it is not shown says nothing', () => {
  const ui = createWorkspaceUi();
  hideLarge(ui);
  expect(ui.getState().large).toBe('never');
});
