import type { Recorded } from './recorded-payloads.ts';

const id = '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f';
const details = {
  ...{ name: 'Invented council', kind: 'csv', address: '', licence: 'Open Government Licence v3.0' },
  ...{ attribution: 'Invented council', sharing: 'allowed', contact: 'directory@example.org' },
  mapping: { columns: [{ column: 'Name', field: 'name', separator: null }], fixed: [] },
};
const [file, waiting] = [`directory-${id}.db`, `directory-${id}.ready`];
const imported = {
  ...{ source: id, name: 'Invented council', importedAt: '2026-06-02T10:12:00.000Z', from: ['services.csv'] },
  ...{ format: 'csv', declared: null, read: 820, kept: 818, quarantined: 1, repeated: 1, before: 790 },
  changes: { new: 30, changed: 12, gone: 2 },
  groups: [{ code: 'no-phone', level: 'weak', words: 'There is no telephone number.', count: 40 }],
};
const standing = { services: 818, sources: [imported], orphans: 0 };
const chosen = 'b3ae48af-c130-44ac-8341-5dead13c5427';
const page = { which: 'ready', source: id, offset: 0, limit: 50 };

/** What went over the channels of the directory's sources. */
export const recordedSources: Readonly<Record<string, Recorded>> = {
  'sources:list': {
    output: [{ ...details, id, createdAt: '2026-06-02T10:12:00.000Z' }],
    hostile: { folder: '/' },
  },
  'sources:save': {
    input: { id: null, details },
    output: { id },
    hostile: { id: null, details: { ...details, sharing: 'anybody' } },
  },
  'sources:remove': { input: { id }, hostile: { id: '%' } },
  'sources:choose': { output: { chosen, files: ['services.json'] }, hostile: { files: ['/etc/passwd'] } },
  'sources:state': {
    output: {
      ...{ inUse: { file, ...standing }, isUnreadable: false, canGoBack: true },
      ready: { file: waiting, ...standing, imported: id, isOutdated: false },
    },
    hostile: { path: '/etc/passwd' },
  },
  'sources:import': {
    input: { source: id, chosen, evenIfDoubtful: false },
    output: imported,
    progress: { step: 'details', done: 120, of: 818 },
    hostile: { source: id, chosen: '/etc/passwd', evenIfDoubtful: false },
  },
  'sources:preview': {
    input: { chosen },
    output: { columns: [{ column: 'Service name', examples: ['Lunch club'], field: 'name' }] },
    hostile: { chosen: '/etc/passwd' },
  },
  'sources:findings': {
    input: { ...page, code: 'no-phone' },
    output: [{ code: 'no-phone', record: '12', name: 'Lunch club', field: 'phones', raw: '', now: null }],
    hostile: { ...page, code: 'no-phone', limit: 1_000_000 },
  },
  'sources:changed': {
    input: { ...page, kind: 'changed' },
    output: [{ kind: 'changed', record: '12', name: 'Lunch club', fields: ['phones'] }],
    hostile: { ...page, kind: '1=1' },
  },
  'sources:reportTable': {
    input: { which: 'in-use', source: id },
    output: { csv: 'Id,Name\r\n12,Lunch club\r\n', rows: 1 },
    hostile: { which: 'in-use', source: id, path: '/etc/passwd' },
  },
  'sources:saveReport': {
    input: { which: 'ready', source: id },
    output: { isSaved: true },
    hostile: { which: 'ready', source: id, path: '/etc/passwd' },
  },
  'sources:handOnFile': {
    input: { source: id },
    output: { json: '{"contents":[]}', services: 0 },
    hostile: { source: id, path: '/etc/passwd' },
  },
  'sources:saveForOthers': {
    input: { source: id },
    output: { isSaved: true, services: 817 },
    hostile: { source: id, path: '/etc/passwd' },
  },
  'sources:accept': { input: { file: waiting }, hostile: { file: '../store.db' } },
  'sources:discard': { input: { file: waiting }, hostile: { file: '../store.db' } },
  'sources:goBack': { input: { file }, hostile: { file: '../store.db' } },
};
