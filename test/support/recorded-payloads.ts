import { recordWith } from './packs.ts';
import { recordedCharts } from './recorded-charts.ts';
import { recordedDesks } from './recorded-desks.ts';
import { recordedDirectory } from './recorded-directory.ts';
import { recordedExports } from './recorded-exports.ts';
import { recordedFollowUps } from './recorded-follow-ups.ts';
import { recordedHandOvers } from './recorded-hand-overs.ts';
import { recordedInfopacks } from './recorded-infopacks.ts';
import { recordedManaged } from './recorded-managed.ts';
import { recordedMeasures } from './recorded-measures.ts';
import { recordedPacks } from './recorded-packs.ts';
import { recordedPeople } from './recorded-people.ts';
import { recordedPostcodes } from './recorded-postcodes.ts';
import { recordedPractice } from './recorded-practice.ts';
import { recordedReports } from './recorded-reports.ts';
import { recordedRetention } from './recorded-retention.ts';
import { recordedReviews } from './recorded-reviews.ts';
import { recordedSample } from './recorded-sample.ts';
import { recordedSealed } from './recorded-sealed.ts';
import { recordedSessions } from './recorded-sessions.ts';
import { recordedSources } from './recorded-sources.ts';
import { recordedUpstream } from './recorded-upstream.ts';
import { c01Fields } from './reference-contact.ts';

/** What went over one channel once, and what never may. */
export interface Recorded {
  readonly input?: unknown;
  readonly output?: unknown;
  readonly progress?: unknown;
  readonly payload?: unknown;
  /** An input, or a payload, that somebody hostile would try. */
  readonly hostile: unknown;
}

const contactId = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f';
const visit = '019a9d2e-7c2b-7a4c-8d63-1b2c3d4e5f60';
const at = '2026-03-23T10:12:00.000Z';
const { fields } = recordWith();

const contact = {
  id: contactId,
  packId: 'somerset',
  packVersion: '2026-11-21+0123456789ab',
  openedAt: at,
  closedAt: null,
  civilDay: '2026-03-23',
  sample: false,
  fields: { ...fields, ...c01Fields },
  notes: [{ id: visit, at, text: 'She used to run the church flower rota.', tag: 'strength' }],
  solutions: [
    {
      ...{ id: visit, tier: 'community-agent', words: '', offered: true, accepted: true, declineReason: null },
      ...{ connected: 'to-arrange', promise: { owner: 'me', by: '2026-03-30' } },
    },
  ],
  concerns: [
    {
      ...{ id: visit, trigger: 'fire-risk', raisedAt: at, seenAt: at, notSo: false, covers: ['the smoke alarm #1'] },
      ...{ done: 'visit by letter', by: 'adviser', whom: '', at, answer: 'agreed' },
    },
  ],
  followUp: { due: '2026-04-08', at: null },
  promisesKept: [{ solution: visit, at }],
  correction: null,
};

const summary = {
  id: contactId,
  personName: 'Joan Pike',
  requesterName: 'Helen Pike',
  channel: 'phone-in',
  receivedAt: at,
  openedAt: at,
  closedAt: '2026-03-23T10:24:00.000Z',
  topicMain: 'loneliness',
  outcomeClass: 'signposted',
  outcomeRoute: 'community',
  followUpDue: '2026-04-08',
  sample: false,
  alarms: { openSafety: 2, untaken: 0 },
  beingCorrected: false,
};

const promise = {
  ...{ solution: visit, contact: contactId, personName: 'Joan Pike', requesterName: 'Helen Pike', isDraft: false },
  alarms: { openSafety: 0, untaken: 1 },
  ...{ sample: false, tier: 'community-agent', words: '', owner: 'me', by: '2026-03-30', isToSend: false },
};

const override = {
  alarms: { openSafety: 1, untaken: 0 },
  ...{ contact: contactId, at, personName: 'Nadia Karim', requesterName: '', sample: false },
  over: ['An assessment was asked for, and the person was not passed on to one.'],
  ...{ reason: 'Already being assessed', words: '', by: 'This desk' },
  ...{ outcome: 'Signposted: Community', endedAt: null },
};

