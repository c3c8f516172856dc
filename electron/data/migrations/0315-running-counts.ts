import type { Migration } from '../db/migrate.ts';

const forget = "DELETE FROM setting WHERE name = 'running-looked';";

/** A change of what may be overdue or not taken, whoever makes it, has that looked at before it is committed. */
const looked = (table: string, change: string, when = '1') => `
CREATE TRIGGER ${table}_looked_after_${change.toLowerCase().replace(/\W.*/, '')} AFTER ${change} ON ${table}
WHEN ${when} BEGIN ${forget} END;`;

/**
 * What is overdue and what nobody has taken is looked at where something of it has changed, and not with every key that
 * is pressed. Every start looks once, and so does every day.
 */
export const runningCounts: Migration = {
  version: 315,
  name: '0315-running-counts',
  up: (db) =>
    db.script(
      [
        looked('stream', 'INSERT'),
        looked('setting', 'INSERT', "new.name = 'sample'"),
        looked('setting', 'UPDATE OF value', "new.name = 'sample'"),
        looked('solution', 'INSERT', 'new.promise_by IS NOT NULL'),
        looked('solution', 'UPDATE OF promise_by, promise_done_at, accepted, connected'),
        looked('solution', 'DELETE', 'old.promise_by IS NOT NULL'),
        looked('follow_up', 'INSERT'),
        looked('follow_up', 'UPDATE OF due, moved_to, next_on, to_reopen, done_at'),
        looked('follow_up', 'DELETE'),
        looked('follow_up_result', 'INSERT'),
        looked('follow_up_result', 'UPDATE OF undone_at'),
        looked('contact_link', 'INSERT'),
        looked('contact_link', 'DELETE'),
        looked('taken_over', 'INSERT'),
        looked('taken_over', 'UPDATE'),
        looked('moved_to_colleague', 'INSERT'),
        looked('moved_to_colleague', 'UPDATE OF ended_at'),
        looked('moved_to_colleague', 'DELETE'),
        looked('passed_on', 'INSERT'),
        looked('passed_on', 'UPDATE OF is_taken, ended_at'),
        looked('passed_on', 'DELETE'),
        looked('hand_over_result', 'INSERT'),
        looked('hand_over_result', 'UPDATE OF undone_at'),
        looked('purged', 'INSERT'),
        looked('contact', 'INSERT', 'new.outcome_route IS NOT NULL'),
        looked('contact', 'UPDATE OF sample, closed_at, outcome_route, receipt_who, further_routes'),
        looked('contact', 'DELETE', 'old.closed_at IS NULL'),
      ].join(''),
    ),
};
