import { emptyDraft } from '../../shared/domain/follow-up/notes.ts';
import type { Recorded } from './recorded-payloads.ts';

const note = '019a9d2e-7c3c-7a4c-8d63-1b2c3d4e5f61';
const at = '2026-04-08T09:00:00.000Z';
const given = { method: 'phone', ending: 'unanswered', words: '', reason: '', nextOn: null };
const noted = { id: note, order: 1, at, by: 'This desk' };
const attempt = { ...noted, ...given, nextOn: '2026-04-10' };
const result = {
  ...{ result: 'worked', method: 'phone', reason: '', listened: 5, solved: 'yes', words: 'Lovely.' },
  ...{ checks: [{ solution: note, answer: 'helped' }], nextOn: null },
};

/** What went over the channels of the follow-ups. */
export function recordedFollowUps(contact: { readonly id: string; readonly solutions: readonly unknown[] }) {
  const ofContact = { contact: contact.id };
  const ofNote = { ...ofContact, note };
  const kept = {
    ...{ ...noted, ...result, order: 2, packId: 'somerset', packVersion: '2026-11-21+0123456789ab' },
    ...{ correction: { of: note, why: 'The wrong person.' }, keptClosed: '', toldIn: null },
  };
  const state = { isDone: true, due: '2026-04-08', nextOn: null, tries: 1, toReopen: false };
  const view = {
    ...{ contact, state, at: null, attempts: [attempt], results: [kept], draft: { rev: 2, value: emptyDraft } },
    ...{ last: note, reopenedAs: null, now: at },
  };
  const row = {
    ...{ ...ofContact, personName: 'Joan Pike', requesterName: 'Helen Pike', sample: false, topicMain: 'loneliness' },
    ...{ due: '2026-04-08', nextOn: null, tries: 0, toReopen: false, at: null, urgency: 'today' },
  };
  const tries = {
    ...{ ...ofContact, attempts: [attempt], nextOn: '2026-04-10', missing: 1 },
    ...{ number: '01632 960283', refusal: null, binds: [] },
  };
  const payloads: Readonly<Record<string, Recorded>> = {
    'followups:due': { input: { limit: 500 }, output: { rows: [row], total: 1 }, hostile: { limit: 0 } },
    'followups:open': { input: ofContact, output: view, hostile: { contact: '../1' } },
    'followups:saveDraft': {
      input: { ...ofContact, rev: 1, draft: emptyDraft },
      output: { rev: 1 },
      hostile: { ...ofContact, rev: 1, draft: { ...emptyDraft, listened: 6 } },
    },
    'followups:noteAttempt': {
      input: { ...ofNote, attempt: given },
      output: view,
      hostile: { ...ofNote, attempt: { ...given, ending: 'worked' } },
    },
    'followups:noteResult': {
      input: { ...ofNote, result, why: null },
      output: view,
      hostile: { ...ofNote, result, why: ' \u200b ' },
    },
    'followups:settleIn': {
      input: { ...ofNote, toldIn: note, result: 'never-happened' },
      output: view,
      hostile: { ...ofNote, toldIn: note, result: '../worked' },
    },
    'followups:undo': { input: ofNote, output: view, hostile: ofContact },
    'followups:reopen': {
      input: { ...ofContact, newContact: note },
      output: ofContact,
      hostile: { ...ofContact, newContact: '' },
    },
    'followups:theyGotInTouch': {
      input: { ...ofContact, newContact: note },
      output: ofContact,
      hostile: { ...ofContact, newContact: '*' },
    },
    'followups:keepClosed': {
      input: { ...ofNote, why: 'They would rather wait.' },
      output: view,
      hostile: { ...ofNote, why: '' },
    },
    'followups:before': {
      input: ofContact,
      output: {
        ...{ ...ofContact, kind: 'follow-up', day: '2026-03-23', outcomeRoute: 'community', result: kept, attempts: 1 },
        sentBack: null,
        solutions: contact.solutions.map((solution) => ({ solution, answer: 'no' })),
      },
      hostile: { contact: `${contact.id}' OR '1'='1` },
    },
    'followups:callBacks': { output: [tries], hostile: {} },
    'followups:noteCallBack': {
      input: { ...ofNote, attempt: given },
      output: tries,
      hostile: { ...ofNote, attempt: { ...given, method: 'drone' } },
    },
    'followups:undoCallBack': { input: ofNote, output: tries, hostile: { ...ofNote, note: null } },
    'followups:rangBack': {
      input: { ...ofContact, newContact: note, reason: '' },
      output: ofContact,
      hostile: { ...ofContact, newContact: 1, reason: '' },
    },
    'followups:endCallBack': {
      input: { ...ofContact, why: 'Nobody answers.' },
      output: ofContact,
      hostile: { ...ofContact, why: '\t' },
    },
  };
  return payloads;
}
