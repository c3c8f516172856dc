import { heardOf } from '../../../../shared/domain/safety/said-elsewhere.ts';
import { fieldWords } from '../history/field-words.ts';

/** The words that raised a worry, and where they were typed unless that is the notes: `“hits me”, in “When next”`. */
export function heardInWords(key: string): string {
  const { words, heardIn } = heardOf(key);
  if (heardIn === null) return `“${words}”`;
  if (heardIn === 'solution') return `“${words}”, in what could help`;
  if (heardIn === 'concern') return `“${words}”, in what was done`;
  if (heardIn === 'report') return `“${words}”, in the report`;
  if (heardIn === 'correction') return `“${words}”, in why it is corrected`;
  return `“${words}”, in “${fieldWords[heardIn][0]}”`;
}
