import type { Result } from '../../shared/domain/follow-up/notes.ts';
import type { Method } from '../../shared/domain/follow-up/ways.ts';

/** How to follow up. */
export const followUpMethodWords: Readonly<Record<Method, string>> = {
  phone: 'Phone',
  letter: 'Letter',
  email: 'Email',
  text: 'Text',
  visit: 'Visit',
};

/** How far somebody came with what was agreed. */
export const checkWords: Readonly<Record<Result['checks'][number]['answer'], string>> = {
  no: 'No, not yet in touch',
  reached: 'Reached them',
  went: 'Went, or took it up',
  helped: 'It helped',
};

/** Whether what they came with is solved. */
export const solvedWords: Readonly<Record<NonNullable<Result['solved']>, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
};
