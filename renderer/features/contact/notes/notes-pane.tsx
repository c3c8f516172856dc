import { Keys } from '../../../ui/keys.tsx';
import { AskStrip } from '../asks/ask-strip.tsx';
import { paneShortcuts } from '../contact-commands.ts';
import workspace from '../workspace.module.css';
import { AboutNotes } from './about-notes.tsx';
import { EntryLine } from './entry-line.tsx';
import { KeptLines } from './kept-lines.tsx';
import classes from './notes.module.css';
import { ReceiveOffer, ReceiveText } from './receive-text-form.tsx';

/** What is said, line by line, and what it is about. */
export function NotesPane() {
  return (
    <section className={`${workspace.pane} ${classes.pane}`} data-pane="notes" aria-label="What is said">
      <header className={workspace.paneHeader}>
        <h2>What is said</h2>
        <span className={workspace.quiet}>
          <ReceiveOffer /> Enter keeps a line <Keys of={paneShortcuts.notes} />
        </span>
      </header>
      <KeptLines />
      <ReceiveText />
      <div className={classes.front}>
        <AskStrip />
        <EntryLine />
      </div>
      <AboutNotes />
    </section>
  );
}
