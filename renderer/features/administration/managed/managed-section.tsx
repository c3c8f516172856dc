import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../lib/api.ts';
import { clock } from '../../../lib/clock.ts';
import classes from '../administration.module.css';
import { policyInWords, updatesInWords } from './managed-words.ts';
import { useManaged } from './use-managed.ts';

/** How updates stand: it changes while the page is open. */
function UpdatesLine() {
  const client = useQueryClient();
  const queryKey = ['managed', 'updates'];
  const { data: state } = useQuery({ queryKey, queryFn: () => api.managed.updates(), refetchOnMount: 'always' });
  useEffect(
    () => api.managed.onUpdatesChanged(() => void client.invalidateQueries({ queryKey: ['managed', 'updates'] })),
    [client],
  );
  return <p role="status">{state ? updatesInWords(state, clock.now()) : ''}</p>;
}

/** What the organisation has set for everybody at this computer, what of it could not be used, and updates. */
export function ManagedSection() {
  const found = useManaged();
  const lines = found ? policyInWords(found.policy) : [];
  return (
    <>
      {found?.place ? (
        <p>
          Your organisation sets some things for everybody at this computer, in <code>{found.place}</code>. They cannot
          be changed here, and are read at each start.
        </p>
      ) : (
        <p>Your organisation has set nothing for this computer: everything can be changed here.</p>
      )}
      {lines.length > 0 ? (
        <dl className={classes.facts}>
          {lines.map(({ setting, name, value }) => (
            <div key={setting} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {found && found.troubles.length > 0 ? (
        <div className={classes.trouble}>
          <p>This is not used, and Frontdoor goes on without it. Tell whoever looks after your computers:</p>
          <ul className={classes.sentences}>
            {found.troubles.map((trouble) => (
              <li key={trouble}>{trouble}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <UpdatesLine />
    </>
  );
}
