import { useStore } from 'zustand';
import type { SheetEdits } from '../../../shared/domain/hand-over/edits.ts';
import type { DraftSave } from '../../lib/draft-saver.ts';
import type { SheetVisit } from './sheet-visits.ts';

/** What was edited in a sheet, and whether it is on record. */
export function useEdits({ saver }: SheetVisit): { readonly edits: SheetEdits; readonly save: DraftSave } {
  const { draft, save } = useStore(saver.state);
  return { edits: draft, save };
}
