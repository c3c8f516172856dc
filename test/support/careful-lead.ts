import type { Record } from '../../shared/domain/guide/facts.ts';
import { listOfField } from '../../shared/pack/check/fact-kinds.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import type { Conversation } from './any-conversation.ts';
import { moments } from './any-move.ts';
import { isBlank } from './is-blank.ts';
import { openWorries } from './worries.ts';

/**
 * Why a careful lead would not let a contact close. Written from the design and the Care Act for Somerset's lists, by
 * the names of their entries and not by the properties that the rules go by, and from how the talk went.
 */
export function whyOpen(conversation: Conversation, pack: Pack): string[] {
  const { last } = conversation;
  const worries = openWorries(conversation, pack);
  return [
    ...[...worries].map((trigger) => `safety ${trigger}`),
    ...(isAbuseUnasked(last) ? ['nobody asked about abuse'] : []),
    ...(lacksReceipt(last) ? ['nobody took it'] : []),
    ...(isBlank(last.fields.unfinishedLine) ? [] : ['a line is still typed']),
    ...(isUnagreed(last) ? ['it is not known that the person agrees'] : []),
    ...(breaksRights(last) && !isOverridden(last) ? ['the right to an assessment'] : []),
    ...(hasLoosePromise(last) ? ['a promise of nobody'] : []),
    ...(isEndless(last) ? ['it has no proper end'] : []),
    ...(isFollowUpWrong(last) ? ['the follow-up'] : []),
    ...(tellsTheFuture(last) ? ['what has not come yet'] : []),
    ...(hasStrangeCode(last, pack) ? ['what is on no list'] : []),
  ];
}

const people = ['self', 'carer-self'];
const abuseTopics = ['abuse-neglect'];
const questions = ['blue-badge', 'general-information', 'not-social-care', 'old-question'];
const notAbuse = [
  ...['immediate-danger', 'medical', 'suicidal', 'no-essentials', 'carer-gone', 'support-stopped', 'not-alone-tonight'],
  ...['unsafe-discharge', 'homeless-tonight', 'fire-risk', 'child-at-risk', 'missing', 'terminal-change', 'overheard'],
];
const ends = {
  resolved: ['question-answered', 'own-plan', 'arrangement-sorted'],
  signposted: ['community', 'centre-booked', 'council-service', 'health', 'equipment-supplied'],
  passed: [
    ...['needs-assessment', 'carers-assessment', 'occupational-therapy', 'review', 'reablement'],
    ...['urgent-support', 'safeguarding', 'mental-health-act'],
  ],
  'closed-other': [
    ...['declined', 'self-funding', 'other-authority', 'in-hospital', 'died', 'nothing-suitable'],
    ...['not-ours', 'contact-lost', 'duplicate', 'casual'],
  ],
} as const;
const takenBySomebody = ['urgent-support', 'safeguarding', 'mental-health-act'];
const noRequest = ['not-ours', 'contact-lost', 'duplicate', 'casual'];
const nobodyDecides = ['died', 'contact-lost', 'other-authority', 'old-end'];

function topicsOf({ fields: { topicMain, topicsAlso } }: Record): string[] {
  return topicMain === null ? topicsAlso : [topicMain, ...topicsAlso];
}

/** Triggers of which somebody thought at some time, and which were not put away. */
function standing({ concerns }: Record): string[] {
  return concerns.flatMap(({ trigger, notSo }) => (notSo ? [] : trigger));
}

function isAboutAbuse(record: Record): boolean {
  return record.fields.abuseTypes.length > 0 || topicsOf(record).some((topic) => abuseTopics.includes(topic));
}

function isAbuseUnasked(record: Record): boolean {
  return isAboutAbuse(record) && record.concerns.every(({ trigger }) => notAbuse.includes(trigger));
}

function routesOf({ fields }: Record): { route: string; receiptWho: string; receiptAt: string | null }[] {
  const { outcomeRoute, receiptWho, receiptAt, furtherRoutes } = fields;
  return [...(outcomeRoute === null ? [] : [{ route: outcomeRoute, receiptWho, receiptAt }]), ...furtherRoutes];
}

