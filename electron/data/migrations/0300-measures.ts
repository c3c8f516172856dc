import type { Migration } from '../db/migrate.ts';

const closed = (contact: string) =>
  `EXISTS (SELECT 1 FROM contact WHERE contact.id = ${contact} AND contact.closed_at IS NOT NULL)`;
const stale = (contact: string) => `INSERT OR IGNORE INTO measure_stale (contact_id) VALUES (${contact});`;

/** A change of a table, whoever makes it, has its conversation counted anew before it is committed. */
const counted = (table: string, change: string, row: 'new' | 'old', when = '1') => `
CREATE TRIGGER ${table}_counted_after_${change.toLowerCase().replace(/\W.*/, '')} AFTER ${change} ON ${table}
WHEN ${when} AND ${closed(`${row}.contact_id`)} BEGIN ${stale(`${row}.contact_id`)} END;`;

/**
 * The measures, kept and not read together: what each closed conversation adds, the numbers themselves by week and
 * month, and what has to be counted anew. What closed before this is counted once the store is open.
 */
export const measures: Migration = {
  version: 300,
  name: '0300-measures',
  up: (db) =>
    db.script(`
CREATE TABLE measure_fact (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  day TEXT NOT NULL,
  fact TEXT NOT NULL CHECK (json_valid(fact))
) STRICT;
CREATE INDEX measure_fact_day ON measure_fact (day, contact_id);

CREATE TABLE measure_number (
  grain TEXT NOT NULL CHECK (grain IN ('week', 'month')),
  split TEXT NOT NULL,
  code TEXT NOT NULL,
  period TEXT NOT NULL,
  numbers TEXT NOT NULL CHECK (json_valid(numbers)),
  PRIMARY KEY (grain, split, code, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_stale (contact_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO measure_stale SELECT id FROM contact WHERE closed_at IS NOT NULL;

CREATE TRIGGER contact_counted_after_update
AFTER UPDATE OF closed_at, closed_day, civil_day, received_at, channel, requester_type, client_type, route_of_access,
  existing_support, locality, told_before, topic_main, topics_also, unmet_topics, outcome_class, outcome_route ON contact
WHEN new.closed_at IS NOT NULL BEGIN ${stale('new.id')} END;
CREATE TRIGGER contact_counted_after_insert AFTER INSERT ON contact
WHEN new.closed_at IS NOT NULL BEGIN ${stale('new.id')} END;
${counted('solution', 'INSERT', 'new')}
${counted('solution', 'UPDATE OF accepted, tier, service_id', 'new')}
${counted('solution', 'DELETE', 'old')}
${counted('follow_up', 'INSERT', 'new')}
${counted('follow_up', 'UPDATE OF done_at', 'new', 'old.done_at IS NOT new.done_at')}
${counted('follow_up', 'DELETE', 'old')}
${counted('follow_up_result', 'INSERT', 'new')}
${counted('follow_up_result', 'UPDATE OF undone_at', 'new')}
${counted('override', 'INSERT', 'new')}
${counted('override', 'UPDATE OF ended_at', 'new')}
${counted('taken_over', 'INSERT', 'new')}

CREATE TRIGGER contact_link_counted_after_insert AFTER INSERT ON contact_link
BEGIN ${stale('new.contact_id')} ${stale('new.from_contact')} END;
CREATE TRIGGER contact_link_counted_after_delete AFTER DELETE ON contact_link
BEGIN ${stale('old.contact_id')} ${stale('old.from_contact')} END;
CREATE TRIGGER match_answer_counted_after_insert AFTER INSERT ON match_answer
BEGIN ${stale('new.contact_id')} ${stale('new.earlier_id')} END;
CREATE TRIGGER match_answer_counted_after_update AFTER UPDATE OF undone_at ON match_answer
BEGIN ${stale('new.contact_id')} ${stale('new.earlier_id')} END;
`),
};
