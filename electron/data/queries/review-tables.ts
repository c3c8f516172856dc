import { all, type RegisteredTable } from './registered-table.ts';

/**
 * What a purge does with reviews: marks stay, as agreement is counted by them; what was written about a conversation
 * goes with it. Part of the register of all columns.
 */
export const reviewTables: Readonly<Record<string, RegisteredTable>> = {
  review_week: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...{ week: 'day', seed: 'code', drawn_at: 'day', profile_id: 'id' },
      ...all('number', 'random_per_adviser', 'second_percent', 'closed'),
    },
  },
  review_sample: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'came_back_in', 'passed_after'),
      ...{ week: 'day', reasons: 'code', is_double: 'number', added_at: 'day' },
    },
  },
  review: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'sample_id', 'contact_id', 'profile_id'),
      ...{ position: 'number', ...all('code', 'pack_id', 'pack_version'), ...all('day', 'begun_at', 'done_at') },
    },
  },
  review_draft: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'review_id', 'contact_id'), rev: 'number', value: 'personal', at: 'day' },
  },
  review_score: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'review_id', 'contact_id'), position: 'number', ...all('code', 'kind', 'question', 'mark') },
      ...all('words', 'evidence', 'note'),
    },
  },
  review_answer: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...{ ...all('id', 'review_id', 'contact_id', 'profile_id'), rev: 'number', words: 'words' },
      ...all('day', 'at', 'sent_at'),
    },
  },
};
