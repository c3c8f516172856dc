import { showRoom } from '../services/sessions/load-session.ts';
import { closeSession, openSession } from '../services/sessions/open-and-close.ts';
import { listSessions, showReport } from '../services/sessions/report.ts';
import { addRow, renameRow, saveEntered, stepRow } from '../services/sessions/rows.ts';
import { addStroke, undoStroke } from '../services/sessions/tally.ts';
import { openInFull, recordRow } from '../services/sessions/write-down.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/sessions.ts`. */
export const sessions: DataHandlers['sessions'] = {
  room: showRoom,
  open: openSession,
  close: closeSession,
  add: addRow,
  rename: renameRow,
  step: stepRow,
  saveEntered,
  record: recordRow,
  openInFull,
  addStroke,
  undoStroke,
  report: showReport,
  list: listSessions,
};
