import { listWaiting } from '../services/hand-over/list-waiting.ts';
import { noteReceipt } from '../services/hand-over/passes.ts';
import { listReplies, markReply } from '../services/hand-over/replies.ts';
import {
  markResultSeen,
  noteHandOverResult,
  reopenHandOver,
  undoHandOverResult,
} from '../services/hand-over/results.ts';
import { sendSheet, sheetNotSent } from '../services/hand-over/send-sheet.ts';
import { openSheet, saveSheetDraft, sheetNow } from '../services/hand-over/show-sheet.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/handovers.ts`, but for the way out of the computer. */
export const handovers: DataHandlers['handovers'] = {
  open: openSheet,
  saveDraft: saveSheetDraft,
  sheet: sheetNow,
  send: sendSheet,
  notSent: sheetNotSent,
  noteReceipt,
  noteResult: noteHandOverResult,
  undoResult: undoHandOverResult,
  markSeen: markResultSeen,
  reopen: reopenHandOver,
  waiting: listWaiting,
  replies: listReplies,
  markReply,
};
