import { civilTimeOf } from '../../../../shared/domain/time.ts';
import { TickIcon } from '../../../ui/icons.tsx';
import type { SaveState } from '../editor/patch-sender.ts';
import { useOpenContact } from '../editor/use-editor.ts';
import classes from './outcome.module.css';

function words(save: SaveState): string {
  switch (save.state) {
    case 'saved':
      return save.at === null ? 'Saved' : `Saved ${civilTimeOf(save.at)}`;
    case 'saving':
      return 'Saving…';
    case 'not-saved':
      return `Not saved yet: ${save.message}`;
    case 'refused':
      return 'Not on record: see above';
  }
}

/** Whether everything on the screen is on record. It says “Saved” only once the store has said so. */
export function SaveLine() {
  const save = useOpenContact((state) => state.save);
  return (
    <p className={`${classes.save} ${classes[save.state] ?? ''}`} data-save={save.state}>
      {save.state === 'saved' ? <TickIcon size={12} /> : null}
      {words(save)}
      <span role="alert" className="for-screen-readers">
        {save.state === 'not-saved' ? words(save) : ''}
      </span>
    </p>
  );
}
