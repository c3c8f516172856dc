import { useQuery } from '@tanstack/react-query';
import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { DraftsAround } from '../../../shared/domain/desks/drafts.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { anotherPerson, useOtherNamesHidden } from '../../lib/other-names.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';
import { Button } from '../../ui/button.tsx';
import { SampleBadge } from '../../ui/sample-badge.tsx';
import classes from './draft-lists.module.css';
import { AskedRow, OwnRow } from './request-rows.tsx';

function useAround(): DraftsAround | undefined {
  return useQuery({ queryKey: ['desks', 'around'], queryFn: () => api.desks.around() }).data;
}

function useNameOf(): (row: ContactSummary) => string {
  const isHidden = useOtherNamesHidden();
  return ({ personName, requesterName }) => {
    if (isHidden) return anotherPerson;
    if (saysSomething(personName)) return personName.trim();
    return saysSomething(requesterName) ? `Call from ${requesterName.trim()}` : 'No name yet';
  };
}

/** What one was asked to finish, and what came of what one has asked; nothing where there is neither. */
export function RequestLists({ onOpen, onTaken }: { onOpen: (contact: Id) => void; onTaken: (contact: Id) => void }) {
  const around = useAround();
  const nameOf = useNameOf();
  const { asked = [], mine = [] } = around ?? {};
  return (
    <>
      {asked.length === 0 ? null : (
        <section className={classes.list} aria-label="A colleague asks you to finish">
          <h2>
            A colleague asks you to finish <span className={classes.count}>{asked.length}</span>
          </h2>
          <ul>
            {asked.map(({ row, request }) => (
              <AskedRow
                key={request.id}
                {...{ row, request, name: nameOf(row) }}
                onOpen={() => onOpen(row.id)}
                onTaken={() => onTaken(row.id)}
              />
            ))}
          </ul>
        </section>
      )}
      {mine.length === 0 ? null : (
        <section className={classes.list} aria-label="What you asked a colleague to finish">
          <h2>
            What you asked a colleague to finish <span className={classes.count}>{mine.length}</span>
          </h2>
          <ul>
            {mine.map(({ row, request }) => (
              <OwnRow key={request.id} {...{ row, request, name: nameOf(row) }} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What colleagues at this computer have open, to read; nothing where they have nothing. */
export function WithColleagues({ onOpen }: { onOpen: (contact: Id) => void }) {
  const around = useAround();
  const nameOf = useNameOf();
  if (!around || around.withColleagues.length === 0) return null;
  const today = civilDateOf(clock.now());
  const { withColleagues, more } = around;
  return (
    <section className={classes.list} aria-label="Open with colleagues at this computer">
      <h2>
        Open with colleagues at this computer <span className={classes.count}>{withColleagues.length + more}</span>
      </h2>
      <ul>
        {withColleagues.map(({ row, owner, hasLeft }) => (
          <li key={row.id}>
            <strong>
              {nameOf(row)} <AlarmBadge {...row.alarms} /> {row.sample ? <SampleBadge /> : null}
            </strong>
            <span>
              with {owner.name}
              {hasLeft ? ', who has left' : ''}, open since {sinceWhen(row.openedAt, today)}
            </span>
            <span className={classes.grow} />
            <Button look="quiet" aria-label={`Read: ${nameOf(row)}, with ${owner.name}`} onPress={() => onOpen(row.id)}>
              Read
            </Button>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p className={classes.quiet}>And {more} more.</p>}
    </section>
  );
}
