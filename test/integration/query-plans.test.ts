import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { handlesOf, type ReadDb } from '../../electron/data/db/handles.ts';
import { listAudit } from '../../electron/data/queries/audit.ts';
import { listOwedCallBacks } from '../../electron/data/queries/call-backs.ts';
import {
  findContact,
  listBeingCorrected,
  listCallBacksOwed,
  listClosedOn,
  listDrafts,
  listFollowUpsDue,
} from '../../electron/data/queries/contacts.ts';
import { findOpenCorrection, listCorrections } from '../../electron/data/queries/corrections.ts';
import { listSpoken } from '../../electron/data/queries/earlier-contacts.ts';
import { listEnded } from '../../electron/data/queries/ended.ts';
import { listAttempts, listResults } from '../../electron/data/queries/follow-up-notes.ts';
import { listOpenFollowUps } from '../../electron/data/queries/follow-ups.ts';
import { listHandOverResults } from '../../electron/data/queries/hand-over-results.ts';
import { hasHistory, listCorrected, listHistory } from '../../electron/data/queries/history.ts';
import { listWaitingPacks } from '../../electron/data/queries/information-packs.ts';
import { listDeadNumbers, listServiceNotes, listWantedFavourites } from '../../electron/data/queries/known-services.ts';
import { listHolds } from '../../electron/data/queries/legal-holds.ts';
import { findLinkFrom } from '../../electron/data/queries/links.ts';
import { listOfPerson, listStanding, listTogether } from '../../electron/data/queries/match-answers.ts';
import { listCandidates } from '../../electron/data/queries/match-keys.ts';
import {
  countStale,
  findNumbers,
  listClosed,
  listClosedAfter,
  listFacts,
  listFactsOf,
  listNumbers,
  listStale,
} from '../../electron/data/queries/measures.ts';
import { listPassed } from '../../electron/data/queries/moves.ts';
import {
  listSeenOverrides,
  listStandingOverrides,
  listUnseenOverrides,
} from '../../electron/data/queries/overrides.ts';
import { listCameBack, listUntaken } from '../../electron/data/queries/passed-on.ts';
import { listContactsOfKey } from '../../electron/data/queries/person-keys.ts';
import { listPromises } from '../../electron/data/queries/promises.ts';
import { listRepliesOwed } from '../../electron/data/queries/reply-owed.ts';
import { countServiceResults, countTopicResults } from '../../electron/data/queries/service-results.ts';
import { listSent } from '../../electron/data/queries/sheets.ts';
import { findVisit } from '../../electron/data/queries/visits.ts';
import { newId } from '../../shared/domain/ids.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';

/** How SQLite goes about what a query asks, one line a step; for a store with so many contacts. */
function plannerFor(contacts: number, prepare = ''): (ask: (db: ReadDb) => unknown) => string {
  const store = newStore();
  const { context, close } = store.open();
  for (let count = 0; count < contacts; count += 1) takeContact(deskCalls(context), c01Changes());
  close();
  const connection = connect({ file: store.database, key: store.key, sqliteBinding: null });
  onTestFinished(() => void connection.close());
  connection.exec(`ANALYZE; ${prepare}`);
  const { read } = handlesOf(connection);
  return (ask) => {
    const asked: string[] = [];
    const noted = (sql: string) => {
      asked.push(sql);
      return sql;
    };
    ask({
      list: (shape, sql, bindings) => read.list(shape, noted(sql), bindings),
      find: (shape, sql, bindings) => read.find(shape, noted(sql), bindings),
      get: (shape, sql, bindings) => read.get(shape, noted(sql), bindings),
    });
    return asked.flatMap((sql) => stepsOf(sql)).join('\n');
  };

  function stepsOf(sql: string): string[] {
    const bindings = Object.fromEntries([...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name, '']));
    const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(bindings);
    return steps.map((step) => String(Reflect.get(Object(step), 'detail')));
  }
}

const weeks = { from: '2026-03-02', to: '2026-05-31' } as const;
const whole = { grain: 'week', split: '', code: '' } as const;

