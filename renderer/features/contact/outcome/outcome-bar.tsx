import { Button } from '../../../ui/button.tsx';
import { useOpenContact } from '../editor/use-editor.ts';
import { SafetyKey } from '../safety/safety-key.tsx';
import { useWorkspaceUi } from '../workspace-ui.ts';
import classes from './outcome.module.css';
import { OutcomePane } from './outcome-pane.tsx';
import { SaveLine } from './save-line.tsx';

/** The bar that is always there: safety, how it ended, whether it is saved, and closing. */
export function OutcomeBar({ onClose, onPass }: { onClose: () => void; onPass: () => void }) {
  const isClosing = useWorkspaceUi((ui) => ui.isClosing);
  const isCorrecting = useOpenContact(({ contact }) => contact.correction !== null);
  const missing = useOpenContact(({ following }) => following.gates.shut.length);
  return (
    <footer className={classes.bar}>
      <SafetyKey />
      <OutcomePane />
      <div className={classes.close}>
        <SaveLine />
        <Button look={missing === 0 ? 'main' : 'plain'} shortcut="Ctrl+Enter" onPress={onClose}>
          {isCorrecting ? 'Finish correcting' : isClosing ? 'Closing…' : 'Close contact'}
        </Button>
        {isCorrecting ? null : (
          <span className={classes.pass}>
            <Button look="quiet" onPress={onPass}>
              To a colleague…
            </Button>
          </span>
        )}
      </div>
    </footer>
  );
}
