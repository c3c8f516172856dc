import { all, type RegisteredTable } from './registered-table.ts';

/** What a purge does with hand-overs, sheets and what moves between computers; part of the register of all columns. */
export const passingTables: Readonly<Record<string, RegisteredTable>> = {
  passed_on: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'contact_id', 'profile_id'), route: 'code', ...all('number', 'position', 'is_taken') },
      ...all('day', 'at', 'ended_at'),
    },
  },
  sheet_draft: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'profile_id'), kind: 'code', rev: 'number', value: 'personal', at: 'day' },
  },
  sheet_sent: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'id', 'contact_id', 'profile_id'), position: 'number', ...all('day', 'at', 'failed_at') },
      ...{ ...all('code', 'kind', 'way'), content: 'personal' },
    },
  },
  hand_over_result: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'id', 'contact_id', 'profile_id', 'seen_by'), position: 'number', words: 'words' },
      ...{ ...all('code', 'route', 'result'), ...all('day', 'at', 'seen_at', 'undone_at') },
    },
  },
  information_pack: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'id', 'contact_id', 'profile_id', 'sent_by', 'withdrawn_by'), position: 'number' },
      ...{ ...all('day', 'promised_at', 'due', 'sent_at', 'withdrawn_at'), sent_how: 'code' },
      ...all('words', 'sent_who', 'sent_reason', 'withdrawn_why'),
    },
  },
  information_pack_draft: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'profile_id'), rev: 'number', value: 'personal', at: 'day' },
  },
  information_pack_out: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'id', 'contact_id', 'profile_id'), position: 'number', ...all('day', 'at', 'failed_at') },
      ...{ way: 'code', content: 'personal', reason: 'words' },
    },
  },
  seal_key: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { profile_id: 'id', name: 'staff', ...all('code', 'address', 'secret'), made_at: 'day' },
  },
  colleague: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { address: 'code', name: 'staff', kept_at: 'day', profile_id: 'id' },
  },
  moved_to_colleague: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'profile_id'),
      ...all('staff', 'to_name', 'confirmed_by'),
      ...all('code', 'kind', 'to_address', 'ending'),
      ...all('day', 'at', 'confirmed_at', 'ended_at'),
    },
  },
  taken_over: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'profile_id'),
      ...{ kind: 'code', from_name: 'staff', from_address: 'code', ended_elsewhere: 'number', through: 'id' },
      ...all('day', 'sealed_at', 'at'),
    },
  },
};
