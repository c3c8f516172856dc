import { saysSomething } from '../guide/says-something.ts';
import type { EarlierTried, SheetView } from './sheet-record.ts';
import {
  dayOnPaper,
  either,
  joined,
  labelOf,
  labelsOf,
  momentOnPaper,
  paragraphs,
  quoted,
  quotedLine,
  saying,
} from './words.ts';

type Tag = SheetView['contact']['notes'][number]['tag'];

/** Whose words the notes are. The record does not know it line by line, so that it says no more than who was spoken to. */
export function whoseWords({ spokenTo, requesterType }: SheetView['fields'], isOwnCall: boolean): string {
  if (isOwnCall || spokenTo === 'person') return 'in their own words';
  if (spokenTo === 'person-and-caller') return 'in the words of the person or the caller';
  return requesterType === null && spokenTo === null ? 'in the words that were said' : 'in the caller’s words';
}

const lines = ({ contact }: SheetView, tags: readonly Tag[]) =>
  contact.notes.filter(({ tag }) => tags.includes(tag)).map(quotedLine);

/** What matters to the person: what they want, and words that were kept as their own. */
export function mattersText(view: SheetView): string {
  return paragraphs(...lines(view, ['goal', 'own-words']));
}

/** What is strong, and who is there. */
export function strengthsText(view: SheetView): string {
  const { fields, pack } = view;
  return paragraphs(labelsOf(pack.strengths, fields.strengths), ...lines(view, ['strength', 'network']));
}

/** Worries, risks and needs as they were said. */
export function worriesText(view: SheetView): string {
  return paragraphs(...lines(view, ['worry', 'risk', 'need']));
}

/** Every other line, and the one that is still being typed. */
export function saidText(view: SheetView): string {
  const { unfinishedLine } = view.fields;
  const typing = saysSomething(unfinishedLine) ? `${quoted(unfinishedLine)} (still being typed)` : '';
  return paragraphs(...lines(view, [null]), typing);
}

interface Tried {
  readonly tier: string;
  readonly words: string;
  readonly service?: { readonly name: string };
  readonly offered?: boolean;
  readonly accepted: boolean | null;
  readonly declineReason?: string | null;
  readonly connected: string | null;
  readonly promise: { readonly owner?: string; readonly by: string | null; readonly doneAt?: string | null } | null;
}

function triedInWords(tried: Tried, { pack }: SheetView): string {
  const { tier, words, service, offered = true, accepted, declineReason = null, connected, promise } = tried;
  const why = labelOf(pack.decline_reasons, declineReason).toLowerCase();
  const answer =
    accepted === null ? (offered ? 'offered' : 'not offered') : accepted ? 'accepted' : joined('declined', why);
  const owed = promise
    ? joined(
        saysSomething(promise.owner ?? '') ? `${(promise.owner ?? '').trim()} arranges it` : '',
        promise.by ? `by ${dayOnPaper(promise.by)}` : '',
        promise.doneAt ? `done ${momentOnPaper(promise.doneAt)}` : '',
      )
    : '';
  const what = saysSomething(words) ? `: ${quoted(words)}` : '';
  const which = service ? `: ${service.name}` : '';
  return `${labelOf(pack.solution_tiers, tier)}${which}${what} (${joined(answer, labelOf(pack.how_connected, connected).toLowerCase(), owed)})`;
}

function resultInWords({ result, words }: NonNullable<EarlierTried['result']>, { pack }: SheetView): string {
  return `${labelOf(pack.follow_up_results, result)}.${saysSomething(words) ? ` ${quoted(words)}` : ''}`;
}

function earlierInWords(earlier: EarlierTried, view: SheetView): string {
  const { day, isOpen, outcomeRoute, solutions, result } = earlier;
  const ended = isOpen ? 'still open' : labelOf(view.pack.outcomes, outcomeRoute);
  const tried = solutions.map((solution) => triedInWords(solution, view)).join('; ');
  const went = result === null ? '' : ` How it went: ${resultInWords(result, view)}`;
  return `Before, ${dayOnPaper(day)}${ended === '' ? '' : `, ${ended}`}: ${tried === '' ? 'nothing was put down' : tried}.${went}`;
}

