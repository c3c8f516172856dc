import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import type { NumberAsked } from '../../../shared/domain/measures/is-behind.ts';
import type { MeasuresAsked } from '../../../shared/domain/measures/measures-page.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { moveAlongStops } from '../../ui/roving.ts';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './lead.module.css';

/** A number whose conversations somebody wants to see, with what it is called. */
export interface Opened {
  readonly title: string;
  readonly asked: MeasuresAsked;
  readonly number: NumberAsked;
}

/** The conversations behind a number; Enter opens one. Opening one is noted, as everywhere. */
export function BehindDialog(props: {
  opened: Opened | null;
  pack: Pack;
  onClose: () => void;
  onOpen: (contact: Id) => void;
}) {
  const { opened, onClose } = props;
  return (
    <Dialog title={opened?.title ?? ''} isOpen={opened !== null} onClose={onClose}>
      {opened ? <Behind {...props} opened={opened} /> : null}
    </Dialog>
  );
}

/** Whoever has opened a number goes on with its conversations. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Behind({ opened, pack, onOpen }: { opened: Opened; pack: Pack; onOpen: (contact: Id) => void }) {
  const areHidden = useOtherNamesHidden();
  const [stopAt, setStopAt] = useState<Id | null>(null);
  const input = { ...opened.asked, number: opened.number };
  const { data } = useQuery({
    queryKey: ['measures', 'behind', input],
    queryFn: () => api.measures.behind(input),
    gcTime: 0,
  });
  if (!data) return <p role="status">Looking …</p>;
  const [first] = data.contacts;
  if (!first) return <p>There is none on this computer any more.</p>;
  const nameOf = ({ personName, requesterName }: ContactSummary) =>
    areHidden ? anotherPerson : personName || (requesterName ? `Call from ${requesterName}` : 'No name given');
  return (
    <>
      <p className={classes.quiet}>
        From this computer, the latest first: the arrow keys move along them, Enter opens one. A request of several
        conversations stands here with its first, and what counts twice in one, like two topics without anything
        suitable, stands here once.
        {data.isCut ? ` The latest ${data.contacts.length} are shown: choose a shorter time to see the others.` : ''}
      </p>
      <ul className={classes.behind} onKeyDown={moveAlongStops}>
        {data.contacts.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              data-stop
              ref={row === first ? focusOn : undefined}
              tabIndex={row.id === (stopAt ?? first.id) ? 0 : -1}
              onFocus={() => setStopAt(row.id)}
              onClick={() => onOpen(row.id)}
            >
              <span>{plainDate(civilDateOf(row.receivedAt))}</span>
              <strong>{nameOf(row)}</strong>
              <span>{row.topicMain === null ? '' : (pack.topics[row.topicMain]?.label ?? row.topicMain)}</span>
              <span>
                {row.outcomeRoute === null ? '' : (pack.outcomes[row.outcomeRoute]?.label ?? row.outcomeRoute)}{' '}
                {row.sample ? <SampleBadge /> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
