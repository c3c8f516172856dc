import type { Pack } from '../../pack/schema.ts';
import type { FieldName } from '../contact-fields.ts';
import type { Record } from '../guide/facts.ts';
import type { Instant } from '../time.ts';

/** Something that has to be on record before a contact can be closed. */
export interface Gate {
  /** Stable name, for tests and the error's details. */
  readonly id: string;
  /** One sentence for the adviser: what is missing, and why it matters. */
  readonly sentence: string;
  /** Where to put it right. */
  readonly at: FieldName | 'notes' | 'solutions' | 'concerns';
  /** True where a reason from the pack's list opens it, and a lead sees that. */
  readonly overridable: boolean;
}

/** A rule: the gates that are shut. Without the present moment nothing is known of what has not come yet. */
export type GateRule = (record: Record, pack: Pack, now: Instant | null) => Gate[];

/** A gate that is shut until the record says more. */
export function shut(id: string, at: Gate['at'], sentence: string): Gate[] {
  return [{ id, at, sentence, overridable: false }];
}
