import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { reconcile, whatBecame } from '../../../shared/domain/sessions/reconcile.ts';
import type { Room } from '../../../shared/domain/sessions/session.ts';
import { api } from '../../lib/api.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { unsentInWords, useReport } from './report-screen.tsx';
import { becameOf } from './report-tables.ts';
import { showInSessions } from './session-place.ts';
import classes from './sessions.module.css';

/** What somebody counted at the door, against what was entered. It is kept nowhere. */
function HeadCount({ came }: { came: number }) {
  const [heads, setHeads] = useState('');
  const counted = /^\s*\d{1,4}\s*$/.test(heads) ? Number(heads) : null;
  const missing = counted === null ? 0 : counted - came;
  return (
    <div className={classes.heads}>
      <TextField label="Heads counted at the door, if somebody did" value={heads} onType={setHeads} longest={4} />
      <p role="status">
        {counted === null
          ? ''
          : missing === 0
            ? 'That is everybody who was entered.'
            : missing > 0
              ? `${missing} more than were entered: add them in the room, with or without details.`
              : `${-missing} fewer than were entered: somebody may stand in the queue twice.`}
      </p>
    </div>
  );
}

/** The end of a session: heads against records, what is still open, and what has not been sent. */
export function ReckoningScreen({ room, onOpen }: { room: Room; onOpen: (contact: Id) => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [trouble, setTrouble] = useState('');
  const isHidden = useOtherNamesHidden();
  const numbers = reconcile(room);
  const report = useReport(room.session.id);
  const drafts = room.rows.flatMap((row) =>
    whatBecame(row) === 'draft' && row.contact ? [{ ...row, contact: row.contact }] : [],
  );
  useEffect(() => heading.current?.focus(), []);

  async function close() {
    try {
      await api.sessions.close({ session: room.session.id });
      showInSessions({ is: 'report', session: room.session.id });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div className={classes.page} data-pane="reckoning">
      <header className={classes.header}>
        <h1 ref={heading} tabIndex={-1}>
          End of the session: {room.session.venue}
        </h1>
        <span className={classes.grow} />
        <Button onPress={() => showInSessions({ is: 'room' })}>Back to the room</Button>
      </header>
      <div className={classes.report}>
        <section className={classes.part} aria-label="Who came">
          <table className={classes.table}>
            <caption>
              {numbers.came} came, {numbers.seen} of them were seen
            </caption>
            <tbody>
              {becameOf({ numbers }).map(([what, n]) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td data-number>{n}</td>
                </tr>
              ))}
              <tr data-total>
                <th scope="row">Came</th>
                <td data-number>{numbers.came}</td>
              </tr>
            </tbody>
          </table>
          <HeadCount came={numbers.came} />
        </section>
        <section className={classes.part} aria-label="What is left to do">
          {numbers.isOver ? null : (
            <p className={classes.needed}>
              {numbers.waiting + numbers.seeing === 1
                ? 'One person is'
                : `${numbers.waiting + numbers.seeing} people are`}{' '}
              still waiting or being seen. Say what became of them: then the session can close.
            </p>
          )}
          {drafts.length === 0 ? null : (
            <>
              <h2>Still open: they stay on the desk after the session</h2>
              <ul className={classes.rows}>
                {drafts.map((row) => (
                  <li key={row.id}>
                    <button type="button" className={classes.row} onClick={() => onOpen(row.contact.id)}>
                      <strong className={classes.name}>{isHidden ? anotherPerson : row.called}</strong>{' '}
                      <span className={classes.state}>Open</span>
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{report ? unsentInWords(report.unsent) : ''}</p>
          <p className={classes.quiet}>
            Closing is for good: what people were called in the queue is let go. Every conversation stays.
          </p>
          {trouble === '' ? null : (
            <p role="alert" className={classes.needed}>
              {trouble}
            </p>
          )}
          <div className={classes.buttons}>
            <Button look="main" isDisabled={!numbers.isOver} onPress={() => void close()}>
              Close the session
            </Button>
          </div>
        </section>
      </div>
    </div>
  );
}
