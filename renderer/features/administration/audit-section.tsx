import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type AuditAction, auditActions } from '../../../shared/contract/audit.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { choicesOf } from '../../ui/choice.ts';
import { Pick } from '../../ui/pick.tsx';
import classes from './administration.module.css';
import { auditWords } from './audit-words.ts';
import tables from './tables.module.css';

const limit = 500;
const actions = choicesOf(auditActions, auditWords);

function useEntries(action: AuditAction | null, profile: string | null) {
  const filter = { limit, ...(action ? { action } : {}), ...(profile ? { profile } : {}) };
  return useQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: () => api.audit.list(filter),
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  });
}

/** Who did what on this computer, the newest first. No name of a person stands in it. */
export function AuditSection() {
  const [action, setAction] = useState<AuditAction | null>(null);
  const [profile, setProfile] = useState<string | null>(null);
  const { data: entries = [] } = useEntries(action, profile);
  const { data: profiles = [] } = useQuery({ queryKey: ['audit', 'profiles'], queryFn: () => api.audit.profiles() });
  const many = entries.length === limit ? `The newest ${limit}` : entries.length.toLocaleString('en-GB');
  return (
    <>
      <p>
        What was opened, changed, given away and removed on this computer. It names who did it and the number of the
        conversation, and never a person it is about. Nothing can be taken out of it.
      </p>
      <div className={classes.filters}>
        <Pick
          label="What was done"
          options={actions}
          value={action}
          onChoose={(chosen) => setAction(auditActions.find((known) => known === chosen) ?? null)}
          placeholder="Everything"
        />
        {profiles.length > 1 ? (
          <Pick
            label="Who did it"
            options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
            value={profile}
            onChoose={setProfile}
            placeholder="Everybody"
          />
        ) : null}
        <span role="status" className={classes.quiet}>
          {many} {entries.length === 1 ? 'entry' : 'entries'}
        </span>
      </div>
      {entries.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section className={tables.box} aria-label="Who did what, the newest first" tabIndex={0}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Which</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ id, at, profile: who, action: what, subject }) => (
                <tr key={id}>
                  <th scope="row">
                    {plainDate(civilDateOf(at))}, {civilTimeOf(at)}
                  </th>
                  <td>{who}</td>
                  <td>{auditWords[what]}</td>
                  <td>{subject === null ? '' : <code>{subject}</code>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
