import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FindingGroup, KeptFinding, SourceImport } from '../../../../shared/domain/directory/import-report.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import tables from '../tables.module.css';
import own from './directory.module.css';
import { count, levelWords } from './directory-words.ts';

const pageSize = 50;

interface Of {
  readonly which: 'ready' | 'in-use';
  readonly about: SourceImport;
}

/** A value as it was sent; long ones are cut. */
function Sent({ text }: { text: string }) {
  return <span className={own.sent}>{text.length > 160 ? `${text.slice(0, 160)}…` : text}</span>;
}

function becameOf({ raw, now }: KeptFinding): string {
  if (now !== null) return now;
  return raw === '' ? '' : 'left out';
}

function Findings({ which, about, group }: Of & { group: FindingGroup }) {
  const [limit, setLimit] = useState(pageSize);
  const ask = { which, source: about.source, code: group.code, offset: 0, limit };
  const { data: rows = [] } = useQuery({
    queryKey: ['sources', 'findings', ask, about.importedAt],
    queryFn: () => api.sources.findings(ask),
    placeholderData: (before) => before,
  });
  // What is missing was not sent, and nothing became of it.
  const isSent = rows.some(({ raw, now }) => raw !== '' || now !== null);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={tables.box} aria-label={group.words} tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Field</th>
              {isSent ? <th scope="col">As sent</th> : null}
              {isSent ? <th scope="col">Here</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={`${row.record}-${row.field}-${String(at)}`}>
                <td>
                  {row.name ?? 'No name'} {row.record === null ? null : <code>{row.record}</code>}
                </td>
                <td>
                  <code>{row.field}</code>
                </td>
                {isSent ? (
                  <>
                    <td>
                      <Sent text={row.raw} />
                    </td>
                    <td>
                      <Sent text={becameOf(row)} />
                    </td>
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < group.count && limit < 200 ? (
        <div className={classes.buttons}>
          <Button look="quiet" onPress={() => setLimit(200)}>
            Show more
          </Button>
        </div>
      ) : null}
      {group.count > 200 && limit === 200 ? (
        <p className={classes.quiet}>The first 200. All of them are in the table that you can save.</p>
      ) : null}
    </>
  );
}

function Group({ group, ...of }: Of & { group: FindingGroup }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className={own.many}>{count(group.count)}</span>
          <span className={own.level} data-level={group.level}>
            {levelWords[group.level]}
          </span>{' '}
          {group.words}
        </summary>
        {isOpen ? <Findings {...of} group={group} /> : null}
      </details>
    </li>
  );
}

/** What was found in a source, what keeps people from being helped first; each kind opens to its records. */
export function FindingGroups(of: Of) {
  if (of.about.groups.length === 0) return <p>Nothing: every record was as it should be.</p>;
  return (
    <ul className={own.groups}>
      {of.about.groups.map((group) => (
        <Group key={group.code} {...of} group={group} />
      ))}
    </ul>
  );
}
