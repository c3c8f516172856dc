import { reconcile } from '../../../shared/domain/sessions/reconcile.ts';
import { Button } from '../../ui/button.tsx';
import { useRoom } from './room-query.ts';
import classes from './sessions.module.css';
import { timesOf } from './words.ts';

/** One line on the desk while a session is open, so that none is forgotten. */
export function OpenSessionLine({ onOpen }: { onOpen: () => void }) {
  const room = useRoom();
  if (!room) return null;
  const { waiting, came } = reconcile(room);
  return (
    <section className={classes.line} aria-label="Drop-in session">
      <span>
        <strong>{room.session.venue}</strong> is open ({timesOf(room.session)}): {came} came, {waiting} waiting.
      </span>
      <Button onPress={onOpen}>Go to the session</Button>
    </section>
  );
}