function lacksReceipt(record: Record): boolean {
  return routesOf(record).some(
    ({ route, receiptWho, receiptAt }) =>
      takenBySomebody.includes(route) && (isBlank(receiptWho) || receiptAt === null),
  );
}

/** Abuse is reported, and the person did not agree to that. */
function isReportedAgainst(record: Record): boolean {
  const unagreed = ['does-not-agree', 'does-not-know', 'could-not-be-asked'];
  const isWorry = isAboutAbuse(record) || standing(record).some((trigger) => !notAbuse.includes(trigger));
  const said = record.fields.report.find(({ question }) => question === 'agrees')?.answer ?? '';
  return isWorry && unagreed.includes(said);
}

function isUnagreed(record: Record): boolean {
  const { fields } = record;
  const { outcomeRoute, requesterType, agreement, justification } = fields;
  if (outcomeRoute !== null && noRequest.includes(outcomeRoute)) return false;
  if (requesterType === null) return true;
  const ground = justification !== null && justification !== 'old-ground';
  if (!ground && isReportedAgainst(record)) return true;
  if (people.includes(requesterType) || agreement === 'agrees' || agreement === 'agrees-as-told-by-caller')
    return false;
  return justification === null || justification === 'old-ground';
}

function isOverridden({ fields: { overrideReason, overrideWords } }: Record): boolean {
  if (overrideReason === 'other-with-explanation') return !isBlank(overrideWords);
  const plain = ['person-withdrew-the-request', 'already-being-assessed', 'assessed-in-the-last-28-days'];
  return overrideReason !== null && plain.includes(overrideReason);
}

/** Whether a need shows, of the person or of whoever cares. */
function showsNeed(record: Record): boolean {
  const { fields, notes } = record;
  const asked = [fields.assessmentAskedFor, fields.otherAskedFor].includes(true);
  const wants = [fields.assessmentDecision, fields.otherDecision].includes('wanted');
  const answers = [fields.capacityConcern, fields.difficulty, fields.needsChanged].includes(true);
  const tagged = notes.some(({ tag }) => tag === 'need' || tag === 'risk' || tag === 'worry');
  const topics = fields.topicMain === null || topicsOf(record).some((topic) => !questions.includes(topic));
  const unsafe = standing(record).length > 0 || fields.abuseTypes.length > 0;
  return asked || wants || answers || tagged || topics || unsafe || fields.carerNeeds === 'may-have';
}

/** Sections 9 to 11, for the person and for the other one of a person and their carer. */
function breaksRights(record: Record): boolean {
  const { fields } = record;
  const end = fields.outcomeRoute;
  if (end === null || fields.outcomeClass === null || nobodyDecides.includes(end)) return false;
  const aboutCarer = fields.clientType === 'unpaid-carer';
  const going = (carer: boolean) => {
    const routes = carer ? ['carers-assessment'] : ['needs-assessment', 'occupational-therapy'];
    return routesOf(record).some(({ route }) => routes.includes(route));
  };
  const abuse = isAboutAbuse(record) || standing(record).some((trigger) => !notAbuse.includes(trigger));
  const said = (decision: string | null, by: string | null, words: string) =>
    (decision === 'not-now' || decision === 'declined') && by === 'person' && !isBlank(words);

  const present =
    people.includes(fields.requesterType ?? '') || ['person', 'person-and-caller'].includes(fields.spokenTo ?? '');
  const refused = present && said(fields.assessmentDecision, fields.assessmentBy, fields.assessmentWords);
  const refusalHolds = refused && !abuse && fields.capacityConcern !== true;
  const asked = fields.assessmentAskedFor === true || fields.assessmentDecision === 'wanted';
  const passes: readonly string[] = ends.passed;
  const passedOn = passes.includes(end) && end !== (aboutCarer ? 'needs-assessment' : 'carers-assessment');
  const otherPass = aboutCarer && end === 'occupational-therapy';
  // Whoever has support has needs, whatever the topic: it matters whether they have changed.
  const unchanged = fields.existingSupport === 'yes' && fields.needsChanged === false;
  const nothingToDecide = end === 'arrangement-sorted' ? unchanged : !showsNeed(record);
  const exempt = end === 'duplicate' || nothingToDecide || (passedOn && !otherPass);
  if (!going(aboutCarer) && !refusalHolds && (asked || !exempt)) return true;

  const otherRefused = said(fields.otherDecision, fields.otherBy, fields.otherWords);
  const otherAsked = fields.otherAskedFor === true || fields.otherDecision === 'wanted';
  if (going(!aboutCarer)) return false;
  if (otherRefused) return aboutCarer && otherAsked && abuse;
  const carerMay = !aboutCarer && fields.carerNeeds === 'may-have' && !passes.includes(end) && end !== 'duplicate';
  return otherAsked || carerMay;
}

