/**
 * What a column holds. `personal` is emptied, `personal-or-null` set to null, `personal-list` emptied as a list.
 * `words` leave a mark that something was said, so that what was done about a worry does not turn into something that
 * nobody did; `receipts` keep their routes, and who took them like words. `staff` names a colleague, or is what
 * one wrote about a service or about how the desk works, and stays.
 */
export type ColumnKind =
  | 'personal'
  | 'words'
  | 'personal-or-null'
  | 'personal-list'
  | 'receipts'
  | 'staff'
  | 'id'
  | 'day'
  | 'code'
  | 'number';

/**
 * What a purge does with the rows of a table, and by which column they belong to a contact or to a person. What is
 * `until-erased` outlives a purge, and goes where somebody decided to remove a person.
 */
export interface RegisteredTable {
  readonly rows: 'scrub' | 'delete' | 'keep' | 'until-erased';
  /** Whose rows they are; the rows of a person go with the last of their contacts. `null`: nobody's. */
  readonly of: 'contact' | 'person' | null;
  /** The column with the id of that contact or person. */
  readonly by: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

/** Columns of one kind, by their names. */
export const all = (kind: ColumnKind, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, kind]));
