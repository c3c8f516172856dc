import { all, type RegisteredTable } from './registered-table.ts';

/** What a purge does with drop-in sessions. Part of the register of all columns. */
export const sessionTables: Readonly<Record<string, RegisteredTable>> = {
  session: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('id', 'id', 'profile_id', 'closed_by'),
      ...all('code', 'pack_id', 'pack_version', 'channel', 'venue_type', 'locality'),
      ...all('staff', 'venue', 'staff'),
      ...all('day', 'day', 'opened_at', 'planned_end', 'closed_at'),
    },
  },
  // What people are called goes when a session closes; what became a conversation goes with that at the latest.
  session_row: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'session_id', 'profile_id', 'contact_id'),
      ...all('number', 'position', 'rev'),
      ...all('day', 'arrived_at', 'seen_from', 'ended_at'),
      ...{ called: 'personal', entered: 'personal-or-null', state: 'code' },
    },
  },
  session_stroke: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('id', 'id', 'session_id', 'row_id', 'profile_id'),
      ...{ position: 'number', ...all('day', 'at', 'undone_at') },
    },
  },
};
