import { emptyRecord } from '../../pack/check/empty-record.ts';
import type { Pack } from '../../pack/schema.ts';
import { applyChange, type Change, fieldChange } from '../changes.ts';
import type { Concern, OfferedService, Solution } from '../contact.ts';
import type { ContactFields } from '../contact-fields.ts';
import { followUpDue } from '../follow-up-due.ts';
import { entryOf } from '../guide/entry-of.ts';
import type { Record as Talk } from '../guide/facts.ts';
import { openSafety } from '../safety/safety-of.ts';
import { ageOn, civilDateOf, type Instant } from '../time.ts';
import { endFields } from './end-fields.ts';
import { type Invented, inventCaller, inventPhone, inWordsOf } from './invent-person.ts';
import type { Seeded } from './seeded.ts';
import type { Story, StoryHelp, YearContent } from './year-content.ts';

/** What an invented conversation is about, before anything has been said. */
export interface Occasion {
  readonly story: Story;
  readonly person: Invented;
  readonly began: Instant;
  readonly ended: Instant;
  readonly route: string;
  readonly requester: string;
  readonly adviser: string;
  /** What they said about having spoken to us before. */
  readonly toldBefore: ContactFields['toldBefore'];
  readonly isBack: boolean;
}

/** What is needed to invent one. */
export interface Inventing {
  readonly content: YearContent;
  readonly pack: Pack;
  readonly seeded: Seeded;
  /** A service of the directory by its name; undefined where the directory has none of that name. */
  readonly serviceOf: (name: string) => OfferedService | undefined;
}

function fieldsOf(values: Partial<ContactFields>): Change[] {
  return Object.entries(values).map(([field, value]) => fieldChange.parse({ field, value }));
}

/** A whole conversation as edits of a record, and the record that they make. Every gate of it is open. */
export function inventConversation(inventing: Inventing, occasion: Occasion): { changes: Change[]; record: Talk } {
  const { content, pack, seeded } = inventing;
  const { story, person, began, ended, route, requester, isBack } = occasion;
  const isThirdParty = entryOf(pack.requesters, requester)?.group !== 'person';
  const caller = content.callers[requester];
  const entry = entryOf(pack.outcomes, route);
  const isLost = entry?.counts === 'none';
  const needsVoice = entry?.class !== 'passed' && entry?.decision !== 'never' && !isLost;
  const isHeard = !isThirdParty || needsVoice || seeded.chance(caller?.heard ?? 1);
  const age = ageOn(person.born, civilDateOf(began));
  const { relation, ...called } = inventCaller(content, requester, { person, age }, seeded);
  const phrase = (sentences: readonly string[]) =>
    inWordsOf(seeded.pick(sentences), person, { caller: called.first, relation });
  const isNamed = !isLost || entry?.call_back === true;
  const changes: Change[] = [
    ...fieldsOf({
      ...{ toldBefore: occasion.toldBefore, requesterType: requester },
      ...(isNamed || seeded.chance(0.1) ? whoFields(occasion, isThirdParty ? called.name : person.name) : {}),
      ...(isThirdParty ? { requesterRelationship: relation, requesterPhone: inventPhone(seeded) } : {}),
      ...(isThirdParty && caller?.organisations ? { requesterOrganisation: seeded.pick(caller.organisations) } : {}),
      ...(isLost ? {} : spokenFields(occasion, isThirdParty, isHeard, seeded)),
      ...{ topicMain: story.topic, topicsAlso: [...story.also] },
    }),
    ...linesOf(occasion, isThirdParty ? (caller?.lines ?? []) : [], isBack ? content.came_back : [], phrase, seeded),
    ...helpsOf(inventing, occasion, phrase),
    ...(story.safety && !isLost ? [concernOf(occasion, story.safety, phrase, seeded)] : []),
  ];
  const adjustments = person.adjustments;
  const ending = { story, route, endedAt: ended, isHeard, isThirdParty, adjustments, phrase };
  changes.push(...fieldsOf(endFields(content, pack, ending, seeded)));
  return answered(pack, changes, began, seeded);
}

function whoFields({ person, story }: Occasion, requesterName: string): Partial<ContactFields> {
  const { name, born, postcode, phone, locality, adjustments, safeTime } = person;
  return {
    ...{ requesterName, personName: name, personBorn: born, personPostcode: postcode, personPhone: phone, locality },
    ...{ adjustments: [...adjustments], safeTime: adjustments.length > 0 ? safeTime : '' },
    ...(story.client === undefined ? {} : { clientType: story.client }),
  };
}

