/** A passphrase as it is being chosen. */
export interface PassphraseDraft {
  readonly first: string;
  readonly second: string;
}

/** Nothing typed yet. */
export const noPassphrase: PassphraseDraft = { first: '', second: '' };

/** What is wrong with a new passphrase, or null where it will do. */
export function passphraseProblem({ first, second }: PassphraseDraft): string | null {
  if (first.length < 12)
    return `${12 - first.length} more ${first.length === 11 ? 'character' : 'characters'}, please.`;
  return first === second ? null : 'The two are not the same.';
}
