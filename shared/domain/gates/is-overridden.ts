import type { Pack } from '../../pack/schema.ts';
import { entryInUse } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';

/** True where the record gives a reason from the pack's list, with the explanation that some reasons need. */
export function isOverridden({ fields }: Record, pack: Pack): boolean {
  const reason = entryInUse(pack.override_reasons, fields.overrideReason);
  return reason !== undefined && (!reason.explain || saysSomething(fields.overrideWords));
}
