import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { whoMayHear } from '../../../shared/domain/who-may-hear.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { askToPass, offerToPass } from '../../lib/passing.ts';
import { activeContact } from './active-contact.ts';
import { LookForPerson } from './before/spoken-before.tsx';
import { contactActions } from './contact-actions.ts';
import { CorrectionLine } from './correction/correction-line.tsx';
import { OpenElsewhere } from './correction/open-elsewhere.tsx';
import type { ContactEditor } from './editor/contact-editor.ts';
import { EditorContext, useEditor, useOpenContact } from './editor/use-editor.ts';
import { GuidePane } from './guide/guide-pane.tsx';
import { HelpPane } from './help/help-pane.tsx';
import { NotesPane } from './notes/notes-pane.tsx';
import { ShownLarge } from './notes/shown-large.tsx';
import { closeContact, leaveAsItWas } from './outcome/close-contact.ts';
import { OutcomeBar } from './outcome/outcome-bar.tsx';
import { PaneTabs } from './pane-tabs.tsx';
import { passableDraft } from './passable-draft.ts';
import { isQuickQuestion } from './quick-question.ts';
import { SafetyMark } from './safety/safety-mark.tsx';
import { SafetyPanel } from './safety/safety-panel.tsx';
import { contactTitle } from './titles.ts';
import { WhoPane } from './who/who-pane.tsx';
import classes from './workspace.module.css';
import { createWorkspaceUi, useWorkspaceUi, WorkspaceUiContext } from './workspace-ui.ts';

function Summary() {
  const { pack } = useEditor();
  const title = useOpenContact(({ contact }) => contactTitle(contact.fields));
  const sentence = useOpenContact(({ contact }) => whoMayHear(contact, pack));
  return (
    <header className={classes.summary}>
      <h1>{title}</h1>
      <SafetyMark />
      <p>{sentence}</p>
    </header>
  );
}

function Panes({ onClose, onPass }: { onClose: () => void; onPass: () => void }) {
  const editor = useEditor();
  const pane = useWorkspaceUi((ui) => ui.pane);
  const side = useWorkspaceUi((ui) => ui.side);
  return (
    <div className={classes.workspace} data-workspace data-front={pane} data-side={side} onInput={editor.typing}>
      <Summary />
      <LookForPerson />
      <PaneTabs />
      <WhoPane />
      <GuidePane />
      <NotesPane />
      <HelpPane />
      <SafetyPanel />
      <OutcomeBar onClose={onClose} onPass={onPass} />
    </div>
  );
}

interface WorkspaceProps {
  visit: Id;
  editor: ContactEditor;
  onClosed: () => void;
}

/** An open contact, everything on one screen. The cursor starts in the line that is being typed, or for a quick question in its topic. */
export function Workspace({ visit, editor, onClosed }: WorkspaceProps) {
  const [ui] = useState(() => createWorkspaceUi(editor.store.getState().contact.fields.unkeptReceived.length > 0));

  function close() {
    void closeContact({ visit, editor, ui }).then((hasClosed) => hasClosed && onClosed());
  }

  useEffect(() => {
    const actions = contactActions(editor, ui, close);
    activeContact.setState({ actions });
    return () => activeContact.setState((state) => (state.actions === actions ? { actions: null } : state));
  });

  const passable = useMemo(() => passableDraft(visit, editor), [visit, editor]);
  const isDraft = editor.store.getState().contact.closedAt === null;
  useEffect(() => (isDraft ? offerToPass(passable) : undefined), [isDraft, passable]);

  useLayoutEffect(() => {
    const { fields } = editor.store.getState().contact;
    const startsAtTopic = fields.topicMain === null && isQuickQuestion(fields, editor.pack);
    focusInto(findOnScreen(startsAtTopic ? '[data-place="topicMain"] input' : '[data-place="notes"]'));
  }, [editor]);

  return (
    <EditorContext value={editor}>
      <WorkspaceUiContext value={ui}>
        <div className={classes.frame}>
          <div>
            <OpenElsewhere onLeave={onClosed} />
            <CorrectionLine onLeave={() => void leaveAsItWas({ visit, editor, ui })} />
          </div>
          <Panes onClose={close} onPass={() => askToPass(passable)} />
          <ShownLarge />
        </div>
      </WorkspaceUiContext>
    </EditorContext>
  );
}
