import { listPacksWaiting } from '../services/information-pack/list-waiting.ts';
import { markPackSent, promisePack, takePackBack, withdrawPack } from '../services/information-pack/mark-pack.ts';
import { packNotSent, sendPack, showPack } from '../services/information-pack/send-pack.ts';
import { openPack, savePackDraft } from '../services/information-pack/show-pack.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/infopacks.ts`, but for the way out of the computer. */
export const infopacks: DataHandlers['infopacks'] = {
  open: openPack,
  saveDraft: savePackDraft,
  pack: showPack,
  send: sendPack,
  notSent: packNotSent,
  promise: promisePack,
  markSent: markPackSent,
  withdraw: withdrawPack,
  takeBack: takePackBack,
  waiting: listPacksWaiting,
};
