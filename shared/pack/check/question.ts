import { applyChange, change } from '../../domain/changes.ts';
import type { FieldName } from '../../domain/contact-fields.ts';
import type { Record } from '../../domain/guide/facts.ts';

/** One way in which something about a record can be: the record with it. */
export type Way = (record: Record) => Record;

/** Something about a record that a condition may depend on, with every way it can be that makes a difference. */
export interface Question {
  readonly name: string;
  readonly ways: readonly Way[];
}

/** Leaves the record as it is. */
export const asItIs: Way = (record) => record;

/** The ways of setting a field; a value that the app itself would refuse is no way at all. */
export function setting(field: FieldName, values: readonly unknown[]): Way[] {
  return values.flatMap((value): Way[] => {
    const edit = change.safeParse({ field, value });
    return edit.success ? [(record) => applyChange(record, edit.data)] : [];
  });
}
