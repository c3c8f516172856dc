import { createStore } from 'zustand/vanilla';
import type { SheetKind } from '../../shared/domain/hand-over/document.ts';
import type { Id } from '../../shared/domain/ids.ts';

/** A hand-over or a safety sheet, by its conversation. */
export interface SheetPlace {
  readonly contact: Id;
  readonly kind: SheetKind;
}

/** What stands in the desk's place: the follow-up of a contact, a sheet, or the desk itself (both null). */
export const deskPlace = createStore<{ readonly followUp: Id | null; readonly sheet: SheetPlace | null }>()(() => ({
  followUp: null,
  sheet: null,
}));
