/** What sort of thing is wrong with a pack. */
export type FindingKind =
  | 'file'
  | 'yaml'
  | 'shape'
  | 'unknown-id'
  | 'twice'
  | 'cycle'
  | 'never-holds'
  | 'unreachable'
  | 'contradiction'
  | 'no-number'
  | 'incomplete'
  | 'too-long'
  | 'hard-to-read'
  | 'translation'
  | 'target'
  | 'retired';

/** Something in a pack that has to be put right. */
export interface Finding {
  readonly kind: FindingKind;
  /** Where it is: keys and places in lists, from the top of the pack. */
  readonly path: readonly (string | number)[];
  /** For whoever writes the pack: what is wrong, and what to write instead. */
  readonly message: string;
  /** The file, where the path alone does not tell. */
  readonly file?: string;
}

/** One finding on its own, as rules give it. */
export function finding(kind: FindingKind, path: Finding['path'], message: string): Finding[] {
  return [{ kind, path, message }];
}
