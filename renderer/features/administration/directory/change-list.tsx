import { useQuery } from '@tanstack/react-query';
import { type ChangeKind, changeKinds, type SourceImport } from '../../../../shared/domain/directory/import-report.ts';
import { api } from '../../../lib/api.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import classes from '../administration.module.css';
import tables from '../tables.module.css';
import { changeWords, count, fieldWords } from './directory-words.ts';

interface Of {
  readonly which: 'ready' | 'in-use';
  readonly about: SourceImport;
}

function Changes({ which, about, kind }: Of & { kind: ChangeKind }) {
  const ask = { which, source: about.source, kind, offset: 0, limit: 200 };
  const { data: rows = [] } = useQuery({
    queryKey: ['sources', 'changed', ask, about.importedAt],
    queryFn: () => api.sources.changed(ask),
  });
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={tables.box} aria-label={`${changeWords[kind]} services`} tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">{kind === 'changed' ? 'What has changed' : 'Id'}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ record, name, fields }) => (
              <tr key={record}>
                <td>{name}</td>
                <td>{kind === 'changed' ? fields.map(fieldWords).join(', ') : <code>{record}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {about.changes[kind] > rows.length && rows.length === 200 ? (
        <p className={classes.quiet}>The first 200.</p>
      ) : null}
    </>
  );
}

/** What an import adds, changes and takes away, beside what is in use; nothing where all of it is new. */
export function ChangeList({ which, about }: Of) {
  if (about.before === 0) return null;
  const kinds = changeKinds.filter((kind) => about.changes[kind] > 0);
  if (kinds.length === 0) return <p>Nothing is different from what is in use.</p>;
  return (
    <div>
      {kinds.map((kind) => (
        <Disclosure key={kind} label={`${changeWords[kind]}: ${count(about.changes[kind])}`} isFilled={false} isLazy>
          <Changes which={which} about={about} kind={kind} />
        </Disclosure>
      ))}
    </div>
  );
}
