import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../../shared/domain/ids.ts';
import { reconcile, whatBecame } from '../../../shared/domain/sessions/reconcile.ts';
import type { Room } from '../../../shared/domain/sessions/session.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { Button } from '../../ui/button.tsx';
import { EntryLine } from './entry-line.tsx';
import { QueueList } from './queue-list.tsx';
import { goToEntry, lastStroke, strokeFor, undoLastStroke } from './room-actions.ts';
import { roomNow } from './room-query.ts';
import { RowPanel } from './row-panel.tsx';
import { sessionPlace, showInSessions } from './session-place.ts';
import classes from './sessions.module.css';
import { roomKeys } from './sessions-commands.ts';
import { timesOf } from './words.ts';

function Count({ n, label, isLoud = false }: { n: number; label: string; isLoud?: boolean }) {
  return (
    <div className={`${classes.count} ${isLoud ? classes.isLoud : ''}`}>
      <dd>{n}</dd>
      <dt>{label}</dt>
    </div>
  );
}

/** The room of a session that is open: who comes in, who waits, who is being seen, and how many there were. */
export function RoomScreen({ room, pack, onOpen }: { room: Room; pack: Pack; onOpen: (contact: Id) => void }) {
  const inHand = useStore(sessionPlace, (state) => state.inHand);
  const { session, rows } = room;
  const { waiting, recorded, draft, stroke, came } = reconcile(room);
  // Whoever is taken in hand is there at once: a fast hand types before the list has been told.
  const held = (roomNow() ?? room).rows.find(({ id }) => id === inHand);
  const isHeld = held !== undefined && ['waiting', 'seeing'].includes(whatBecame(held));
  useEffect(() => {
    // After a restart whoever was being seen still sits there.
    const { inHand: known } = sessionPlace.getState();
    const left = roomNow()?.rows.find((row) => whatBecame(row) === 'seeing');
    if (known === null && left) sessionPlace.setState({ inHand: left.id });
    goToEntry();
  }, []);

  return (
    <div className={classes.page} data-pane="room">
      <header className={classes.header}>
        <h1>{session.venue}</h1>
        <span className={classes.quiet}>
          {timesOf(session)}
          {session.staff === '' ? '' : ` · ${session.staff}`}
        </span>
        <span className={classes.grow} />
        <Button onPress={() => showInSessions({ is: 'reckoning' })}>End of the session…</Button>
      </header>
      <div className={classes.numbers}>
        <dl className={classes.counts}>
          <Count n={waiting} label="waiting" isLoud={waiting > 0} />
          <Count n={recorded + draft} label="written down" />
          <Count n={stroke} label="gave no details" />
          <Count n={came} label="came" />
        </dl>
        <div className={classes.buttons}>
          <Button shortcut={roomKeys.stroke} onPress={() => strokeFor(null)}>
            One without details
          </Button>
          <Button
            look="quiet"
            shortcut={roomKeys.undo}
            isDisabled={lastStroke() === undefined}
            onPress={undoLastStroke}
          >
            Take the last one back
          </Button>
        </div>
      </div>
      <div className={classes.columns}>
        <div className={classes.queue}>
          <EntryLine />
          <p className={classes.quiet}>
            <kbd>Alt N</kbd> sees whoever is next, <kbd>Alt Q</kbd> goes to this line.
          </p>
          <QueueList rows={rows} inHand={inHand} pack={pack} onOpen={onOpen} />
        </div>
        {isHeld ? (
          <RowPanel key={held.id} row={held} session={session} pack={pack} onOpen={onOpen} />
        ) : (
          <p className={classes.nobody}>Nobody is in hand.</p>
        )}
      </div>
    </div>
  );
}
