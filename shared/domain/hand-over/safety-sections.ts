import type { Pack } from '../../pack/schema.ts';
import type { Concern } from '../contact.ts';
import { entryOf } from '../guide/entry-of.ts';
import { lineCues } from '../guide/line-cues.ts';
import { saysSomething } from '../guide/says-something.ts';
import { isAboutAbuse, isAbuseWorry } from '../safety/abuse-worry.ts';
import { type Safety, safetyOf } from '../safety/safety-of.ts';
import { heardOf } from '../safety/said-elsewhere.ts';
import type { SheetView } from './sheet-record.ts';
import { joined, labelOf, labelsOf, momentOnPaper, paragraphs, quoted, quotedLine, saying } from './words.ts';

/** True where a conversation has a worry about safety that was not put away: then there is a safety sheet. */
export function hasRaisedSafety(contact: SheetView['contact'], pack: Pack): boolean {
  return isAboutAbuse(contact, pack) || safetyOf(contact, pack).some(({ state }) => state !== 'not-so');
}

const raised = ({ state }: Safety) => state !== 'not-so';

/** What has to be read before anything else. “Not safe” is always first. */
export function alertsOf({ contact, fields, pack }: SheetView): string[] {
  const { safeToContact, safeTime } = fields;
  const way = saysSomething(safeTime) ? `Only so: ${safeTime.trim()}.` : 'A safe time and way is not known.';
  const asked = fields.adjustments.flatMap((id) => entryOf(pack.adjustments, id) ?? []);
  const blocked = asked.filter(({ blocks }) => blocks !== undefined).map(({ label }) => label);
  const open = safetyOf(contact, pack).filter(({ state }) => state === 'raised' || state === 'seen');
  return [
    safeToContact === false ? `NOT SAFE TO CONTACT THE PERSON. ${way} Leave no message.` : '',
    safeToContact === null && isAbuseWorry(contact, pack)
      ? 'Whether it is safe to contact the person was not asked. Find out before you do.'
      : '',
    open.length > 0
      ? `SAFETY STANDS OPEN: ${open.map(({ trigger }) => labelOf(pack.safety_triggers, trigger)).join('; ')}. Nothing is recorded that settles it.`
      : '',
    blocked.length > 0 ? `They asked: ${blocked.join(', ')}.` : '',
  ].filter((line) => line !== '');
}

function doneInWords({ done, by, whom, at, answer }: Concern): string {
  const rang = saysSomething(whom)
    ? `${saysSomething(by) ? by.trim() : 'somebody'} rang ${whom.trim()}`
    : saying('by', by);
  const what = saysSomething(done) ? done.trim().replace(/\.$/, '') : 'What was done: not recorded';
  const who = joined(rang, at === null ? 'when: not recorded' : momentOnPaper(at));
  return `${what} (${who}). ${saysSomething(answer) ? `Answer: ${quoted(answer)}` : 'Answer: not recorded'}`;
}

function workedOn({ done, by, whom, at, answer }: Concern): boolean {
  return at !== null || [done, by, whom, answer].some(saysSomething);
}

/** One trigger: where it stands, and for what was done who rang whom, when and with which answer. */
function triggerInWords({ trigger, state, unanswered }: Safety, view: SheetView): string {
  const { contact, pack } = view;
  const label = labelOf(pack.safety_triggers, trigger);
  const words = [...new Set(unanswered.map((key) => heardOf(key).words))].map(quoted);
  const heard = words.length > 0 ? ` Heard: ${words.join(', ')}.` : '';
  // Each of them: what was done before it was raised again stays what was done.
  const all = contact.concerns.filter((each) => each.trigger === trigger && workedOn(each));
  const acts = all.map((each) => ` ${doneInWords(each)}.`).join('');
  switch (state) {
    case 'handled':
      return `${label}: handled.${acts}`;
    case 'not-so':
      return `${label}: asked, not so.${acts}`;
    case 'raised':
    case 'seen':
      return `${label}: OPEN.${heard}${acts === '' ? ' Nothing is recorded as done, and nobody is recorded as told.' : acts}`;
  }
}

/** Everything about safety: what was raised, what was done and by whom, the kind of abuse, from whom, when next. */
export function safetyText(view: SheetView): string {
  const { contact, fields, pack } = view;
  const all = safetyOf(contact, pack);
  const details = paragraphs(
    saying('Kind of abuse or neglect:', labelsOf(pack.abuse_types, fields.abuseTypes)),
    saying('From whom or what:', fields.sourceOfRisk),
    saying('When next:', fields.whenNext),
  );
  if (all.length === 0 && details === '') return 'Nothing about safety was raised. What was not asked is not known.';
  return paragraphs(
    ...all.filter(raised).map((each) => triggerInWords(each, view)),
    details,
    ...all.filter((each) => !raised(each)).map((each) => triggerInWords(each, view)),
  );
}

/** For each worry what to do, who owns it, and the numbers to ring in and out of hours. */
export function numbersText({ contact, pack }: SheetView): string {
  const lines = safetyOf(contact, pack)
    .filter(raised)
    .map(({ trigger }) => {
      const known = entryOf(pack.safety_triggers, trigger);
      if (!known) return `${trigger}: the council pack has no number for it`;
      const { label, ring, owner, say } = known;
      return `${label}: in hours ${ring.in_hours}; out of hours ${ring.out_of_hours} (${owner}). ${say}.`;
    });
  const abuse = Object.values(pack.safety_triggers).find((each) => each.abuse && !each.retired);
  if (lines.length > 0 || !abuse) return paragraphs(...lines);
  return `${abuse.label}: in hours ${abuse.ring.in_hours}; out of hours ${abuse.ring.out_of_hours} (${abuse.owner}).`;
}

/** The lines of the notes that a safety sheet gives word for word: those with a worry in them, and own words. */
function isAboutSafety({ text, tag }: SheetView['contact']['notes'][number], pack: Pack): boolean {
  if (tag === 'risk' || tag === 'worry' || tag === 'own-words' || tag === 'goal') return true;
  return lineCues(text, pack).some(({ suggests }) => 'trigger' in suggests);
}

/** As many letters of the notes as a safety sheet gives whole: who rang and how they know of it matters as well. */
const shortNotes = 1_500;

/** What was said about it, word for word: all of it where it is short or no line stands out. */
export function saidAboutSafety({ contact, fields, pack }: SheetView): { text: string; leftOut: number } {
  const about = contact.notes.filter((line) => isAboutSafety(line, pack));
  const isShort = contact.notes.reduce((sum, { text }) => sum + text.length, 0) <= shortNotes;
  const lines = about.length > 0 && !isShort ? about : contact.notes;
  const typing = saysSomething(fields.unfinishedLine) ? `${quoted(fields.unfinishedLine)} (still being typed)` : '';
  return { text: paragraphs(...lines.map(quotedLine), typing), leftOut: contact.notes.length - lines.length };
}
