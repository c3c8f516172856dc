import { listHolds } from '../queries/legal-holds.ts';
import { listRecordsOfName } from '../queries/person-rights.ts';
import { listPurgeRuns } from '../queries/purge.ts';
import { recordAudit } from '../services/audit.ts';
import { confirmDay } from '../services/retention/confirm-day.ts';
import { doubtClock, trustClock } from '../services/retention/doubt-clock.ts';
import { erasePerson } from '../services/retention/erase-person.ts';
import { exportPerson, releasePart } from '../services/retention/export-person.ts';
import { liftHold, placeHold } from '../services/retention/holds.ts';
import { previewPurge } from '../services/retention/preview-purge.ts';
import { runPurge } from '../services/retention/run-purge.ts';
import { standingOf } from '../services/retention/standing.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/retention.ts`. */
export const retention: DataHandlers['retention'] = {
  preview: previewPurge,
  log: ({ db }, { limit }) => listPurgeRuns(db, limit),
  run: runPurge,
  confirmDay,
  clockDoubt: doubtClock,
  trustClock,
  hold: placeHold,
  lift: liftHold,
  holds: ({ db }) => listHolds(db),
  find: (context, { name }) =>
    context.db.transaction(() => {
      recordAudit(context, 'person-searched', null);
      return listRecordsOfName(context.db, name.trim());
    }),
  release: releasePart,
  standing: standingOf,
  exportPerson,
  erase: erasePerson,
};
