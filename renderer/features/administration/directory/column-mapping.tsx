import { useEffect, useRef, useState } from 'react';
import { type CsvField, type CsvMapping, csvFields } from '../../../../shared/domain/directory/csv-mapping.ts';
import type { DirectorySource } from '../../../../shared/domain/directory/source.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Pick } from '../../../ui/pick.tsx';
import classes from '../administration.module.css';
import tables from '../tables.module.css';
import own from './directory.module.css';
import { readSource, type TableColumn } from './directory-job.ts';
import { csvFieldWords } from './directory-words.ts';

const fields = csvFields.map((field) => ({ value: field, label: csvFieldWords(field) }));
/** In these a cell often holds several values, parted by a semicolon. */
const ofMany: ReadonlySet<CsvField> = new Set([
  'terms',
  'serviceAreas',
  'languages',
  'audience',
  'eligibility',
  'accessibility',
]);

function mappingOf(columns: readonly TableColumn[], before: CsvMapping | null): CsvMapping {
  return {
    columns: columns.flatMap(({ column, field }) => {
      if (field === null) return [];
      const known = before?.columns.find((each) => each.column === column && each.field === field);
      return [{ column, field, separator: known ? known.separator : ofMany.has(field) ? ';' : null }];
    }),
    fixed: before?.fixed ?? [],
  };
}

/** The columns of a table as they were set before, and what they may be by their names where they were not. */
function begun({ columns }: { columns: readonly TableColumn[] }, mapping: CsvMapping | null): TableColumn[] {
  if (mapping === null) return [...columns];
  return columns.map((each) => {
    const field = mapping.columns.find(({ column }) => column === each.column)?.field ?? null;
    return { ...each, field };
  });
}

/** Which column of a table is what: kept with the source, so that the next import asks nothing. */
export function ColumnMapping({
  source,
  table,
  onLeave,
}: {
  source: DirectorySource;
  table: { readonly chosen: string; readonly columns: readonly TableColumn[] };
  onLeave: () => void;
}) {
  const [columns, setColumns] = useState(() => begun(table, source.mapping));
  const [trouble, setTrouble] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const hasName = columns.some(({ field }) => field === 'name');

  async function keepAndRead() {
    if (!hasName) return setTrouble('Say which column is the name of the service.');
    const { id, createdAt: _createdAt, ...details } = source;
    const mapping = mappingOf(columns, source.mapping);
    try {
      await api.sources.save({ id, details: { ...details, mapping } });
    } catch (error) {
      return setTrouble(error instanceof Error ? error.message : String(error));
    }
    await readSource({ ...source, mapping }, table.chosen, false);
  }

  return (
    <div className={own.form}>
      <h5 ref={heading} tabIndex={-1}>
        What each column is
      </h5>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={`${tables.box} ${own.columns}`} aria-label="Columns of the table" tabIndex={0}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">The first values in it</th>
              <th scope="col">It is</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, examples, field }, at) => (
              <tr key={`${column}-${String(at)}`}>
                <th scope="row">{column}</th>
                <td className={own.sent}>{examples.join(' · ')}</td>
                <td>
                  <Pick
                    label={`What ${column} is`}
                    isLabelHidden
                    options={fields}
                    value={field}
                    placeholder="Not used"
                    onChoose={(chosen) =>
                      setColumns((before) =>
                        before.map((each, index) =>
                          index === at ? { ...each, field: csvFields.find((known) => known === chosen) ?? null } : each,
                        ),
                      )
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {trouble === '' ? null : (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      <div className={classes.buttons}>
        <Button look="main" onPress={() => void keepAndRead()}>
          Keep the columns and import
        </Button>
        <Button onPress={onLeave}>Import nothing</Button>
      </div>
    </div>
  );
}
