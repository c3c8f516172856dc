import { createStore } from 'zustand/vanilla';
import type { SheetKind } from '../../shared/domain/hand-over/document.ts';
import type { Id } from '../../shared/domain/ids.ts';

/** The keys that bring a sheet of the contact on the screen to the front. */
export const sheetShortcuts: Readonly<Record<SheetKind, string>> = {
  'hand-over': 'F4',
  safety: 'Shift+F9',
  reply: 'Shift+F2',
};

/** The way to a sheet, which the shell knows. */
export const sheetOpener = createStore<{ readonly open: ((contact: Id, kind: SheetKind) => void) | null }>()(() => ({
  open: null,
}));

/** Brings a sheet of a contact to the front. */
export function openSheet(contact: Id, kind: SheetKind): void {
  sheetOpener.getState().open?.(contact, kind);
}
