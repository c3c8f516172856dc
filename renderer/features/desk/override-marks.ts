import type { OverrideRow, OverridesForLead } from '../../../shared/domain/overrides.ts';
import { api } from '../../lib/api.ts';
import { otherNames } from '../../lib/other-names.ts';
import { queryClient } from '../../lib/query-client.ts';
import { overridesKey } from './desk-query.ts';
import { hideOverride } from './hide-names.ts';
import { type RowMark, rowInHand } from './row-marks.ts';
import { nameOf } from './rows.ts';

/** What tells a reason from every other one. */
export const overrideKey = ({ contact, at }: OverrideRow) => `${contact} ${at}`;

/** What marks a reason as seen by a lead, or one that was seen as not seen after all. */
export function seenMark(row: OverrideRow): RowMark {
  const { contact, at } = row;
  const isSeen = row.seen !== null;
  const seen = `Seen: the reason that was given for ${nameOf(row)}.`;
  const unseen = `To be seen again: the reason that was given for ${nameOf(row)}.`;
  return {
    ...{ row: overrideKey(row), list: overridesKey },
    set: (isMarked) => api.overrides.markSeen({ contact, at, seen: isMarked !== isSeen }),
    ...(isSeen ? { marked: unseen, back: seen } : { marked: seen, back: unseen }),
  };
}

/** What marks the reason whose row has the focus, or null. */
export function overrideInHand(): RowMark | null {
  const inHand = rowInHand();
  const known = queryClient.getQueryData<OverridesForLead>(overridesKey);
  const found = [...(known?.unseen ?? []), ...(known?.seen ?? [])].find((row) => overrideKey(row) === inHand);
  if (!found) return null;
  return seenMark(otherNames.getState().areHidden ? hideOverride(found) : found);
}
