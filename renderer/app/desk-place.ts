import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** What stands in the desk's place: the follow-up of a contact, or the desk itself (null). */
export const deskPlace = createStore<{ readonly followUp: Id | null }>()(() => ({ followUp: null }));
