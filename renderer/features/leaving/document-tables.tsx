import type { ShownDocument } from '../../../shared/contract/leaving.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { tablesInWords } from './document-model.ts';
import classes from './leaving.module.css';

/** Every number of a document with its meaning. */
export function DocumentTables({ document, pack }: { document: ShownDocument; pack: Pack | undefined }) {
  const tables = tablesInWords(document, pack);
  const hasMinus = tables.some(({ rows }) => rows.some(({ n }) => n < 0));
  return (
    <>
      <p>
        {document.n.toLocaleString('en-GB')} {Math.abs(document.n) === 1 ? 'contact' : 'contacts'} counted. This is all
        that the document says:
      </p>
      {hasMinus ? (
        <p className={classes.quiet}>
          A minus is a correction: it takes away what an earlier start of Frontdoor had said about this day.
        </p>
      ) : null}
      <div className={classes.tables}>
        {tables.map(({ id, title, isRunning, rows }) => (
          <table key={id} className={classes.table}>
            <caption>
              {title}
              {isRunning ? ': how many more or fewer than before' : ''}
            </caption>
            <tbody>
              {rows.map(({ codes, words, n }) => (
                <tr key={codes.join('|')}>
                  <th scope="row">{words.length === 0 ? 'In all' : words.join(' · ')}</th>
                  <td className={classes.number}>{n < 0 ? `−${Math.abs(n)}` : n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {tables.length === 0 ? (
        <p className={classes.quiet}>It says nothing any more: all of it was taken back.</p>
      ) : null}
    </>
  );
}
