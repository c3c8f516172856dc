import type { StoreApi } from 'zustand/vanilla';
import { say } from '../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import type { ContactActions } from './active-contact.ts';
import type { ContactEditor } from './editor/contact-editor.ts';
import { goToPane } from './go-to-place.ts';
import { nextPrompt } from './guide/next-prompt.ts';
import { tagLine, tagUnfinished } from './notes/line-edits.ts';
import { showPane, type WorkspaceUi } from './workspace-ui.ts';

/** What commands do in one open contact. */
export function contactActions(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, close: () => void): ContactActions {
  return {
    close,
    goTo: (pane) => goToPane(pane, ui),
    nextPrompt() {
      const { following } = editor.store.getState();
      const now = ui.getState().guide ?? (following.next === null ? null : { stage: following.next, prompt: 0 });
      ui.setState({ guide: nextPrompt(editor.pack.guide.stages, following, now) });
      // The hand stays where it is: only the guide comes to the front.
      if (ui.getState().pane !== 'notes') showPane(ui, 'guide');
      else ui.setState({ side: 'guide' });
    },
    toggleSafety: () => ui.setState(({ isSafetyOpen }) => ({ isSafetyOpen: !isSafetyOpen })),
    tag(tag) {
      const line = document.activeElement?.closest('[data-line]')?.getAttribute('data-line');
      if (line) return tagLine(editor, line, tag);
      tagUnfinished(editor, tag);
      focusInto(findOnScreen('[data-place="notes"]'));
    },
    undo() {
      const done = editor.undo();
      if (done) say(done);
    },
  };
}
