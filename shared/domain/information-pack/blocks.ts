import type { Pack } from '../../pack/schema.ts';
import type { Contact, Solution } from '../contact.ts';
import { dayWriter } from '../day-writer.ts';
import { followUpDue } from '../follow-up-due.ts';
import { routesTaken } from '../gates/routes-of.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { labelOf } from '../hand-over/words.ts';
import { isAbuseWorry } from '../safety/abuse-worry.ts';
import { raisesSafety, tellsOfAbuse } from '../safety/raises-safety.ts';
import { saidOfSolution } from '../said-of-solution.ts';
import { civilDateOf, civilTimeOf } from '../time.ts';
import { isUnsafeAtHome } from './cautions.ts';
import type { PackLine } from './document.ts';
import { timeInWords } from './hours-in-words.ts';
import type { PackRecord } from './pack-record.ts';

/** A day as people say it, `Tuesday 7 April`; the page says which year it was made in. */
export const dayInWords = dayWriter({ weekday: 'long', day: 'numeric', month: 'long' });

/** What is on offer: the service where it is one, the words that were used, or else the kind of help. */
export function nameOfSolution(solution: Pick<Solution, 'tier' | 'words' | 'service'>, pack: Pack): string {
  return saidOfSolution(solution) || labelOf(pack.solution_tiers, solution.tier);
}

/** How the page begins: with the name they gave, where they gave one. */
export function greetingText({ contact }: PackRecord): string {
  const { personName, personAnonymous } = contact.fields;
  const name = personAnonymous || !saysSomething(personName) ? '' : personName.trim();
  return [name === '' ? 'Hello,' : `Dear ${name},`, 'Here is what we talked about, to keep.'].join('\n');
}

/** Their strengths and goals, line by line; never one that raises a worry about safety. */
export function mattersText({ contact }: PackRecord, pack: Pack): string {
  return contact.notes
    .filter(({ tag, text }) => (tag === 'strength' || tag === 'goal') && !raisesSafety(text, pack))
    .map(({ text }) => text.trim())
    .filter(saysSomething)
    .join('\n');
}

const isUs = (owner: string, by: string) =>
  !saysSomething(owner) || ['me', 'i', 'us', 'we', by.trim().toLowerCase()].includes(owner.trim().toLowerCase());

function promiseText({ contact, by }: PackRecord, solution: Solution, pack: Pack): string {
  const { promise, connected, id } = solution;
  const isKept = contact.promisesKept.some((kept) => kept.solution === id);
  const way = entryOf(pack.how_connected, connected);
  // What is only to be sent is what they are holding.
  if (promise === null || isKept || way?.promise !== true || way.by_pack === true) return '';
  const who = isUs(promise.owner, by) ? 'We' : promise.owner.trim();
  const when = promise.by === null ? '' : ` by ${dayInWords(promise.by)}`;
  return `${who} will arrange this for you${when}: ${nameOfSolution(solution, pack)}.`;
}

/** Who gets in touch with them again and when; nothing where a reader at home should not know it. */
function followUpText({ contact, now }: PackRecord, pack: Pack): string {
  const { fields, followUp, closedAt } = contact;
  const { followUpAgreed, followUpWith, followUpMethod, followUpAt, followUpWorkingDays: days } = fields;
  if (followUpAgreed !== true || isUnsafeAtHome(contact, pack)) return '';
  const speaksForThemselves = entryOf(pack.requesters, fields.requesterType)?.group === 'person';
  const isCaller = followUpWith === 'caller' && !speaksForThemselves;
  const knows = fields.spokenTo === 'person-and-caller' || fields.aware === true;
  if (isCaller && !(knows && saysSomething(fields.requesterName))) return '';
  const day =
    followUp?.due ??
    (followUpAt !== null
      ? civilDateOf(followUpAt)
      : days !== null && closedAt === null
        ? followUpDue(civilDateOf(now), days, pack).due
        : null);
  const at = followUpAt === null ? '' : ` at ${timeInWords(civilTimeOf(followUpAt))}`;
  const when = day === null ? '' : ` ${followUpMethod === 'letter' ? 'by' : 'on'} ${dayInWords(day)}${at}`;
  const whom = isCaller ? fields.requesterName.trim() : 'you';
  const ways = { phone: 'ring', letter: 'write to', email: 'e-mail', text: 'send a text to', visit: 'visit' } as const;
  const why = ', to ask how it went.';
  return followUpMethod === null
    ? `We will be in touch with ${whom}${when}${why}`
    : `We will ${ways[followUpMethod]} ${whom}${when}${why}`;
}

/** What the council looks at next, in its own words; nothing that says somebody is to be protected. */
function askedForText({ contact }: PackRecord, pack: Pack): string[] {
  if (isAbuseWorry(contact, pack)) return [];
  return routesTaken(contact, pack)
    .filter(({ route }) => route.class === 'passed' && !['protection', 'urgent'].includes(route.bucket))
    .map(({ route }) => `We are passing on that you asked for this: ${route.label}.`);
}

/** What happens next, a line each: who does what by when, what they can do themselves, and who gets in touch. */
export function nextLines(record: PackRecord, fit: readonly Solution[], pack: Pack): PackLine[] {
  const ofSolutions = fit.map((solution) => {
    const promised = promiseText(record, solution, pack);
    const known = record.entries.find((each) => each.solution === solution.id)?.entry;
    const isInReach = known !== undefined && (known.phones.length > 0 || saysSomething(known.url));
    const what = isInReach ? 'you can get in touch yourself when you like' : 'this is yours to try when you like';
    const own = `${nameOfSolution(solution, pack).replace(/\.$/, '')}: ${what}.`;
    return { of: solution.id, text: promised === '' ? own : promised };
  });
  const others = [...askedForText(record, pack), followUpText(record, pack)].map((text) => ({ of: null, text }));
  return [...ofSolutions, ...others].filter(({ text }) => saysSomething(text) && !tellsOfAbuse(text, pack));
}

/**
 * The numbers that a person may ring, in and out of hours. A pack that does not say them has those of its first worry
 * that is not about abuse and is not for everybody in the country.
 */
export function numbersText({ ring_us, safety_triggers }: Pack): string {
  const own = Object.values(safety_triggers).find(
    ({ retired, abuse, ring }) => !retired && !abuse && ring.in_hours !== ring.out_of_hours,
  );
  const ring = ring_us ?? own?.ring;
  return [
    ring ? `In the daytime, Monday to Friday: ${ring.in_hours}` : '',
    ring ? `Evenings, nights and weekends: ${ring.out_of_hours}` : '',
    'In an emergency ring 999.',
  ]
    .filter(saysSomething)
    .join('\n');
}

/** That nothing is settled for good. */
export const mindText = [
  'You can change your mind about any of this.',
  'If things change, or you would like to talk about care and support again, ring us. You do not have to wait until things are worse.',
].join('\n');

/** Whether a solution may stand in a pack: it was offered or taken up, and was not declined. */
export function isForPack({ offered, accepted }: Contact['solutions'][number]): boolean {
  return accepted !== false && (offered || accepted === true);
}
