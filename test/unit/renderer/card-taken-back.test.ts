import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { acceptCard, takeCardBack } from '../../../renderer/features/contact/before/card-actions.ts';
import { createContactEditor } from '../../../renderer/features/contact/editor/contact-editor.ts';
import { useNotice } from '../../../renderer/lib/notices.ts';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { PersonCard } from '../../../shared/domain/people.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const at = '2026-03-23T10:12:00.000Z';
const held = { adjustments: ['large-print'], safeToContact: false, safeTime: 'At the surgery' };
const card: PersonCard = {
  ...{ earlier: newId(), name: 'Joan Pike', born: null, area: '', class: 'strong', evidence: '', answer: 'same' },
  ...{ ...held, contacts: [], count: 1 },
};
const printed = somerset.adjustments['large-print']?.label;

function editorOf(fields: Partial<ContactFields>) {
  const contact = {
    ...{ id: newId(), packId: somerset.id, packVersion: somerset.version, openedAt: at, closedAt: null },
    ...{ civilDay: '2026-03-23', sample: false, followUp: null, promisesKept: [], correction: null },
    ...recordWith(fields),
  };
  return createContactEditor(contact, somerset, { send: () => Promise.resolve(), now: () => at });
}
const said = () => useNotice.getState().notice?.text ?? '';

beforeEach(() => {
  const ok = (value?: unknown) => () => Promise.resolve({ ok: true, value });
  vi.stubGlobal('window', { frontdoor: { people: { accept: ok(held), takeBack: ok() } } });
});
afterEach(() => vi.unstubAllGlobals());

test('taken back after a reload, a card says what stands here still as on it, and takes nothing off', async () => {
  const editor = editorOf({ ...held, adjustments: ['interpreter', 'large-print'] });
  await takeCardBack(editor, card);
  expect(said()).toBe(
    `The two conversations are apart again. Still here, as on that card: ${printed}, not safe to contact, the safe time and way. Take out what is not theirs.`,
  );
  expect(editor.store.getState().contact.fields).toMatchObject({ safeToContact: false, safeTime: 'At the surgery' });
});

test('taken back in the same sitting, what was carried over goes, and what was edited since is named', async () => {
  const editor = editorOf({});
  await acceptCard(editor, { ...card, answer: null });
  await takeCardBack(editor, card);
  expect(said()).toBe('The two conversations are apart again. What was carried over is off.');

  await acceptCard(editor, { ...card, answer: null });
  editor.choose('', { field: 'adjustments', value: ['large-print', 'interpreter'] });
  await takeCardBack(editor, card);
  expect(said()).toBe(
    `The two conversations are apart again. Still here, as on that card: ${printed}. Take out what is not theirs.`,
  );
});

test('the step back says what stands here still as well', async () => {
  const editor = editorOf({ adjustments: ['large-print'] });
  await acceptCard(editor, { ...card, answer: null });
  expect(editor.undo()).toContain('apart again');
  await vi.waitFor(() => expect(said()).toContain(`Still here, as on that card: ${printed}.`));
  expect(editor.store.getState().contact.fields).toMatchObject({ safeToContact: null, safeTime: '' });
});

test('a card that holds nothing leaves nothing', async () => {
  await takeCardBack(editorOf(held), { ...card, adjustments: [], safeToContact: true, safeTime: ' ' });
  expect(said()).toBe('The two conversations are apart again.');
});