function spokenFields(
  { story }: Occasion,
  isThirdParty: boolean,
  isHeard: boolean,
  seeded: Seeded,
): Partial<ContactFields> {
  const strengths = story.strengths.filter(() => seeded.chance(0.8));
  return {
    spokenTo: !isThirdParty ? 'person' : isHeard ? 'person-and-caller' : 'caller-only',
    agreement: isHeard ? 'agrees' : 'agrees-as-told-by-caller',
    existingSupport: story.supported ? 'yes' : seeded.chance(0.94) ? 'no' : 'not-checked',
    ...(story.supported ? { needsChanged: story.supported.changed } : {}),
    ...(story.access ? { routeOfAccess: story.access } : {}),
    ...(story.safety ? { abuseTypes: [...story.safety.abuse] } : {}),
    ...{ strengths, carerNoticed: seeded.chance(0.22) },
    ...(seeded.chance(story.unmet) ? { unmetTopics: [story.topic] } : {}),
  };
}

function linesOf(
  { story, began }: Occasion,
  byCaller: readonly string[],
  cameBack: readonly string[],
  phrase: (sentences: readonly string[]) => string,
  seeded: Seeded,
): Change[] {
  const first = [byCaller, cameBack].filter((lines) => lines.length > 0 && (lines === cameBack || seeded.chance(0.7)));
  const told = [...first.map((say) => ({ tag: null, say })), ...story.notes];
  return told.map(({ tag, say }, line) => {
    const at = new Date(Date.parse(began) + (line + 1) * 100_000).toISOString();
    return { note: { id: seeded.id(at), at, text: phrase(say), tag } };
  });
}

/** What was offered; where somebody was pointed to something they took up at least one of it. */
function helpsOf(inventing: Inventing, occasion: Occasion, phrase: (sentences: readonly string[]) => string): Change[] {
  const { pack, seeded } = inventing;
  const { helps } = occasion.story;
  const isSignpost = entryOf(pack.outcomes, occasion.route)?.class === 'signposted';
  const sure = isSignpost && helps.length > 0 ? seeded.pick(helps) : null;
  return helps
    .filter((help) => help === sure || seeded.chance(0.7))
    .map((help) => solutionOf(inventing, occasion, help, help === sure || seeded.chance(help.take), phrase));
}

function solutionOf(
  { pack, seeded, serviceOf }: Inventing,
  { began, ended, adviser }: Occasion,
  help: StoryHelp,
  accepted: boolean,
  phrase: (sentences: readonly string[]) => string,
): Change {
  const connected = accepted ? (help.connected ?? null) : null;
  const service = help.service === undefined ? undefined : serviceOf(help.service);
  const isPromise = entryOf(pack.how_connected, connected)?.promise === true;
  const due = followUpDue(civilDateOf(ended), pack.promise_default_working_days, pack).due;
  const solution: Solution = {
    ...{ id: seeded.id(began), tier: help.tier, words: phrase(help.say), offered: true, accepted, connected },
    declineReason: accepted ? null : (help.decline ?? null),
    promise: isPromise ? { owner: adviser, by: due } : null,
    ...(service ? { service } : {}),
  };
  return { solution };
}

function concernOf(
  { began, ended, adviser }: Occasion,
  safety: NonNullable<Story['safety']>,
  phrase: (sentences: readonly string[]) => string,
  seeded: Seeded,
): Change {
  const concern: Concern = {
    ...{ id: seeded.id(began), trigger: safety.trigger, raisedAt: began, seenAt: began, notSo: false, covers: [] },
    ...{ done: phrase(safety.done), by: adviser, whom: phrase(safety.whom), at: ended, answer: phrase(safety.answer) },
  };
  return { concern };
}

/** Words that may be about safety and were not are asked about, as an adviser would: “asked, not so”. */
function answered(pack: Pack, changes: Change[], at: Instant, seeded: Seeded): { changes: Change[]; record: Talk } {
  const record = changes.reduce<Talk>(applyChange, emptyRecord(pack));
  const put = openSafety(record, pack).map(({ trigger, unanswered }): Change => {
    const nothing = { done: '', by: '', whom: '', at: null, answer: '' };
    const asked = { id: seeded.id(at), trigger, raisedAt: at, seenAt: at, notSo: true, covers: [...unanswered] };
    return { concern: { ...asked, ...nothing } };
  });
  return { changes: [...changes, ...put], record: put.reduce<Talk>(applyChange, record) };
}
