import {
  endCallBack,
  listCallBackTries,
  noteCallBack,
  rangBack,
  undoCallBack,
} from '../services/follow-ups/call-backs.ts';
import { theyGotInTouch } from '../services/follow-ups/continue-contact.ts';
import { listDue, openFollowUp, showBefore } from '../services/follow-ups/list-due.ts';
import { noteAttempt } from '../services/follow-ups/note-attempt.ts';
import { noteResult } from '../services/follow-ups/note-result.ts';
import { keepClosed, reopen } from '../services/follow-ups/reopen.ts';
import { saveDraft } from '../services/follow-ups/save-draft.ts';
import { settleIn } from '../services/follow-ups/settle-in.ts';
import { undoNote } from '../services/follow-ups/undo-note.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/followups.ts`. */
export const followups: DataHandlers['followups'] = {
  due: listDue,
  open: openFollowUp,
  saveDraft,
  noteAttempt,
  noteResult,
  settleIn,
  undo: undoNote,
  reopen,
  theyGotInTouch,
  keepClosed,
  before: showBefore,
  callBacks: listCallBackTries,
  noteCallBack,
  undoCallBack,
  rangBack,
  endCallBack,
};
