import type { SheetDocument } from '../../shared/domain/hand-over/document.ts';
import type { Recorded } from './recorded-payloads.ts';

const note = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f62';
const at = '2026-03-24T11:54:00.000Z';

/** What went over the channels of hand-overs and safety sheets. */
export function recordedHandOvers(contact: string): Readonly<Record<string, Recorded>> {
  const sheet: SheetDocument = {
    ...{ form: 'frontdoor-hand-over-1', kind: 'safety', contact, council: 'Somerset', madeAt: at, madeBy: 'This desk' },
    ...{ isOpen: true, sample: false, person: { name: 'Albert Crane', born: null, postcode: 'TA24 5SY' } },
    alerts: ['NOT SAFE TO CONTACT THE PERSON. A safe time and way is not known. Leave no message.'],
    sections: [{ id: 'safety', title: 'Safety', text: 'Abuse or neglect: handled.', edited: false }],
    leftOut: [],
  };
  const ofSheet = { contact, kind: 'hand-over' };
  const delivery = { ...ofSheet, way: 'pdf', send: note };
  const passed = { contact, route: 'needs-assessment' };
  return {
    'handovers:open': {
      input: ofSheet,
      output: {
        ...{ sheet, edits: { rev: 1, value: { safety: { text: 'Ring first.', from: 'Abuse or neglect: handled.' } } } },
        passes: [
          {
            ...{
              route: 'needs-assessment',
              label: 'Needs assessment',
              needsReceipt: false,
              takenBy: 'Duty',
              takenAt: at,
            },
            result: { id: note, result: 'service', words: '', at, by: 'This desk', isSeen: true },
          },
        ],
        sent: [{ id: note, kind: 'safety', way: 'print', at, by: 'This desk', hasFailed: true }],
        ...{ warnings: [], replyScope: null, kinds: ['hand-over', 'safety'], reopenedAs: null, now: at },
      },
      hostile: { contact, kind: 'everything' },
    },
    'handovers:saveDraft': {
      input: { ...ofSheet, rev: 1, edits: { safety: { text: 'Ring first.', from: '' } } },
      output: { rev: 1 },
      hostile: { ...ofSheet, rev: 1, edits: { html: { text: '<script>', from: '' } } },
    },
    'handovers:sheet': { input: ofSheet, output: sheet, hostile: { contact: '../1', kind: 'safety' } },
    'handovers:deliver': {
      input: delivery,
      output: { isOut: true },
      hostile: { ...delivery, file: '/home/somebody/hand-over.pdf' },
    },
    'handovers:send': { input: delivery, output: sheet, hostile: { ...delivery, way: 'email' } },
    'handovers:notSent': { input: { send: note }, hostile: { send: '*' } },
    'handovers:noteReceipt': {
      input: { ...passed, who: 'Duty worker', at },
      hostile: { ...passed, who: ' \u200b', at },
    },
    'handovers:noteResult': {
      input: { ...passed, note, result: 'sent-back', words: 'Not ours.' },
      hostile: { ...passed, note, result: 'lost', words: '' },
    },
    'handovers:undoResult': { input: { contact, note }, hostile: { contact, note: '' } },
    'handovers:markSeen': { input: { contact, note, seen: true }, hostile: { contact, note, seen: 1 } },
    'handovers:reopen': {
      input: { contact, newContact: note },
      output: { contact: note },
      hostile: { contact, newContact: '' },
    },
    'handovers:replies': {
      input: { limit: 200 },
      output: {
        rows: [
          {
            ...{ contact, personName: 'Bill Stacey', requesterName: 'Dr Rao', organisation: 'Quantock surgery' },
            ...{ sample: false, since: at },
          },
        ],
        total: 1,
      },
      hostile: { limit: 0 },
    },
    'handovers:markReply': { input: { contact, done: true }, hostile: { contact, done: 'yes' } },
    'handovers:waiting': {
      input: { limit: 200 },
      output: {
        rows: [
          {
            ...{ contact, route: 'needs-assessment', label: 'Needs assessment', personName: 'Albert Crane' },
            ...{ requesterName: '', sample: false, state: 'came-back', since: at },
            result: { id: note, result: 'none', words: 'Not eligible.' },
          },
        ],
        total: 1,
      },
      hostile: { limit: 1e9 },
    },
  };
}
