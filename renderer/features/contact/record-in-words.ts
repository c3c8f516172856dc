import type { Concern, Contact, Solution } from '../../../shared/domain/contact.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { isHandled } from '../../../shared/domain/safety/safety-of.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { plainDate, shortDate, shortMoment } from '../../lib/dates.ts';
import { followUpMethodWords } from '../../lib/follow-up-words.ts';
import { labelOf } from './pack-choices.ts';
import { reportedInWords } from './reported-in-words.ts';
import { heardInWords } from './safety/heard-in-words.ts';
import {
  agreementWords,
  authoritySeenWords,
  carerNeedsWords,
  dangerNowWords,
  deciderWords,
  decisionWords,
  existingSupportWords,
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
const joined = (...parts: readonly string[]) => parts.filter(saysSomething).join(', ');

/** What could help: which kind, and which service where it is one of the directory. */
export function kindOfSolution({ tier, service }: Pick<Solution, 'tier' | 'service'>, pack: Pack): string {
  return joined(labelOf(pack.solution_tiers, tier), service?.name ?? '');
}

/** A solution in one sentence, with when its promise was kept. */
export function solutionInWords(solution: Solution, pack: Pack, keptAt?: Instant): string {
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
  const kept = keptAt === undefined ? '' : `done ${shortMoment(keptAt)}`;
  const words = saysSomething(solution.words) ? ` “${solution.words}”` : '';
  return `${kindOfSolution(solution, pack)}: ${joined(answer, how, who, kept)}.${words}`;
}

/** A worry about safety in one sentence: where it stands, what was done, and for “not so” the words that it answers. */
export function concernInWords(concern: Concern, pack: Pack): string {
  const { done, by, whom, at, answer } = concern;
  const state = concern.notSo ? 'asked: not so' : isHandled(concern) ? 'handled' : 'not handled';
  const rang = joined(by, saysSomething(whom) ? `rang ${whom}` : '', at === null ? '' : shortMoment(at));
  const said = [done, rang, saysSomething(answer) ? `“${answer}”` : ''].filter(saysSomething).join('; ');
  const heard = concern.notSo ? [...new Set(concern.covers.map(heardInWords))].join(', ') : '';
  const rest = [heard === '' ? '' : `Heard: ${heard}`, said].filter(saysSomething).map((part) => ` ${part}.`);
  return `${labelOf(pack.safety_triggers, concern.trigger)}: ${state}.${rest.join('')}`;
}

function receiptInWords({ receiptWho, receiptAt }: { receiptWho: string; receiptAt: Instant | null }): string {
  return saysSomething(receiptWho)
    ? `taken by ${joined(receiptWho, receiptAt === null ? '' : shortMoment(receiptAt))}`
    : '';
}

/** What is on record about a contact beside its notes, in words; what was never said is left out. */
export function recordInWords({ fields }: Contact, pack: Pack): FactInWords[] {
  const list = (codes: readonly (string | null)[], from: Parameters<typeof labelOf>[0]) =>
    joined(...codes.map((code) => labelOf(from, code)));
  const facts: FactInWords[] = [
    { name: 'Born', words: fields.personBorn === null ? '' : plainDate(fields.personBorn) },
    { name: 'Postcode', words: joined(fields.personPostcode, labelOf(pack.localities, fields.locality)) },
    { name: 'Phone', words: fields.personPhone },
    { name: 'NHS number', words: fields.personNhsNumber },
    { name: 'Number in our records', words: fields.personRecordNumber },
    { name: 'Support already', words: fields.existingSupport ? existingSupportWords[fields.existingSupport] : '' },
    { name: 'Anything changed', words: yesNo(fields.needsChanged) },
    { name: 'Would rather not say who', words: fields.personAnonymous ? 'Yes' : '' },
    { name: 'First about', words: labelOf(pack.client_types, fields.clientType) },
    { name: 'Came by way of', words: labelOf(pack.routes_of_access, fields.routeOfAccess) },
    { name: 'Safe to contact', words: joined(yesNo(fields.safeToContact), fields.safeTime) },
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
    { name: 'In danger just now', words: fields.dangerNow ? dangerNowWords[fields.dangerNow] : '' },
    { name: 'Told us before', words: fields.toldBefore ? toldBeforeWords[fields.toldBefore] : '' },
    { name: 'Spoken to', words: fields.spokenTo ? spokenToWords[fields.spokenTo] : '' },
    { name: 'The person', words: fields.agreement ? agreementWords[fields.agreement] : '' },
    { name: 'Knows of this contact', words: yesNo(fields.aware) },
    {
      name: 'Authority to act',
      words: joined(
        labelOf(pack.authorities, fields.authority),
        fields.authoritySeen ? authoritySeenWords[fields.authoritySeen].toLowerCase() : '',
      ),
    },
    { name: 'Right to go on because', words: labelOf(pack.justifications, fields.justification) },
    { name: 'Topics', words: list([fields.topicMain, ...fields.topicsAlso], pack.topics) },
    { name: 'Strengths', words: list(fields.strengths, pack.strengths) },
    { name: 'Nothing suitable exists for', words: list(fields.unmetTopics, pack.topics) },
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
      name: 'Concern about capacity for this decision',
      words: joined(yesNo(fields.capacityConcern), fields.capacityDecision, fields.capacityWhy),
    },
    {
      name: 'Difficulty in taking part',
      words: joined(
        yesNo(fields.difficulty),
        fields.supportedBy ? `supported by ${fields.supportedBy}` : '',
        fields.advocateAsked === null ? '' : fields.advocateAsked ? 'advocate asked for' : 'no advocate asked for',
      ),
    },
    {
      name: 'The other one of the person and their carer',
      words: joined(
        fields.otherName,
        fields.otherRelationship,
        fields.otherAware === null ? '' : fields.otherAware ? 'knows of this' : 'does not know of this',
        fields.carerNeeds ? carerNeedsWords[fields.carerNeeds].toLowerCase() : '',
      ),
    },
    {
      name: 'Their own right to an assessment',
      words: joined(
        fields.otherAskedFor === null ? '' : fields.otherAskedFor ? 'asked for' : 'not asked for',
        fields.otherOffered === null ? '' : fields.otherOffered ? 'offered' : 'not offered',
        fields.otherDecision ? decisionWords[fields.otherDecision].toLowerCase() : '',
        fields.otherBy ? `by ${deciderWords[fields.otherBy].toLowerCase()}` : '',
        fields.otherWords ? `“${fields.otherWords}”` : '',
      ),
    },
    { name: 'Kind of abuse or neglect', words: list(fields.abuseTypes, pack.abuse_types) },
    { name: 'From whom or what', words: fields.sourceOfRisk },
    { name: 'When next', words: fields.whenNext },
    ...fields.report.map((item) => {
      const question = pack.report_questions[item.question];
      return { name: question?.label ?? item.question, words: reportedInWords(question, item) };
    }),
    { name: 'Receipt', words: receiptInWords(fields) },
    {
      name: 'Further routes',
      words: fields.furtherRoutes
        .map((taken) => joined(labelOf(pack.outcomes, taken.route), receiptInWords(taken)))
        .join('; '),
    },
    { name: 'Reply to the referrer', words: yesNo(fields.replyToReferrer) },
    {
      name: 'Closed with a reason',
      words: joined(labelOf(pack.override_reasons, fields.overrideReason), fields.overrideWords),
    },
    {
      name: 'Follow-up',
      words: fields.followUpAgreed
        ? joined(
            fields.followUpWith ? `with ${followUpWithWords[fields.followUpWith].toLowerCase()}` : '',
            fields.followUpMethod ? followUpMethodWords[fields.followUpMethod].toLowerCase() : '',
            fields.followUpAt ? shortMoment(fields.followUpAt) : '',
            saysSomething(fields.followUpReason) ? `all the same, because “${fields.followUpReason.trim()}”` : '',
          )
        : fields.followUpAgreed === false
          ? 'They would rather not be contacted'
          : '',
    },
  ];
  return facts.filter(({ words }) => saysSomething(words));
}
