import { Button } from '../../../ui/button.tsx';
import { AlertIcon } from '../../../ui/icons.tsx';
import { useOpenContact } from '../editor/use-editor.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import { closeSafety, isOpenSafety, openSafety } from './open-safety.ts';
import classes from './safety.module.css';

/** The safety key, always there, with how many worries stand open. */
export function SafetyKey() {
  const ui = useWorkspaceUiStore();
  const isOpen = useWorkspaceUi(({ isSafetyOpen }) => isSafetyOpen);
  const safety = useOpenContact(({ following }) => following.safety);
  const open = safety.filter(isOpenSafety).length;
  return (
    <div className={classes.safety}>
      <Button
        look={open > 0 ? 'alarm' : 'danger'}
        shortcut="F9"
        aria-expanded={isOpen}
        onPress={() => (isOpen ? closeSafety(ui) : openSafety(ui, safety))}
      >
        <AlertIcon /> {open > 0 ? `Safety: ${open} open` : 'Safety'}
      </Button>
    </div>
  );
}
