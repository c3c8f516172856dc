import type { Id } from '../../../shared/domain/ids.ts';
import type { Passable } from '../../lib/passing.ts';
import type { ContactEditor } from './editor/contact-editor.ts';
import { contactTitle } from './titles.ts';

/** An open contact as something that can be passed to a colleague, once everything typed in it is on record. */
export function passableDraft(visit: Id, editor: ContactEditor): Passable {
  const now = () => editor.store.getState().contact;
  return {
    ...{ kind: 'draft', contact: now().id, title: () => contactTitle(now().fields) },
    settle: async () => ({ visit, seq: await editor.flush() }),
  };
}
