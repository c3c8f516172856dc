import { all, type RegisteredTable } from './registered-table.ts';

/** What a purge does with what is counted: nothing of it is about anybody. Part of the register of all columns. */
export const measureTables: Readonly<Record<string, RegisteredTable>> = {
  measure_fact: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: { contact_id: 'id', day: 'day', fact: 'code' },
  },
  measure_number: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...all('code', 'grain', 'split', 'code', 'numbers'), period: 'day' },
  },
  day_document: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('number', 'position', 'rev', 'acked_rev', 'aside_rev', 'aside_until'),
      ...{ stream: 'id', day: 'day', tax: 'code', aside_code: 'code' },
    },
  },
  // Of a conversation, or of a session by its id.
  day_entry: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('number', 'position', 'rev'), ...all('id', 'stream', 'contact_id'), day: 'day', counts: 'code' },
  },
  upload: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('number', 'position', 'bytes', 'status'),
      id: 'id',
      what: 'code',
      ...all('day', 'at', 'server_time'),
    },
  },
  upload_document: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('id', 'upload_id', 'stream'),
      day: 'day',
      rev: 'number',
      ...all('code', 'tax', 'sum', 'status', 'code'),
    },
  },
  team_total: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...all('code', 'period', 'content'), ...all('day', 'starts', 'released_at'), rev: 'number' },
  },
  practice_run: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: { position: 'number', contact_id: 'id', ...all('code', 'caller', 'asked'), started_at: 'day' },
  },
  confidence_answer: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...all('number', 'position', 'rating'), id: 'id', day: 'day', moment: 'code' },
  },
  measure_stale: { rows: 'keep', of: 'contact', by: 'contact_id', columns: { contact_id: 'id' } },
};
