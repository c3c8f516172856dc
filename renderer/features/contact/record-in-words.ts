import type { Contact, Solution } from '../../../shared/domain/contact.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { plainDate, shortDate } from '../../lib/dates.ts';
import { labelOf } from './pack-choices.ts';
import {
  agreementWords,
  deciderWords,
  decisionWords,
  existingSupportWords,
  followUpMethodWords,
  followUpWithWords,
  spokenToWords,
  toldBeforeWords,
} from './wording.ts';

/** A fact of the record as people read it. */
export interface FactInWords {
  readonly name: string;
  readonly words: string;
}

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'Yes' : 'No');
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

/** A solution in one sentence. */
export function solutionInWords(solution: Solution, pack: Pack): string {
  const answer =
    solution.accepted === null
      ? solution.offered
        ? 'offered'
        : 'not offered'
      : solution.accepted
        ? 'accepted'
        : joined('declined', labelOf(pack.decline_reasons, solution.declineReason).toLowerCase());
  const how = labelOf(pack.how_connected, solution.connected).toLowerCase();
  const { promise } = solution;
  const who = promise ? joined(promise.owner, promise.by ? `by ${shortDate(promise.by)}` : '') : '';
  const words = solution.words ? ` “${solution.words}”` : '';
  return `${labelOf(pack.solution_tiers, solution.tier)}: ${joined(answer, how, who)}.${words}`;
}

/** What is on record about a contact beside its notes, in words; what was never said is left out. */
export function recordInWords({ fields }: Contact, pack: Pack): FactInWords[] {
  const list = (codes: readonly (string | null)[], from: Parameters<typeof labelOf>[0]) =>
    joined(...codes.map((code) => labelOf(from, code)));
  const facts: FactInWords[] = [
    { name: 'Born', words: fields.personBorn === null ? '' : plainDate(fields.personBorn) },
    { name: 'Postcode', words: joined(fields.personPostcode, labelOf(pack.localities, fields.locality)) },
    { name: 'Phone', words: fields.personPhone },
    { name: 'Support already', words: fields.existingSupport ? existingSupportWords[fields.existingSupport] : '' },
    { name: 'Adjustments', words: list(fields.adjustments, pack.adjustments) },
    {
      name: 'Speaking',
      words: joined(
        labelOf(pack.requesters, fields.requesterType),
        fields.requesterName,
        fields.requesterRelationship,
        fields.requesterOrganisation,
        fields.requesterPhone,
      ),
    },
    { name: 'Channel', words: labelOf(pack.channels, fields.channel) },
    { name: 'Told us before', words: fields.toldBefore ? toldBeforeWords[fields.toldBefore] : '' },
    { name: 'Spoken to', words: fields.spokenTo ? spokenToWords[fields.spokenTo] : '' },
    { name: 'The person', words: fields.agreement ? agreementWords[fields.agreement] : '' },
    { name: 'Right to go on because', words: labelOf(pack.justifications, fields.justification) },
    { name: 'Topics', words: list([fields.topicMain, ...fields.topicsAlso], pack.topics) },
    { name: 'Strengths', words: list(fields.strengths, pack.strengths) },
    { name: 'Somebody helps unpaid', words: yesNo(fields.carerNoticed) },
    { name: 'Assessment asked for', words: yesNo(fields.assessmentAskedFor) },
    { name: 'Assessment offered', words: yesNo(fields.assessmentOffered) },
    {
      name: 'Decision about an assessment',
      words: joined(
        fields.assessmentDecision ? decisionWords[fields.assessmentDecision] : '',
        fields.assessmentBy ? `by ${deciderWords[fields.assessmentBy].toLowerCase()}` : '',
        fields.assessmentWords ? `“${fields.assessmentWords}”` : '',
      ),
    },
    {
      name: 'Follow-up',
      words: fields.followUpAgreed
        ? joined(
            fields.followUpWith ? `with ${followUpWithWords[fields.followUpWith].toLowerCase()}` : '',
            fields.followUpMethod ? followUpMethodWords[fields.followUpMethod].toLowerCase() : '',
          )
        : fields.followUpAgreed === false
          ? 'They would rather not be contacted'
          : '',
    },
  ];
  return facts.filter(({ words }) => words !== '');
}
