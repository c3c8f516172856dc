import type { Pack } from '../../pack/schema.ts';
import type { Record } from '../guide/facts.ts';
import { needAppears } from '../need-appears.ts';
import { isAbuseWorry } from '../safety/abuse-worry.ts';
import { type AssessmentRequest, isOwnRefusal, othersRequest, personsRequest } from './assessment-requests.ts';
import type { Gate, GateRule } from './gate.ts';
import type { OpenedGate } from './opened-gates.ts';
import { type Route, routeOf, routesTaken } from './routes-of.ts';

/**
 * The right to an assessment (Care Act 2014, sections 9 to 11). An assessment that was asked for is passed on.
 * Where need may be present, every other end carries the person's own decision in their words. A refusal
 * releases nothing where abuse or neglect is a worry or capacity to refuse is in doubt. The same for whoever
 * cares. A reason from the pack's list overrides it, and a lead sees that.
 */
export const assessmentGate: GateRule = (record, pack) => {
  const route = routeOf(record, pack);
  if (route === null || route.decision === 'never') return [];
  const both = [personsGate(record, pack, route), othersGate(record, pack, route)];
  return both.flatMap((gate) => gate ?? []);
};

/** Ends at which the person's decision is not looked for as long as they did not ask for an assessment. */
function isReleased(route: Route, record: Record, pack: Pack): boolean {
  const { existingSupport, needsChanged } = record.fields;
  switch (route.decision) {
    case 'never':
    case 'if-asked':
      return true;
    // Whoever has support has needs, whatever the topic.
    case 'unless-unchanged':
      return existingSupport === 'yes' && needsChanged === false;
    case 'needed':
      return !needAppears(record, pack);
  }
}

function isPassed(request: AssessmentRequest, record: Record, pack: Pack): boolean {
  return routesTaken(record, pack).some(({ route }) => route.assessment === request.kind);
}

/** A pass counts for whom it is about: an assessment of somebody else passes nobody on. */
function passesOn(route: Route, request: AssessmentRequest): boolean {
  return route.class === 'passed' && (route.assessment ?? request.kind) === request.kind;
}

function personsGate(record: Record, pack: Pack, route: Route): Gate | null {
  const request = personsRequest(record, pack);
  if (isPassed(request, record, pack)) return null;
  if (request.askedFor) {
    if (!isOwnRefusal(request)) return asked(request);
  } else {
    if (isReleased(route, record, pack) || passesOn(route, request)) return null;
    if (!isOwnRefusal(request)) return undecided(request);
  }
  const releasesNothing = record.fields.capacityConcern === true || isAbuseWorry(record, pack);
  return releasesNothing ? refusal('outcomeRoute') : null;
}

function asked({ kind }: AssessmentRequest): Gate {
  const what = kind === 'carer' ? 'A carer’s assessment' : 'An assessment';
  const sentence = `${what} was asked for: pass it on to one, as the route or as a further one.`;
  return gate('assessment-asked', 'outcomeRoute', sentence);
}

function undecided({ decision, by, heard }: AssessmentRequest): Gate {
  if (decision !== 'not-now' && decision !== 'declined') {
    const own = 'Record the person’s own answer about an assessment, in their words';
    const sentence = heard ? `${own}.` : `${own}: ask them, and say so under “Spoken to”.`;
    return gate('decision', 'assessmentDecision', sentence);
  }
  if (by !== 'person' || !heard) {
    const ask = 'A caller cannot turn an assessment down for somebody else: ask the person, and say so under';
    return by === 'person'
      ? gate('decision-by', 'spokenTo', `${ask} “Spoken to”.`)
      : gate('decision-by', 'assessmentBy', `${ask} “Decided by”.`);
  }
  const sentence = 'Write down the person’s answer in their own words; they may change their mind.';
  return gate('decision-words', 'assessmentWords', sentence);
}

function othersGate(record: Record, pack: Pack, route: Route): Gate | null {
  const request = othersRequest(record, pack);
  if (isPassed(request, record, pack)) return null;
  if (isOwnRefusal(request)) {
    const isBound = request.kind === 'adult' && request.askedFor && isAbuseWorry(record, pack);
    return isBound ? refusal('furtherRoutes') : null;
  }
  if (request.askedFor) {
    return gate('carer-asked', 'furtherRoutes', 'They asked for an assessment as well: add it as a further route.');
  }
  const mayHaveNeeds = request.kind === 'carer' && record.fields.carerNeeds === 'may-have';
  if (!mayHaveNeeds || route.class === 'passed' || route.decision === 'if-asked') return null;
  const sentence = 'Whoever cares may need support too: record their own answer about an assessment.';
  return gate('carer-decision', 'otherDecision', sentence);
}

function refusal(at: Gate['at']): Gate {
  const sentence =
    'With a worry about abuse or neglect, or about capacity to decide this, a refusal does not end the duty: pass it on, to an assessment where one was asked for.';
  return gate('refusal', at, sentence);
}

function gate(id: OpenedGate, at: Gate['at'], sentence: string): Gate {
  return { id, at, sentence, overridable: true };
}
