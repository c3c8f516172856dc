import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import {
  keptClosedInWords,
  keptClosedOverSafety,
  openedInWords,
} from '../../../../shared/domain/gates/opened-gates.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import type { OverrideRow, OverridesForLead } from '../../../../shared/domain/overrides.ts';
import type { ReadContext } from '../../context.ts';
import { type FoundOverride, listSeenOverrides, listUnseenOverrides } from '../../queries/overrides.ts';
import { findPack } from '../../queries/packs.ts';
import { alarmsNow } from '../contacts/with-alarms.ts';
import { cutRows } from '../cut-rows.ts';

/** Every reason that was given to close over a gate: what no lead has seen first, and the longest unseen on top. */
export function listOverrides(context: ReadContext): OverridesForLead {
  const unseen = cutRows(listUnseenOverrides(context.db));
  const seen = cutRows(listSeenOverrides(context.db));
  const inWords = (rows: readonly FoundOverride[]) => rows.map((row) => rowOf(context, row));
  return {
    ...{ unseen: inWords(unseen.shown), moreUnseen: unseen.more },
    ...{ seen: inWords(seen.shown), moreSeen: seen.more },
  };
}

/** A code is said in the words of the pack that the contact began with; by itself where that has gone. */
function rowOf(context: ReadContext, found: FoundOverride): OverrideRow {
  const { packId, packVersion, gates, reason, outcomeClass, outcomeRoute, seenAt, seenBy, isEdited, ...row } = found;
  const pack = findPack(context.db, packId, packVersion);
  const inPack: ContactFields['outcomeClass'] = outcomeClass;
  const ended = inPack === null ? '' : (pack?.outcome_labels[inPack] ?? inPack);
  const route = outcomeRoute && ((pack && entryOf(pack.outcomes, outcomeRoute)?.label) ?? outcomeRoute);
  return {
    ...row,
    alarms: alarmsNow(context, row.contact, isEdited),
    over: openedInWords(gates),
    reason: gates.includes(keptClosedOverSafety)
      ? keptClosedInWords
      : ((pack && entryOf(pack.override_reasons, reason)?.label) ?? reason),
    outcome: [ended, route].filter(Boolean).join(': '),
    seen: seenAt === null || seenBy === null ? null : { at: seenAt, by: seenBy },
  };
}