const numbers = {
  ...{ closed: 24, counted: 20, resolved: 6, signposted: 10, signpostedOnly: 0, passed: 3, otherEnd: 1 },
  leftOut: { uncounted: 2, elsewhere: 0, hospital: 1, existing: 1, unplaced: 0 },
  supportUnchecked: 3,
};

const copy = { name: '2026-11-21T120000000Z-1.db', at, contacts: 1, bytes: 4_096 };
const ready = { state: 'ready', protection: 'plain-text', sample: false };
const trouble = { state: 'trouble', trouble: 'corrupt', message: 'Damaged.', folder: '/data/store', backup: copy, at };

/** One of each, by channel. Recorded from the app as it ran, with the ids made shorter to read. */
export const recordedPayloads: Readonly<Record<string, Recorded>> = {
  'app:about': {
    output: { version: '0.1.0', electron: '45.4.1', folder: '/data/store', platform: 'linux x64' },
    hostile: { folder: '/etc' },
  },
  'app:showLicences': { output: { isThere: true }, hostile: { file: '/etc/passwd' } },
  'app:quit': { hostile: 0 },
  'app:openPractice': { hostile: { data: '/' } },
  'app:reload': { hostile: 'https://example.org/' },
  'app:dataChanged': { payload: { domains: ['contacts', 'audit'] }, hostile: { domains: ['x'.repeat(41)] } },
  'app:hostChanged': { payload: { up: false }, hostile: { up: 'no' } },
  'app:startedAgain': { payload: {}, hostile: { argv: ['--data=/etc'] } },
  'audit:list': {
    input: { limit: 500 },
    output: [{ id: visit, at, profile: 'This desk', action: 'contact-opened', subject: contactId }],
    hostile: { limit: 501 },
  },
  'audit:profiles': { output: [{ id: visit, name: 'This desk' }], hostile: { everybody: true } },
  'backups:list': { output: [copy], hostile: { folder: '../..' } },
  'backups:check': { output: { sound: true }, progress: { step: 'checking' }, hostile: {} },
  'backups:make': { output: copy, progress: { step: 'copying' }, hostile: { name: '../../copy.db' } },
  'contacts:start': {
    input: { id: contactId, channel: 'phone-in' },
    output: contact,
    hostile: { id: '1', channel: 'a' },
  },
  'contacts:open': {
    input: { contact: contactId, visit },
    output: contact,
    hostile: { contact: contactId, visit: {} },
  },
  'contacts:patch': {
    input: { contact: contactId, visit, seq: 1, changes: [{ field: 'personName', value: 'Joan Pike' }] },
    output: { seq: 1 },
    hostile: { contact: contactId, visit, seq: 1, changes: [{ field: 'closed_at', value: at }] },
  },
  'contacts:close': {
    input: { contact: contactId, visit, seq: 1 },
    output: summary,
    hostile: { contact: contactId, visit, seq: Number.POSITIVE_INFINITY },
  },
  'contacts:markPromise': {
    input: { contact: contactId, solution: visit, done: true },
    hostile: { contact: contactId, solution: visit, done: 1 },
  },
  'contacts:correct': {
    input: { contact: contactId, visit, correction: visit, reason: 'The wrong birth date.' },
    output: {
      ...{ ...contact, closedAt: at },
      correction: { id: visit, reason: 'The wrong birth date.', begunAt: at, by: 'This desk' },
    },
    hostile: { contact: contactId, visit, correction: visit, reason: ' \u200b ' },
  },
  'contacts:finishCorrection': {
    input: { contact: contactId, visit, seq: 1 },
    output: summary,
    hostile: { contact: contactId, visit, seq: -1 },
  },
  'contacts:dropCorrection': {
    input: { contact: contactId, visit, seq: 0 },
    output: summary,
    hostile: { contact: contactId, visit },
  },
  ...recordedPeople(contactId, visit),
  'contacts:safety': {
    input: { contacts: [contactId] },
    output: [
      {
        ...{ contact: contactId, state: 'being-handled', open: 1, notSafe: true, safeTime: 'Tuesdays before noon' },
        asked: ['Do not telephone'],
      },
    ],
    hostile: { contacts: ['1'] },
  },
  'contacts:history': {
    input: { contact: contactId },
    output: {
      promises: [{ at, by: 'This desk', tier: 'community-agent', words: '', doneAt: at }],
      tries: [
        {
          ...{ id: visit, purpose: 'follow-up', at, happenedAt: at, by: 'This desk', method: 'phone', words: '' },
          ...{ ending: 'unanswered', reason: '', nextOn: '2026-04-10', undoneAt: null },
        },
      ],
      results: [
        {
          ...{ id: contactId, at, by: 'This desk', label: 'Worked as planned', words: 'She came.', why: '' },
          ...{ keptClosed: '', nextOn: null, isToldByThemselves: false, undoneAt: at },
        },
      ],
      corrections: [
        {
          ...{ id: visit, reason: 'The wrong birth date.', by: 'This desk', begunAt: at },
          ...{ endedAt: at, ending: 'finished' },
        },
      ],
      entries: [
        {
          ...{ at, by: 'This desk', correction: visit, isBeforeKnown: true },
          change: { field: 'personBorn', value: '1941-06-02' },
          before: { field: 'personBorn', value: '1941-06-03' },
        },
      ],
    },
    hostile: { contact: `${contactId}' OR '1'='1` },
  },
  'contacts:cautions': {
    input: { contacts: [contactId] },
    output: [
      {
        ...{ contact: contactId, isUnsafe: true, unwanted: ['Do not telephone'], passedTo: null },
        way: { method: 'letter', isPerson: true },
      },
    ],
    hostile: { contacts: [`${contactId}' OR '1'='1`] },
  },
  'contacts:desk': {
    input: { day: '2026-03-23' },
    output: {
      ...{ day: '2026-03-23', now: at, drafts: [{ ...summary, closedAt: null }], callBacks: [summary] },
      ...{
        closed: [summary],
        due: [{ ...summary, followUpAt: null, tries: 1, nextOn: '2026-04-10', toReopen: false }],
        promises: [promise],
      },
      numbers: { today: numbers, week: numbers, weekFrom: '2026-03-23' },
      correcting: [],
      more: { drafts: 0, callBacks: 0, promises: 12, due: 1_000, correcting: 0, closed: 0 },
    },
    hostile: { day: "2026-03-23' OR '1'='1" },
  },
  ...recordedDirectory,
  ...recordedExports(contactId),
  ...recordedFollowUps(contact),
  'overrides:list': {
    output: {
      unseen: [{ ...override, seen: null }],
      moreUnseen: 0,
      seen: [{ ...override, endedAt: at, seen: { at, by: 'This desk' } }],
      moreSeen: 1_000,
    },
    hostile: { seen: true },
  },
  'overrides:markSeen': {
    input: { contact: contactId, at, seen: true },
    hostile: { contact: contactId, at: "' OR at <> '", seen: true },
  },
  ...recordedPacks,
  ...recordedDesks(summary),
  ...recordedHandOvers(contactId),
  ...recordedCharts(),
  ...recordedManaged,
  ...recordedMeasures(summary),
  ...recordedInfopacks(contactId),
  ...recordedPostcodes,
  ...recordedReports(),
  ...recordedRetention(contactId),
  ...recordedPractice,
  ...recordedReviews(contact),
  ...recordedSample,
  ...recordedSealed(contactId, visit),
  ...recordedUpstream,
  ...recordedSessions(contactId, summary),
  ...recordedSources,
  'store:status': { output: ready, hostile: [] },
  'store:create': {
    input: { protection: { kind: 'plain-text' }, sample: true },
    output: { state: 'recovery-code', code: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ', protection: 'passphrase' },
    hostile: { protection: { kind: 'none' }, sample: true },
  },
  'store:confirmCode': { output: ready, hostile: 'code' },
  'store:unlock': {
    input: { passphrase: 'twelve characters' },
    output: { state: 'passphrase', wrong: true },
    hostile: { passphrase: 'x'.repeat(201) },
  },
  'store:recover': { input: { code: '0123' }, output: trouble, hostile: { code: { toString: 'x' } } },
  'store:retry': { output: { state: 'opening', isChecked: true }, hostile: 1 },
  'store:openBackup': { output: trouble, hostile: { name: '../other.db' } },
  'store:showFolder': { hostile: '/etc' },
  'store:changed': {
    payload: { state: 'first-run', keyring: true, trial: false, hasYear: true, folder: '/data/store' },
    hostile: { state: 'ready', protection: 'none', sample: false },
  },
};
