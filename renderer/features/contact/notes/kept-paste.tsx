import { flushSync } from 'react-dom';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { Button } from '../../../ui/button.tsx';
import { CrossIcon } from '../../../ui/icons.tsx';
import { useEditor } from '../editor/use-editor.ts';
import type { Paste } from './pastes-of.ts';
import { removePaste } from './receive-text.ts';
import classes from './received.module.css';
import { ReceivedText } from './received-text.tsx';

/** Something that came in writing, among the lines of an open contact. It is read, not edited. */
export function KeptPaste({ paste }: { paste: Paste }) {
  const editor = useEditor();

  function remove() {
    flushSync(() => removePaste(editor, paste));
    focusInto(findOnScreen('[data-place="notes"]'));
  }

  return (
    <li className={classes.kept} onKeyDown={(event) => event.stopPropagation()}>
      <ReceivedText paste={paste} pack={editor.pack} isScrolling>
        <Button look="icon" aria-label="Take the received text out" onPress={remove}>
          <CrossIcon size={12} />
        </Button>
      </ReceivedText>
    </li>
  );
}