const byIndex: readonly [index: string, ask: (db: ReadDb) => unknown][] = [
  ['contact_open', (db) => listDrafts(db, null)],
  ['contact_closed_day', (db) => listClosedOn(db, '2026-03-23')],
  ['follow_up_day', (db) => listFollowUpsDue(db, '2026-04-08', '2026-04-08')],
  ['follow_up_next', (db) => listFollowUpsDue(db, '2026-04-08', '2026-04-08')],
  ['follow_up_to_reopen', (db) => listFollowUpsDue(db, '2026-04-08', '2026-04-08')],
  ['call_back_owed', (db) => listCallBacksOwed(db)],
  ['call_back_owed', (db) => listOwedCallBacks(db)],
  ['follow_up_day', (db) => listOpenFollowUps(db, 500)],
  ['attempt_contact', (db) => listAttempts(db, newId(), 'follow-up')],
  ['follow_up_result_contact', (db) => listResults(db, newId())],
  ['contact_link_from', (db) => findLinkFrom(db, newId(), 'follow-up')],
  ['solution_promise_due', (db) => listPromises(db)],
  ['follow_up_result_contact', (db) => listPromises(db)],
  ['sqlite_autoindex_measure_fact_1', (db) => listFacts(db, [newId()])],
  ['measure_fact_day', (db) => listFactsOf(db, { ...weeks, limit: 500, offset: 0 })],
  ['follow_up_result_contact', (db) => listClosed(db, [newId()])],
  ['contact_closed_day', (db) => listEnded(db, newId(), '2026-03-23', '2026-03-29')],
  ['audit_at', (db) => listAudit(db, { limit: 50, action: null, profile: null })],
  ['audit_at', (db) => listAudit(db, { limit: 50, action: 'purge-run', profile: null })],
  ['correction_open', (db) => listBeingCorrected(db)],
  ['correction_open', (db) => findOpenCorrection(db, newId())],
  ['correction_contact', (db) => listCorrections(db, newId())],
  ['history_correction', (db) => listCorrected(db, newId())],
  ['history_contact', (db) => listHistory(db, newId())],
  ['override_unseen', (db) => listUnseenOverrides(db)],
  ['override_seen', (db) => listSeenOverrides(db)],
  ['sqlite_autoindex_override_1', (db) => listStandingOverrides(db, newId())],
  ['match_answer_standing', (db) => listTogether(db, newId())],
  ['match_answer_earlier', (db) => listTogether(db, newId())],
  ['match_answer_earlier', (db) => listOfPerson(db, newId())],
  ['contact_link_from', (db) => listOfPerson(db, newId())],
  ['match_answer_standing', (db) => listStanding(db, newId())],
  ['solution_service', (db) => countServiceResults(db, [{ source: 'invented', id: 'one' }])],
  ['solution_service', (db) => countTopicResults(db, { source: 'invented', id: 'one' })],
  ['service_note_standing', (db) => listServiceNotes(db, [{ source: 'invented', id: 'one' }])],
  ['service_dead_number_standing', (db) => listDeadNumbers(db, [{ source: 'invented', id: 'one' }])],
  ['sqlite_autoindex_service_favourite_1', (db) => listWantedFavourites(db, [{ source: 'invented', id: 'one' }])],
  ['sqlite_autoindex_contact_1', (db) => listSpoken(db, [newId()])],
  ['person_key_key', (db) => listContactsOfKey(db, '0f', 3)],
  ['contact_person', (db) => listCandidates(db, ['b1941-06-02'], 400)],
  ['passed_on_waiting', (db) => listUntaken(db, 200)],
  ['sheet_sent_contact', (db) => listUntaken(db, 200)],
  ['hand_over_result_unseen', (db) => listCameBack(db, newId(), 200)],
  ['hand_over_result_contact', (db) => listHandOverResults(db, newId())],
  ['sheet_sent_contact', (db) => listSent(db, newId())],
  ['history_visit', (db) => hasHistory(db, newId(), newId(), 'personName')],
];