function hasLoosePromise({ solutions }: Record): boolean {
  return solutions.some(
    ({ accepted, connected, promise }) =>
      accepted === true &&
      (connected === 'to-arrange' || connected === 'to-send') &&
      (promise === null || promise.by === null || isBlank(promise.owner)),
  );
}

function isEndless(record: Record): boolean {
  const { outcomeClass, outcomeRoute, existingSupport, locality, personName } = record.fields;
  if (outcomeClass === null || outcomeRoute === null) return true;
  const routes: readonly string[] = ends[outcomeClass];
  if (!routes.includes(outcomeRoute)) return true;
  const passes: readonly string[] = ends.passed;
  if (isBlank(personName) && routesOf(record).some(({ route }) => passes.includes(route))) return true;
  if (outcomeRoute === 'arrangement-sorted') return existingSupport !== 'yes';
  if (outcomeRoute === 'casual') return showsNeed(record);
  return outcomeRoute === 'other-authority' && locality !== 'outside';
}

function isFollowUpWrong({ fields }: Record): boolean {
  const { outcomeClass, outcomeRoute, followUpAgreed, followUpMethod, followUpWith, followUpAt, followUpWorkingDays } =
    fields;
  const told = outcomeClass === 'resolved' || outcomeClass === 'signposted';
  if (followUpAgreed === null) return told && !noRequest.includes(outcomeRoute ?? '');
  if (!followUpAgreed) return false;
  if (followUpMethod === null || followUpWith === null || (followUpAt === null && followUpWorkingDays === null))
    return true;
  if (followUpWith === 'caller' && !people.includes(fields.requesterType ?? '')) return false;
  if (followUpMethod === 'phone' && fields.adjustments.includes('no-telephone') && isBlank(fields.followUpReason))
    return true;
  return isBlank(fields.safeTime) && (fields.safeToContact === false || fields.adjustments.includes('safe-time'));
}

function tellsTheFuture({ fields, concerns }: Record): boolean {
  const told = [fields.receiptAt, ...fields.furtherRoutes.map(({ receiptAt }) => receiptAt)];
  const handled = concerns.flatMap(({ notSo, at }) => (notSo ? [] : at));
  return [...told, ...handled].some((at) => at !== null && at > moments.now);
}

function hasStrangeCode({ fields, solutions }: Record, pack: Pack): boolean {
  const used = Object.entries(listOfField).flatMap(([field, list]) => {
    const value = Object.entries(fields).find(([name]) => name === field)?.[1];
    const codes = field === 'furtherRoutes' ? fields.furtherRoutes.map(({ route }) => route) : [value].flat();
    return codes.map((code) => ({ code, known: Object.keys(pack[list]) }));
  });
  const connected = solutions.map((solution) => ({ code: solution.connected, known: Object.keys(pack.how_connected) }));
  const reported = fields.report.flatMap(({ question, answer }) => [
    { code: question, known: Object.keys(pack.report_questions) },
    { code: answer, known: Object.keys(pack.report_questions[question]?.answers ?? {}) },
  ]);
  return [...used, ...connected, ...reported].some(
    ({ code, known }) => typeof code === 'string' && !known.includes(code),
  );
}
