import { listOfField } from '../../pack/check/fact-kinds.ts';
import type { Pack } from '../../pack/schema.ts';
import { isFieldName } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record } from '../guide/facts.ts';
import { type Gate, type GateRule, shut } from './gate.ts';

/** Codes are checked here and not while they are typed: what the council's lists do not have cannot be counted or acted on. */
export const knownCodesGate: GateRule = (record, pack) =>
  [
    ...fieldsWithUnknownCodes(record, pack),
    ...(hasUnknownSolution(record, pack) ? ['solutions' as const] : []),
    ...(hasUnknownAnswer(record, pack) ? ['report' as const] : []),
  ].flatMap((at) => shut('unknown-code', at, 'Choose again here: the council’s list does not have what is on record.'));

function fieldsWithUnknownCodes({ fields }: Record, pack: Pack): Gate['at'][] {
  return Object.entries(listOfField).flatMap(([field, list]) => {
    if (!isFieldName(field)) return [];
    const value = field === 'furtherRoutes' ? fields.furtherRoutes.map(({ route }) => route) : fields[field];
    const codes = Array.isArray(value) ? value : [value];
    return codes.every((code) => code === null || entryOf<unknown>(pack[list], String(code)) !== undefined)
      ? []
      : field;
  });
}

function hasUnknownAnswer({ fields }: Record, pack: Pack): boolean {
  return fields.report.some(({ question, answer }) => {
    const known = entryOf(pack.report_questions, question);
    return known === undefined || (answer !== null && entryOf(known.answers, answer) === undefined);
  });
}

function hasUnknownSolution({ solutions }: Record, pack: Pack): boolean {
  const isKnown = (list: { readonly [id: string]: unknown }, code: string | null) =>
    code === null || entryOf(list, code) !== undefined;
  return !solutions.every(
    ({ tier, declineReason, connected }) =>
      isKnown(pack.solution_tiers, tier) &&
      isKnown(pack.decline_reasons, declineReason) &&
      isKnown(pack.how_connected, connected),
  );
}
