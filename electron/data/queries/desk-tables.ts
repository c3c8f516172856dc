import { all, type RegisteredTable } from './registered-table.ts';

/** What a purge does with what belongs to the desk itself: its people, packs, settings and who did what. Part of the register of all columns. */
export const deskTables: Readonly<Record<string, RegisteredTable>> = {
  setting: { rows: 'keep', of: null, by: '', columns: all('code', 'name', 'value') },
  profile: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...{ id: 'id', name: 'staff' },
      ...all('code', 'roles', 'pin'),
      ...all('number', 'pin_is_first', 'fails', 'is_app'),
      ...all('day', 'created_at', 'locked_at', 'retired_at'),
    },
  },
  desk_tabs: { rows: 'keep', of: null, by: '', columns: all('id', 'profile_id', 'open', 'front') },
  draft_request: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'from_profile', 'asked_by', 'to_profile'),
      ...{ position: 'number', ending: 'code' },
      ...all('day', 'at', 'ended_at', 'seen_at'),
      ...all('personal', 'why', 'answer'),
    },
  },
  stream: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { position: 'number', started_at: 'day', ...all('id', 'id', 'write_key') },
  },
  pack: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('code', 'id', 'version', 'content', 'origin'),
      ...all('number', 'position', 'waits'),
      ...all('day', 'accepted_at', 'made_at', 'used_at', 'set_aside_at'),
      ...{ set_aside_by: 'id', set_aside_why: 'staff' },
    },
  },
  rebase: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('id', 'id', 'profile_id', 'undone_by'),
      ...all('day', 'from_day', 'at', 'undone_at'),
      ...{ position: 'number', measure: 'code', split: 'code', reason: 'staff' },
    },
  },
  audit: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { id: 'id', at: 'day', profile_id: 'id', action: 'code', subject: 'id' },
  },
};
