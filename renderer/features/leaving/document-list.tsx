import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type LeavingLine, leavingAtOnce } from '../../../shared/contract/leaving.ts';
import { api } from '../../lib/api.ts';
import { clock } from '../../lib/clock.ts';
import { longDate } from '../../lib/dates.ts';
import classes from './leaving.module.css';
import { stateOfLine } from './leaving-words.ts';
import { Pages } from './pages.tsx';

interface DocumentListProps {
  offset: number;
  mayLeave: boolean;
  onPage: (offset: number) => void;
  onOpen: (line: LeavingLine) => void;
}

/** Documents, the latest day first, each with where it stands; one opens field by field. */
export function DocumentList({ offset, mayLeave, onPage, onOpen }: DocumentListProps) {
  const { data } = useQuery({
    queryKey: ['leaving', 'list', { offset }],
    queryFn: () => api.leaving.list({ offset }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  if (!data) return null;
  if (data.total === 0) {
    return (
      <p className={classes.quiet}>
        Nothing has been counted so far. Close a conversation, and its document stands here at once.
      </p>
    );
  }
  const now = clock.now();
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="for-screen-readers">Documents, the latest day first</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Where it stands</th>
              <th scope="col" className={classes.number}>
                Revision
              </th>
            </tr>
          </thead>
          <tbody>
            {data.lines.map((line) => {
              const { words, why, tone } = stateOfLine(line, now, mayLeave);
              return (
                <tr key={`${line.stream} ${line.day}`}>
                  <th scope="row">
                    <button
                      type="button"
                      className={classes.link}
                      data-document={`${line.stream} ${line.day}`}
                      onClick={() => onOpen(line)}
                    >
                      {longDate(line.day)}
                      <span className="for-screen-readers">, {words}. Open it</span>
                    </button>
                  </th>
                  <td data-tone={tone}>
                    {words}
                    {why === null ? null : <p className={classes.why}>{why}</p>}
                  </td>
                  <td className={classes.number}>{line.rev}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pages offset={offset} total={data.total} atOnce={leavingAtOnce} what="documents" onPage={onPage} />
    </>
  );
}
