import { useState } from 'react';
import { explained, type RequestReport } from '../../../shared/domain/client-level-data/report.ts';
import { api } from '../../lib/api.ts';
import { plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SaveTable } from '../../ui/save-table.tsx';
import classes from './exports.module.css';
import { foundInWords, kindsTable, problemsByKind } from './report-words.ts';

/** As many rows are listed on the screen; the file has them all. */
const mostListed = 200;

function ByKind({ report }: { report: RequestReport }) {
  return (
    <table className={classes.table}>
      <caption>What is missing or wrong, by kind</caption>
      <thead>
        <tr>
          <th scope="col">How it matters</th>
          <th scope="col" className={classes.number}>
            Rows
          </th>
          <th scope="col">What it is</th>
          <th scope="col">What to do</th>
        </tr>
      </thead>
      <tbody>
        {problemsByKind(report).map(({ problem, rows }) => {
          const { isError, field, what, todo } = explained[problem];
          return (
            <tr key={problem}>
              <td>{isError ? <strong>Error</strong> : 'Warning'}</td>
              <td className={classes.number}>{rows.toLocaleString('en-GB')}</td>
              <th scope="row">
                {field === '' ? null : <span className={classes.field}>{field}</span>} {what}
              </th>
              <td>{todo}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ByRow({ problems }: RequestReport) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <section className={classes.box} aria-label="Problems by row" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              Line
            </th>
            <th scope="col">What it is</th>
            <th scope="col">Event Reference</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, mostListed).map(({ row, reference, problem, other }) => (
            <tr key={`${row} ${problem}`}>
              <td className={classes.number}>{row}</td>
              <th scope="row">{explained[problem].what}</th>
              <td className={classes.reference}>
                {reference}
                {other === null ? null : <> and {other}</>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Save({ report: { from, to } }: { report: RequestReport }) {
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState('');
  const save = async (what: 'rows' | 'report') => {
    setSaid('');
    setTrouble('');
    try {
      const { isSaved } = await api.exports.saveRequests({ from, to, what });
      if (isSaved) setSaid(what === 'rows' ? 'The rows are saved, and that they are is kept.' : 'The report is saved.');
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p className={classes.warning}>
        <strong>The rows are personal data:</strong> dates of birth, postcodes, NHS numbers. Save them only where the
        council keeps its return, hand them to whoever sends it, and delete the file once it is sent. Who saved them,
        and when, is written down.
      </p>
      <div className={classes.buttons}>
        <Button onPress={() => void save('rows')}>Save the rows…</Button>
        <Button onPress={() => void save('report')}>Save the report…</Button>
      </div>
      <p role="status">{said}</p>
      {trouble === '' ? null : (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
    </>
  );
}

/** What was found about the rows of a period, and the files. */
export function RequestReportView({ report }: { report: RequestReport }) {
  const { problems } = report;
  return (
    <div className={classes.report}>
      <h3>
        {plainDate(report.from)} to {plainDate(report.to)}
      </h3>
      {report.rows === 0 ? <p>No request ended in this period. Choose other days and look again.</p> : null}
      {foundInWords(report)
        .slice(report.rows === 0 ? 1 : 0)
        .map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      {problems.length > 0 ? (
        <>
          <ByKind report={report} />
          <Disclosure label={`Row by row (${problems.length.toLocaleString('en-GB')})`} isFilled={false} isLazy>
            {problems.length > mostListed ? <p>The first {mostListed}; the saved report has all of them.</p> : null}
            <ByRow {...report} />
          </Disclosure>
          <Disclosure label="Save the table by kind" isFilled={false} isLazy>
            <SaveTable table={kindsTable(report)} />
          </Disclosure>
        </>
      ) : null}
      <Disclosure label="Left to the council’s own table, and not verified" isFilled={false} isLazy>
        <p>Frontdoor does not know: {report.councils.join(', ')}.</p>
        <p>
          Nobody has verified in the official lists of {report.release}: {report.unverified.join('; ')}.
        </p>
      </Disclosure>
      {report.rows === 0 ? null : <Save report={report} />}
    </div>
  );
}
