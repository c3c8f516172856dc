/** One rule changed on purpose: a passage that stands once in a file under `shared/domain`, and what stands there instead. */
export interface Mutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The mutants of one file. */
export function mutantsOf(file: string, changes: readonly (readonly [from: string, to: string])[]): Mutant[] {
  return changes.map(([from, to]) => ({ file, from, to }));
}
