import { applyChange, type Change } from '../../../../shared/domain/changes.ts';
import { emptyFields } from '../../../../shared/domain/contact-fields.ts';
import type { HistoryEntry } from '../../../../shared/domain/history.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { concernInWords, solutionInWords } from '../record-in-words.ts';
import { tagWords } from '../wording.ts';
import { fieldWords } from './field-words.ts';

/** A change as people read it: what it is about, and what it was and became; empty stands for nothing. */
export interface ChangeInWords {
  readonly about: string;
  readonly from: string;
  readonly to: string;
}

const blank = { fields: emptyFields('', ''), notes: [], solutions: [], concerns: [] };

function wordsOf(edit: Change | null, pack: Pack): string {
  if (edit === null || 'removedNote' in edit || 'removedSolution' in edit) return '';
  if ('note' in edit) return `“${edit.note.text.trim()}”${edit.note.tag ? ` (${tagWords[edit.note.tag]})` : ''}`;
  if ('solution' in edit) return solutionInWords(edit.solution, pack);
  if ('concern' in edit) return concernInWords(edit.concern, pack);
  const { fields } = applyChange(blank, edit);
  return fieldWords[edit.field][1](fields, pack);
}

function aboutOf(edit: Change): string {
  if ('note' in edit) return edit.note.received ? 'Received text' : 'Line';
  if ('removedNote' in edit) return 'Line';
  if ('solution' in edit || 'removedSolution' in edit) return 'What could help';
  if ('concern' in edit) return 'Safety';
  return fieldWords[edit.field][0];
}

/** What was changed, in the words of the council's lists. */
export function changeInWords({ change, before }: HistoryEntry, pack: Pack): ChangeInWords {
  return { about: aboutOf(before ?? change), from: wordsOf(before, pack), to: wordsOf(change, pack) };
}
