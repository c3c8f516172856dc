import { type Finding, finding } from '../finding.ts';
import { requesterGroups } from '../schema.ts';
import { completeRecord } from './complete-record.ts';
import { idsInUse } from './empty-record.ts';
import type { PackRule } from './rule.ts';

/** Whoever gets in touch, every route can be reached with all gates open. */
export const reachableRoutes: PackRule = (pack) => {
  const groups = requesterGroups.filter((group) =>
    idsInUse(pack.requesters).some((id) => pack.requesters[id]?.group === group),
  );
  return idsInUse(pack.outcomes).flatMap((id): Finding[] => {
    const label = pack.outcomes[id]?.label ?? id;
    const blocked = groups.flatMap((group) => {
      const { shut } = completeRecord(id, group, pack);
      return shut.length > 0 ? { group, reasons: shut.map(({ id: gate, sentence }) => adviceFor(gate, sentence)) } : [];
    });
    const [first] = blocked;
    if (first === undefined) return [];
    const who =
      blocked.length === groups.length ? '' : ` from the group ${blocked.map(({ group }) => group).join(' or ')}`;
    const message = `No conversation${who} can ever end with “${label}”. ${[...new Set(first.reasons)].join(' ')}`;
    return finding('contradiction', ['outcomes', id], message);
  });
};

/** What to change where a gate can never open; its own sentence where nothing better is known. */
function adviceFor(gate: string, sentence: string): string {
  switch (gate) {
    case 'quick-question':
      return 'It is only for a topic that shows no need (need: false), and no topic is one. Mark one, or take out tally.';
    case 'elsewhere':
      return 'It counts elsewhere, which needs a locality outside (outside: true), and no locality is. Mark one, or change counts.';
    case 'assessment-asked':
      return 'Somebody it is about may ask for an assessment that this route is not one of. Add an entry of client types to fit, or change assessment.';
    case 'refusal':
      return 'Every topic is a worry about abuse, so that nobody may turn an assessment down. Mark only those that are.';
    default:
      return `However the conversation goes, this is still asked for: ${sentence}`;
  }
}
