import { createStore } from 'zustand/vanilla';
import type { SheetKind } from '../../shared/domain/hand-over/document.ts';
import type { Id } from '../../shared/domain/ids.ts';
import type { GuidePlace } from '../features/guides/guide-of-place.ts';

/** What stands in the desk's place: the desk itself, or one of the pages, sheets and packs that are opened from it. */
export type DeskPlace =
  | Place
  // What it was opened from stays as it is behind it.
  | { readonly is: 'help'; readonly at: GuidePlace; readonly from: Place };

/** Any of them but help. */
export type Place =
  | { readonly is: 'desk' | 'directory' | 'measures' | 'reviews' | 'administration' }
  | { readonly is: 'exports' | 'leaving' | 'council-pack' | 'sessions' }
  | { readonly is: 'follow-up' | 'pack'; readonly contact: Id }
  | { readonly is: 'practice'; readonly contact: Id | null }
  | { readonly is: 'sheet'; readonly contact: Id; readonly kind: SheetKind };

/** See {@link DeskPlace}. */
export const deskPlace = createStore<{ readonly place: DeskPlace }>()(() => ({ place: { is: 'desk' } }));
