import type { WriteContext } from '../../electron/data/context.ts';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import type { Change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { addDays, instantOf, mondayOf } from '../../shared/domain/time.ts';
import { setClock } from './clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from './desk-calls.ts';
import { c01Changes, changesOf } from './reference-contact.ts';

/** In every name and word of the year, and nowhere else: too long to stand in a file by chance. */
export const canary = 'Zqxvont';
/** In every phone number, postcode and birth date of the year, and nowhere else: no id of version 7 has the date in it. */
export const canaryNumbers = ['09990 77', 'ZQ97VK', '1877-0', '987 654'] as const;

const ways = [
  { outcomeClass: 'signposted', outcomeRoute: 'community' },
  { outcomeClass: 'resolved', outcomeRoute: 'own-plan' },
  { outcomeClass: 'closed-other', outcomeRoute: 'declined' },
  { outcomeClass: 'signposted', outcomeRoute: 'health', existingSupport: 'yes' },
] as const;

/** Words that can be told apart, in two alphabets. */
const said = (what: string, at: number) => `${canary}${what}${at} Ł${canary} said so`;

function changesOfOne(at: number, day: string): Change[] {
  const phone = `${canaryNumbers[0]}${String(at).padStart(4, '0')}`;
  const moment = instantOf(`${day}T10:13`);
  return [
    ...c01Changes().filter((change) => 'field' in change),
    ...changesOf({
      ...{
        personName: said('name', at),
        personPhone: phone,
        personNhsNumber: `${canaryNumbers[3]}${at}`,
        personRecordNumber: said('record', at),
        personPostcode: `${canaryNumbers[1]} ${at}ZZ`.slice(0, 12),
      },
      ...{
        personBorn: `${canaryNumbers[2]}${1 + (at % 9)}-11`,
        requesterName: said('caller', at),
        requesterPhone: phone,
      },
      ...{ requesterRelationship: said('rel', at), requesterOrganisation: said('org', at), safeTime: said('time', at) },
      ...{ assessmentWords: said('decided', at), supportedBy: said('by', at), capacityDecision: said('decision', at) },
      ...{ sourceOfRisk: said('risk', at), whenNext: said('next', at), receiptWho: said('receipt', at) },
      unkeptReceived: [{ text: said('unkept', at), from: said('hub', at), channel: null, at: null }],
      furtherRoutes: [
        { route: 'health', receiptWho: said('further', at), receiptAt: moment },
        { route: 'review', receiptWho: '', receiptAt: null },
      ],
      report: [{ question: 'happened', answer: null, words: said('report', at) }],
      ...{ capacityWhy: said('doubt', at), followUpReason: said('way', at) },
      ...{ overrideReason: 'already-being-assessed', overrideWords: said('over', at), assessmentAskedFor: true },
      ...{ assessmentDecision: 'wanted', otherName: said('other', at), otherRelationship: said('kin', at) },
      ...{ unmetTopics: ['loneliness'], otherWords: said('others', at), ...ways[at % ways.length] },
    }),
    { note: { id: newId(), at: moment, text: said('note', at).repeat(1 + (at % 40)), tag: 'worry' } },
    {
      note: {
        ...{ id: newId(), at: moment, text: said('pasted', at), tag: null },
        received: { paste: newId(), at: moment, channel: 'email', from: said('from', at) },
      },
    },
    {
      solution: {
        ...{ id: newId(), tier: 'community-agent', words: said('solution', at), offered: true, accepted: true },
        ...{ declineReason: null, connected: 'to-arrange', promise: { owner: said('owner', at), by: day } },
        service: { source: 'invented', id: `service ${at % 7}`, name: 'Lunch club' },
      },
    },
    {
      concern: {
        ...{
          id: newId(),
          trigger: 'fire-risk',
          raisedAt: moment,
          seenAt: moment,
          notSo: false,
          covers: [said('cover', at)],
        },
        ...{
          done: said('done', at),
          by: said('hand', at),
          whom: said('whom', at),
          at: moment,
          answer: said('answer', at),
        },
      },
    },
  ];
}

/** A try and a result, each with words, and a correction that somebody began to put down. */
function followUp(desk: DeskCalls, contact: string, at: number): void {
  const by = { method: 'letter', reason: said('way', at), nextOn: null } as const;
  const attempt = { ...by, ending: 'unanswered', words: said('tried', at) };
  desk.noteAttempt({ contact, note: newId(), attempt });
  const result = { ...by, result: 'worked', listened: 5, solved: 'yes', words: said('went', at), checks: [] };
  const { draft } = desk.noteResult({ contact, note: newId(), result, why: null });
  desk.saveFollowUpDraft({ contact, rev: draft.rev + 1, draft: { ...draft.value, why: said('why', at) } });
}

/** Both sheets edited and let out, who took it, and what came of it. */
function handOver(desk: DeskCalls, contact: string, at: number, now: string): void {
  for (const kind of ['hand-over', 'safety'] as const) {
    const { sheet } = desk.openSheet({ contact, kind });
    const from = sheet.sections.find(({ id }) => id === 'safety')?.text ?? '';
    desk.saveSheet({ contact, kind, rev: 1, edits: { safety: { text: said('edited', at), from } } });
    desk.sendSheet({ contact, kind, way: 'json', send: newId() });
  }
  desk.noteReceipt({ contact, route: 'review', who: said('taken', at), at: now });
  desk.noteHandOver({ contact, note: newId(), route: 'review', result: 'none', words: said('came', at) });
}

/** A pack edited, promised, let out and given, with words in each place that takes any; another promised and withdrawn. */
function givePack(desk: DeskCalls, contact: string, at: number, now: string): void {
  const { document } = desk.openPack(contact);
  const edits = { mind: { text: said('mind', at), from: document.blocks.find(({ id }) => id === 'mind')?.text ?? '' } };
  const draft = { chosen: { matters: true }, edits, look: null, reason: said('grounds', at) };
  desk.savePack({ contact, rev: 1, draft });
  const [given, withdrawn] = [newId(), newId()];
  desk.promisePack({ contact, pack: given, due: '2030-01-01' });
  desk.sendPack({ contact, way: 'email', send: newId() });
  desk.markPackSent({ contact, pack: given, how: 'post', who: said('post', at), at: now });
  desk.promisePack({ contact, pack: withdrawn, due: '2030-01-01' });
  desk.withdrawPack({ contact, pack: withdrawn, why: said('withdrawn', at) });
}

/** Its week drawn, its review written by somebody else and answered; a second one begun where there are two. */
function review(desk: DeskCalls, others: readonly DeskCalls[], contact: string, at: number, day: string): void {
  const week = mondayOf(day);
  others[0]?.drawReviews(week);
  const row = others[0]?.reviewWeek(week).rows.find((each) => each.contact === contact);
  if (!row) return;
  for (const other of others) {
    const { review: id, questions } = other.openReview(row.sample);
    const answers = questions.map(({ kind, id: question, marks: [, mark = null] }) => ({
      ...{ kind, question, mark, evidence: said('evidence', at), note: said('coaching', at) },
    }));
    other.saveReview({ review: id, rev: 1, draft: { answers } });
  }
  const [id = ''] = others.slice(0, row.places).map((other) => {
    const { review: done } = other.openReview(row.sample);
    other.finishReview(done);
    return done;
  });
  desk.saveReviewAnswer({ review: id, rev: 1, words: said('answer', at) });
  if (at % 2 === 0) desk.sendReviewAnswer(id);
}

/**
 * A year of conversations, each with words in every place that takes any, corrected now and then; what was promised
 * has been kept, and every follow-up done.
 *
 * @returns the ids of the contacts, in the order in which they ended
 */
export function canaryYear(context: WriteContext, from: string, contacts: number): string[] {
  const clock = setClock(`${from}T10:12`);
  const desk = deskCalls({ ...context, clock });
  const taken = Array.from({ length: contacts }, (_, at) => {
    const day = addDays(from, Math.floor((at * 360) / contacts));
    clock.set(`${day}T10:14`);
    const { contact } = takeContact(desk, changesOfOne(at, day));
    return { contact, at, day };
  });
  for (const { contact, at } of taken) {
    if (at % 3 === 0) {
      const visit = newId();
      desk.open({ contact, visit });
      desk.correct({ contact, visit, correction: newId(), reason: said('reason', at) });
      desk.patch({ contact, visit, seq: 1, changes: changesOf({ personName: said('corrected', at) }) });
      desk.finishCorrection({ contact, visit, seq: 1 });
    }
    const { solutions } = desk.open({ contact, visit: newId() });
    for (const { id } of solutions) desk.markPromise({ contact, solution: id, done: true });
    followUp(desk, contact, at);
    handOver(desk, contact, at, clock.now());
    givePack(desk, contact, at, clock.now());
  }
  // Over by now: each week has a sample.
  clock.set(`${addDays(from, 372)}T09:00`);
  const others = ['Lee', 'Max'].map((name) => {
    const actor = { id: newId(), name, roles: ['lead' as const] };
    insertProfile(context.db, actor, clock.now());
    return deskCalls({ ...context, clock, actor });
  });
  for (const { contact, at, day } of taken.slice(0, 6)) review(desk, others, contact, at, day);
  return taken.map(({ contact }) => contact);
}