/** What was tried, here and in conversations before, and how it went. */
export function triedText(view: SheetView): string {
  const { contact, earlier, results } = view;
  const kept = new Map(contact.promisesKept.map(({ solution, at }) => [solution, at]));
  return paragraphs(
    ...contact.solutions.map((solution) => {
      const { promise } = solution;
      const doneAt = kept.get(solution.id) ?? null;
      return triedInWords({ ...solution, promise: promise && { ...promise, doneAt } }, view);
    }),
    ...results.map((result) => `Followed up: ${resultInWords(result, view)}`),
    ...earlier.map((each) => earlierInWords(each, view)),
  );
}

const decisions = {
  wanted: 'wants one',
  'not-now': 'not now',
  declined: 'declined',
  'not-offered': 'not offered',
} as const;
const deciders = { person: 'decided by the person', nobody: 'nobody has decided yet' } as const;

/** What was asked for, offered and decided about an assessment, for the person and for whoever cares or is cared for. */
export function assessmentText({ fields }: SheetView): string {
  const own = joined(
    either(fields.assessmentAskedFor, 'asked for', 'not asked for'),
    either(fields.assessmentOffered, 'offered', 'not offered'),
    fields.assessmentDecision === null ? '' : decisions[fields.assessmentDecision],
    fields.assessmentBy === null ? '' : deciders[fields.assessmentBy],
    saysSomething(fields.assessmentWords) ? quoted(fields.assessmentWords) : '',
  );
  const other = joined(
    either(fields.otherAskedFor, 'asked for', 'not asked for'),
    either(fields.otherOffered, 'offered', 'not offered'),
    fields.otherDecision === null ? '' : decisions[fields.otherDecision],
    fields.otherBy === null ? '' : deciders[fields.otherBy],
    saysSomething(fields.otherWords) ? quoted(fields.otherWords) : '',
  );
  const whose = saysSomething(fields.otherName)
    ? fields.otherName.trim()
    : 'the other one of the person and their carer';
  return paragraphs(saying('An assessment:', own), saying(`For ${whose}:`, other));
}

function receiptInWords({ receiptWho, receiptAt }: { receiptWho: string; receiptAt: string | null }): string {
  if (!saysSomething(receiptWho)) return 'nobody is recorded as having taken it';
  return joined(`taken by ${receiptWho.trim()}`, receiptAt === null ? 'when: not recorded' : momentOnPaper(receiptAt));
}

/** How it ended, to whom it is passed on, who took it, and who passes it on. */
export function passedText(view: SheetView): string {
  const { contact, fields, pack, by, now } = view;
  const first = labelOf(pack.outcomes, fields.outcomeRoute);
  const further = fields.furtherRoutes.map(
    (taken) => `Also to ${labelOf(pack.outcomes, taken.route)}: ${receiptInWords(taken)}`,
  );
  const isPassed = fields.outcomeClass === 'passed';
  const ended = fields.outcomeClass === null ? first : `${pack.outcome_labels[fields.outcomeClass]}: ${first}`;
  const taken = saysSomething(fields.receiptWho) ? receiptInWords(fields) : '';
  return paragraphs(
    isPassed ? `To ${first === '' ? 'whom: not known' : first}: ${receiptInWords(fields)}` : joined(ended, taken),
    ...further,
    joined(
      `Received ${momentOnPaper(fields.receivedAt)}`,
      contact.closedAt === null ? 'the conversation is still open' : `closed ${momentOnPaper(contact.closedAt)}`,
    ),
    `Made by ${by}, ${momentOnPaper(now)}`,
    joined(
      saying('Closed with a reason:', labelOf(pack.override_reasons, fields.overrideReason)),
      saysSomething(fields.overrideWords) ? quoted(fields.overrideWords) : '',
    ),
  );
}
