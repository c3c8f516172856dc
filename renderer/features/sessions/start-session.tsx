import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { Session } from '../../../shared/domain/sessions/session.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { Pick } from '../../ui/pick.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showInSessions } from './session-place.ts';
import classes from './sessions.module.css';
import { timesOf } from './words.ts';

const inUse = (list: Readonly<Record<string, { label: string; retired: boolean }>>) =>
  Object.entries(list).flatMap(([value, { label, retired }]) => (retired ? [] : [{ value, label }]));

/** Opens a session: where, of which kind, who is there, and until when. */
function StartForm({ pack, last, me }: { pack: Pack; last: Session | undefined; me: string }) {
  const place = useRef<HTMLFormElement>(null);
  const channels = Object.entries(pack.channels).filter(([, { group, retired }]) => group === 'in-person' && !retired);
  const [venue, setVenue] = useState(last?.venue ?? '');
  const [venueType, setVenueType] = useState(last?.venueType ?? null);
  const [channel, setChannel] = useState<string | null>(last?.channel ?? channels[0]?.[0] ?? null);
  const [locality, setLocality] = useState(last?.locality ?? null);
  const [staff, setStaff] = useState(me);
  const [plannedEnd, setPlannedEnd] = useState<Instant | null>(null);
  const [trouble, setTrouble] = useState('');
  useEffect(() => place.current?.querySelector('input')?.focus(), []);

  async function open(event: FormEvent) {
    event.preventDefault();
    if (!saysSomething(venue)) return setTrouble('Say where it is.');
    if (venueType === null) return setTrouble('Choose the kind of venue.');
    if (channel === null) return setTrouble('Choose how it is counted.');
    try {
      await api.sessions.open({ id: newId(), venue, venueType, channel, locality, staff, plannedEnd });
      showInSessions({ is: 'room' });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <form ref={place} className={classes.form} onSubmit={(event) => void open(event)}>
      <TextField label="Venue" value={venue} onType={setVenue} longest={120} placeholder="Village hall, library…" />
      <Pick label="Kind of venue" options={inUse(pack.venue_types)} value={venueType} onChoose={setVenueType} />
      <Pick label="Counted as" options={inUse(Object.fromEntries(channels))} value={channel} onChoose={setChannel} />
      <Pick label="Locality" options={inUse(pack.localities)} value={locality} onChoose={setLocality} />
      <TextField label="Who is there for us" value={staff} onType={setStaff} longest={300} />
      <MomentField label="Until" value={plannedEnd} onType={setPlannedEnd} lies="future" placeholder="13:00" />
      {trouble === '' ? null : (
        <p role="alert" className={classes.needed}>
          {trouble}
        </p>
      )}
      <div className={classes.buttons}>
        <Button look="main" type="submit">
          Open the session
        </Button>
      </div>
    </form>
  );
}

/** No session is open: the form that opens one, and the reports of earlier ones. */
export function StartSession({ pack }: { pack: Pack }) {
  const { data: sessions } = useQuery({ queryKey: ['sessions', 'list'], queryFn: () => api.sessions.list() });
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  if (!sessions || !me) return null;
  return (
    <div className={classes.page} data-pane="sessions">
      <header className={classes.header}>
        <h1>Open a drop-in session</h1>
      </header>
      <p className={classes.quiet}>
        Everything is kept on this computer while you type: no network is needed, and a lid that closes or a battery
        that dies loses nothing.
      </p>
      <StartForm pack={pack} last={sessions[0]} me={me.name} />
      {sessions.length === 0 ? null : (
        <section className={classes.earlier} aria-label="Earlier sessions">
          <h2>Earlier sessions</h2>
          <ul className={classes.rows}>
            {sessions.map((session) => (
              <li key={session.id}>
                <button
                  type="button"
                  className={classes.row}
                  onClick={() => showInSessions({ is: 'report', session: session.id })}
                >
                  <strong className={classes.name}>{session.venue}</strong>{' '}
                  <span className={classes.about}>{timesOf(session)}</span>{' '}
                  <span className={classes.state}>Report</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
