import type { ReactNode } from 'react';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { civilTimeOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { moveAlongStops } from '../../ui/roving.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './desk.module.css';
import { nameOf } from './rows.ts';

interface ContactRowsProps {
  title: string;
  rows: readonly ContactSummary[];
  pack: Pack;
  onOpen: (contact: Id) => void;
  describe: (row: ContactSummary) => string;
  /** What to say, and to do next, where there are none. */
  children: ReactNode;
}

/** A list of contacts; arrows move along it, Enter opens one. */
export function ContactRows({ title, rows, pack, onOpen, describe, children }: ContactRowsProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2>
        {title} <span className={classes.count}>{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className={classes.empty}>{children}</p>
      ) : (
        <ul className={classes.rows} onKeyDown={moveAlongStops}>
          {rows.map((row) => (
            <li key={row.id}>
              <button type="button" className={classes.row} data-stop onClick={() => onOpen(row.id)}>
                <span className={classes.time}>{civilTimeOf(row.receivedAt)}</span>
                <span className={classes.name}>
                  {nameOf(row)} <AlarmBadge {...row.alarms} /> {row.sample ? <SampleBadge /> : null}
                </span>
                <span className={classes.about}>
                  {row.topicMain === null ? '' : (pack.topics[row.topicMain]?.label ?? row.topicMain)}
                </span>
                <span className={classes.about}>{pack.channels[row.channel]?.label ?? row.channel}</span>
                <span className={classes.state}>{describe(row)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
