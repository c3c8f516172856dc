import { useState } from 'react';
import type { Id } from '../../../shared/domain/ids.ts';
import { isTicket } from '../../../shared/domain/sessions/entered-as-changes.ts';
import { type WhatBecame, whatBecame } from '../../../shared/domain/sessions/reconcile.ts';
import type { SessionRow } from '../../../shared/domain/sessions/session.ts';
import { civilTimeOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { useSafetyMarks } from '../../lib/use-safety-marks.ts';
import { moveAlongStops } from '../../ui/roving.ts';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import { comeBack, see, takeInHand } from './room-actions.ts';
import classes from './sessions.module.css';

const inWords: Readonly<Record<WhatBecame, string>> = {
  ...{ waiting: 'waiting', seeing: 'being seen', recorded: 'recorded', draft: 'still open', gone: 'gone' },
  stroke: 'gave no details',
};
const order: readonly WhatBecame[] = ['seeing', 'waiting', 'draft', 'recorded', 'stroke', 'gone'];

interface QueueListProps {
  rows: readonly SessionRow[];
  inHand: Id | null;
  pack: Pack;
  onOpen: (contact: Id) => void;
}

/** Everybody who came: whoever is being seen, the queue, and below them those who are written down. One stop for Tab. */
export function QueueList({ rows, inHand, pack, onOpen }: QueueListProps) {
  const isHidden = useOtherNamesHidden();
  const marksOf = useSafetyMarks(rows.flatMap(({ contact }) => (contact && !contact.isClosed ? [contact.id] : [])));
  const [stopId, setStopId] = useState<Id | null>(null);
  const inOrder = order.flatMap((what) => rows.filter((row) => whatBecame(row) === what));
  const stop = inOrder.find(({ id }) => id === stopId) ?? inOrder[0];

  function choose(row: SessionRow) {
    const what = whatBecame(row);
    if (row.contact !== null) onOpen(row.contact.id);
    else if (what === 'waiting') see(row.id);
    else if (what === 'gone') comeBack(row.id);
    else if (what === 'seeing') takeInHand(row.id);
  }
  function hint(what: WhatBecame): string {
    if (what === 'gone') return 'Enter: back to the queue';
    return what === 'recorded' || what === 'draft' ? 'Enter: open' : '';
  }

  if (rows.length === 0) {
    return <p className={classes.empty}>Nobody has come yet. Type a first name or the number of a ticket above.</p>;
  }
  return (
    <ul
      className={classes.rows}
      aria-label="Everybody who came"
      onKeyDown={moveAlongStops}
      onFocus={({ target }) => setStopId(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
    >
      {inOrder.map((row) => {
        const what = whatBecame(row);
        const marks = row.contact === null ? undefined : marksOf(row.contact.id);
        const name = isHidden && row.id !== inHand && !isTicket(row.called) ? anotherPerson : row.called;
        const topic = row.contact?.topic ?? null;
        return (
          <li key={row.id} data-row={row.id}>
            <button
              type="button"
              data-stop
              data-state={what}
              tabIndex={row === stop ? 0 : -1}
              className={`${classes.row} ${row.id === inHand ? classes.isInHand : ''}`}
              {...(row.id === inHand ? { 'aria-current': true } : {})}
              title={hint(what)}
              onClick={() => choose(row)}
            >
              <span className={classes.time}>{civilTimeOf(row.arrivedAt)}</span>{' '}
              <strong className={classes.name}>
                {name} {marks ? <SafetyBadge state={marks.state} open={marks.open} /> : null}
              </strong>{' '}
              <span className={classes.about}>{topic === null ? '' : (pack.topics[topic]?.label ?? topic)}</span>{' '}
              <span className={classes.state}>{inWords[what]}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
