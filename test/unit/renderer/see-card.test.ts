import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerFront } from '../../../renderer/features/contact/before/card-actions.ts';
import { isCardSeen } from '../../../renderer/features/contact/before/see-card.ts';
import { createContactEditor } from '../../../renderer/features/contact/editor/contact-editor.ts';
import { createWorkspaceUi } from '../../../renderer/features/contact/workspace-ui.ts';
import { useNotice } from '../../../renderer/lib/notices.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { PersonCard } from '../../../shared/domain/people.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const card: PersonCard = {
  ...{ earlier: newId(), name: 'Joan Pike', born: null, area: '', class: 'strong', evidence: '', answer: null },
  ...{ safeToContact: false, safeTime: '', adjustments: [], contacts: [], count: 1 },
};

/** As much of a page as a card stands in: a pane of 400 px in which a line of 20 px can be scrolled to. */
class Place {
  top = 0;
  isFocused = false;
  isShown: () => boolean = () => true;
  parts: Place[] = [];
  readonly scrolled = vi.fn(() => {
    this.top = 100;
  });
  checkVisibility = () => this.isShown();
  querySelectorAll = () => this.parts;
  closest = () => ({ getBoundingClientRect: () => ({ top: 0, bottom: 400 }) });
  getBoundingClientRect = () => ({ top: this.top, bottom: this.top + 20 });
  scrollIntoView = () => this.scrolled();
  focus = () => {
    this.isFocused = true;
  };
}

const ui = createWorkspaceUi();
const [place, told, hand] = [new Place(), new Place(), new Place()];
place.parts = [told];

beforeEach(() => {
  ui.setState({ pane: 'notes', side: 'guide' });
  place.isFocused = false;
  told.top = 100;
  useNotice.setState({ notice: null });
  vi.stubGlobal('HTMLElement', Place);
  vi.stubGlobal('document', { activeElement: hand, querySelectorAll: () => [place] });
});
afterEach(() => vi.unstubAllGlobals());

const said = () => useNotice.getState().notice?.text;

test('a card behind another pane is brought there first and says “not safe”; the second press answers it', () => {
  place.isShown = () => ui.getState().side === 'who';
  hand.isShown = () => true;
  expect(isCardSeen(card, ui)).toBe(false);
  expect(ui.getState()).toMatchObject({ pane: 'notes', side: 'who' });
  expect(said()).toBe('Perhaps spoken to before: Joan Pike. Not safe to contact. Press again.');
  expect(place.isFocused).toBe(false);
  expect(isCardSeen(card, ui)).toBe(true);
});

test('with room for one pane the hand goes to the card, as its own place has gone', () => {
  place.isShown = () => ui.getState().pane === 'who';
  hand.isShown = () => ui.getState().pane === 'notes';
  expect(isCardSeen(card, ui)).toBe(false);
  expect(ui.getState().pane).toBe('who');
  expect(place.isFocused).toBe(true);
  expect(isCardSeen(card, ui)).toBe(true);
});

test('a card that is scrolled away in its pane is scrolled there first', () => {
  place.isShown = () => true;
  told.top = 395;
  expect(isCardSeen(card, ui)).toBe(false);
  expect(ui.getState().side).toBe('guide');
  expect(isCardSeen(card, ui)).toBe(true);
});

test('the key itself waits until the card is seen', () => {
  const at = '2026-03-23T10:12:00.000Z';
  const contact = {
    ...{ id: newId(), packId: somerset.id, packVersion: somerset.version, openedAt: at, closedAt: null },
    ...{ civilDay: '2026-03-23', sample: false, followUp: null, promisesKept: [], correction: null },
    ...recordWith(),
  };
  const editor = createContactEditor(contact, somerset, { send: () => Promise.resolve(), now: () => at });
  const answered = vi.fn(() => Promise.resolve());
  place.isShown = () => ui.getState().side === 'who';
  hand.isShown = () => true;
  ui.setState({ cards: [card] });
  answerFront(editor, ui, answered);
  expect(answered).not.toHaveBeenCalled();
  answerFront(editor, ui, answered);
  expect(answered).toHaveBeenCalledExactlyOnceWith(editor, card);
});