const byKey: readonly ((db: ReadDb) => unknown)[] = [
  (db) => findContact(db, newId()),
  (db) => findVisit(db, newId()),
  (db) => findNumbers(db, { ...whole, period: '2026-03-23' }),
  (db) => listNumbers(db, { ...whole, ...weeks }),
  (db) => listNumbers(db, { ...whole, split: 'locality', code: null, ...weeks }),
  (db) => listFactsOf(db, { ...weeks, limit: 500, offset: 0 }),
];

/** What the numbers are read by: nothing of a page may read more of the record than what it shows. */
const bySteps: readonly [step: string, ask: (db: ReadDb) => unknown][] = [
  [
    'measure_number USING PRIMARY KEY (grain=? AND split=? AND code=? AND period>? AND period<?)',
    (db) => listNumbers(db, { ...whole, ...weeks }),
  ],
  [
    'measure_number USING PRIMARY KEY (grain=? AND split=?)',
    (db) => listNumbers(db, { ...whole, split: 'locality', code: null, ...weeks }),
  ],
  [
    'measure_number USING PRIMARY KEY (grain=? AND split=? AND code=? AND period=?)',
    (db) => findNumbers(db, { ...whole, period: '2026-03-23' }),
  ],
  [
    'measure_fact USING INDEX measure_fact_day (day>? AND day<?)',
    (db) => listFactsOf(db, { ...weeks, limit: 500, offset: 0 }),
  ],
  ['contact USING INDEX sqlite_autoindex_contact_1 (id=?)', (db) => listClosed(db, [newId()])],
  ['sqlite_autoindex_contact_1 (id>?)', (db) => listClosedAfter(db, newId(), 500)],
];

describe.each([0, 40])('in a store with %i contacts', (contacts) => {
  test('the lists of the desk go by their index, and single rows by their key', () => {
    const planOf = plannerFor(contacts);
    for (const [index, ask] of byIndex) expect(planOf(ask)).toContain(`INDEX ${index}`);
    for (const ask of byKey) expect(planOf(ask)).not.toContain('SCAN');
    for (const [step, ask] of bySteps) expect(planOf(ask)).toContain(step);
    // What waits to be counted is a list of its own, which is empty as soon as it has been counted.
    for (const ask of [(db: ReadDb) => listStale(db, 20), countStale]) {
      expect(planOf(ask)).toBe('SCAN measure_stale');
    }
    // In the order of the index: nothing is sorted, and a list that is cut is read no further.
    expect(planOf((db) => listFactsOf(db, { ...weeks, limit: 500, offset: 0 }))).not.toContain('TEMP B-TREE');
  });
});

/** What SQLite knows of a store after years in which a part of it was never used: it has counted no table that is empty. */
const yearsWithout = `
  DELETE FROM sqlite_stat1 WHERE tbl NOT IN ('contact', 'person');
  UPDATE sqlite_stat1 SET stat = '100000 1' WHERE tbl IN ('contact', 'person') AND idx LIKE 'sqlite_autoindex%';
  ANALYZE sqlite_schema`;

const listsOfTheDesk: readonly ((db: ReadDb) => unknown)[] = [
  (db) => listWaitingPacks(db, 200),
  (db) => listPassed(db, '2026-03-23T00:00:00.000Z', 200),
  (db) => listRepliesOwed(db, 200),
  (db) => listUntaken(db, 200),
  (db) => listCallBacksOwed(db),
  (db) => listPromises(db),
  (db) => listFollowUpsDue(db, '2026-04-08', '2026-04-08'),
  (db) => listUnseenOverrides(db),
  (db) => listSeenOverrides(db),
  (db) => listBeingCorrected(db),
  (db) => listHolds(db),
];

test('a list of what waits never reads every conversation, whatever SQLite has counted of a store', () => {
  const planOf = plannerFor(3, yearsWithout);
  for (const ask of listsOfTheDesk) expect(planOf(ask)).not.toMatch(/SCAN (contact|person)( |$)/m);
});
