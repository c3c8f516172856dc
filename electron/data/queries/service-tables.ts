import { all, type RegisteredTable } from './registered-table.ts';

const ofService = all('code', 'source', 'service');

/** What a purge does with what staff know of services: nothing of it is about anybody. Part of the register of all columns. */
export const serviceTables: Readonly<Record<string, RegisteredTable>> = {
  service_favourite: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...ofService, name: 'code', at: 'day', profile_id: 'id' },
  },
  service_note: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...ofService, text: 'staff', ...all('id', 'id', 'profile_id'), ...all('day', 'at', 'removed_at') },
  },
  service_dead_number: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...{ ...ofService, number: 'code' },
      ...all('id', 'id', 'profile_id', 'withdrawn_by'),
      ...all('day', 'at', 'withdrawn_at'),
    },
  },
};
