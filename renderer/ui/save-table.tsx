import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableModel } from '../../shared/counts/table-model.ts';
import { api } from '../lib/api.ts';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import classes from './save-table.module.css';
import { Segmented } from './segmented.tsx';

type Use = 'outside' | 'inside';

const uses = [
  { value: 'outside', label: 'Outside the service' },
  { value: 'inside', label: 'Inside only' },
] as const;

function AsItLeaves({ table }: { table: TableModel }) {
  const { data, error } = useQuery({
    queryKey: ['exports', 'previewTable', table],
    queryFn: () => api.exports.previewTable({ table }),
    retry: false,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={classes.box} aria-label={`${table.title}: how it leaves`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {data.headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={JSON.stringify(row)}>
                {row.map((cell, at) => (
                  <td key={data.headings[at]} data-number={typeof cell === 'number' || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {data.notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
    </>
  );
}

/**
 * Saves a table as CSV. Where it goes is always chosen: outside the service, which is where it starts, small numbers are
 * hidden and the others rounded, and it can be looked at first; inside it is exact. What has rows that are parts of each
 * other stays inside: a small difference of two of them could be told.
 */
export function SaveTable({ table, isInsideOnly = false }: { table: TableModel; isInsideOnly?: boolean }) {
  const [chosen, setChosen] = useState<Use>('outside');
  const use = isInsideOnly ? 'inside' : chosen;
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const save = async () => {
    setSaid('');
    setTrouble('');
    try {
      const { isSaved } = await api.exports.saveTable({ table, use });
      if (isSaved) setSaid('The table is saved, and that it is is kept.');
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className={classes.save}>
      {isInsideOnly ? null : (
        <Segmented label="Where it goes" options={uses} value={use} onChoose={(next) => setChosen(next ?? 'outside')} />
      )}
      {use === 'outside' ? (
        <Disclosure label="See it as it leaves" isFilled={false} isLazy>
          <AsItLeaves table={table} />
        </Disclosure>
      ) : (
        <p className={classes.warning}>
          Exact numbers, some of which may tell who somebody is. Do not pass the file on or publish it.
        </p>
      )}
      <div>
        <Button onPress={() => void save()}>Save a CSV file…</Button>
      </div>
      <p role="status">{said}</p>
      {trouble === '' ? null : (
        <p role="alert" className={classes.warning}>
          {trouble}
        </p>
      )}
    </div>
  );
}
