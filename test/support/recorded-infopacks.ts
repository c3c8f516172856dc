import type { PackDocument } from '../../shared/domain/information-pack/document.ts';
import type { Recorded } from './recorded-payloads.ts';

const pack = '019a9d2e-7c4d-7a4c-8d63-1b2c3d4e5f63';
const at = '2026-03-24T11:54:00.000Z';
const codes = [{ target: 'tel:01632960222', size: 21, path: 'M0 0h1v1h-1z' }];

/** What went over the channels of information packs. */
export function recordedInfopacks(contact: string): Readonly<Record<string, Recorded>> {
  const document: PackDocument = {
    ...{ form: 'frontdoor-information-pack-1', contact, council: 'Somerset', madeAt: at, madeBy: 'This desk' },
    ...{ day: '2026-03-24', sample: false, look: { isLarge: true, isEasy: false, isHighContrast: true } },
    blocks: [
      {
        ...{ id: pack, kind: 'entry', title: 'Talking Café', text: 'Phone: 01632 960222', isIn: true, lines: null },
        entry: {
          ...{ name: 'Talking Café', words: '', phones: ['01632 960222'], url: '', address: '', hours: '' },
          ...{ cost: '', whoFor: '', attribution: '' },
        },
      },
    ],
  };
  const draft = {
    ...{ chosen: { matters: true }, look: null, reason: '' },
    edits: { mind: { text: 'Ring us.', from: '' } },
  };
  const ofPack = { contact, pack };
  const send = { contact, way: 'text', send: pack };
  return {
    'infopacks:open': {
      input: { contact },
      output: {
        ...{ document, keptOut: [], alerts: [], asks: ['Braille'], draft: { rev: 1, value: draft }, now: at },
        refusals: { post: null, email: null, text: null, 'by-hand': null },
        packs: [{ id: pack, promised: { at, by: 'This desk', due: '2026-03-31' }, sent: null, withdrawn: null }],
        outs: [{ id: pack, way: 'print', at, by: 'This desk', hasFailed: false }],
        usualDue: '2026-03-31',
      },
      hostile: { contact: '' },
    },
    'infopacks:saveDraft': {
      input: { contact, rev: 1, draft },
      output: { rev: 1 },
      hostile: { contact, rev: 1, draft: { ...draft, reason: 'a'.repeat(501) } },
    },
    'infopacks:codes': {
      input: { targets: ['tel:01632960222'] },
      output: codes,
      hostile: { targets: ['a'.repeat(601)] },
    },
    'infopacks:pack': {
      input: { contact, way: 'print' },
      output: { document, codes },
      hostile: { contact, way: 'post' },
    },
    'infopacks:deliver': { input: send, output: { isOut: true }, hostile: { ...send, file: '/etc/passwd' } },
    'infopacks:send': { input: send, output: { document, codes }, hostile: { ...send, way: 'json' } },
    'infopacks:notSent': { input: { send: pack }, hostile: { send: 1 } },
    'infopacks:promise': { input: { ...ofPack, due: '2026-03-31' }, hostile: { ...ofPack, due: 'soon' } },
    'infopacks:markSent': {
      input: { ...ofPack, how: 'post', who: '', at },
      hostile: { ...ofPack, how: 'pigeon', who: '', at },
    },
    'infopacks:withdraw': { input: { ...ofPack, why: 'Not wanted.' }, hostile: { ...ofPack, why: ' \u200b' } },
    'infopacks:takeBack': { input: ofPack, hostile: { contact, pack: '' } },
    'infopacks:waiting': {
      input: { limit: 200 },
      output: {
        rows: [
          {
            ...{ pack, contact, personName: 'Joan Pike', requesterName: '', sample: false, isDraft: false },
            ...{ alarms: { openSafety: 0, untaken: 0 }, due: '2026-03-31', producedAt: null },
          },
        ],
        total: 1,
      },
      hostile: { limit: 1e9 },
    },
  };
}
