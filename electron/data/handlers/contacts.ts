import { closeContact } from '../services/contacts/close-contact.ts';
import { correctContact, dropCorrection, finishCorrection } from '../services/contacts/correct-contact.ts';
import { listCautions } from '../services/contacts/list-cautions.ts';
import { markPromise } from '../services/contacts/mark-promise.ts';
import { openContact } from '../services/contacts/open-contact.ts';
import { patchContact } from '../services/contacts/patch-contact.ts';
import { showDesk } from '../services/contacts/show-desk.ts';
import { showHistory } from '../services/contacts/show-history.ts';
import { showSafety } from '../services/contacts/show-safety.ts';
import { startContact } from '../services/contacts/start-contact.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/contacts.ts`. */
export const contacts: DataHandlers['contacts'] = {
  start: startContact,
  open: openContact,
  patch: patchContact,
  close: closeContact,
  markPromise,
  correct: correctContact,
  finishCorrection,
  dropCorrection,
  history: showHistory,
  cautions: listCautions,
  safety: showSafety,
  desk: showDesk,
};
