import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { leavingAtOnce, requestDays } from '../../../shared/contract/leaving.ts';
import { api } from '../../lib/api.ts';
import { shortMoment } from '../../lib/dates.ts';
import classes from './leaving.module.css';
import { answerInWords, requestInWords, sizeInWords } from './leaving-words.ts';
import { Pages } from './pages.tsx';

/** Every request that left this computer, also those without a document. */
export function RequestList() {
  const [offset, setOffset] = useState(0);
  const { data } = useQuery({
    queryKey: ['leaving', 'requests', { offset }],
    queryFn: () => api.leaving.requests({ offset }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  });
  if (!data) return null;
  if (data.total === 0) return <p className={classes.quiet}>No request has left this computer so far.</p>;
  return (
    <>
      <p className={classes.quiet}>
        Of the last {requestDays} days. A request holds documents, or nothing but ids and versions.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={classes.box} aria-label="Requests, the latest first" tabIndex={0}>
        <table className={classes.table}>
          <caption className="for-screen-readers">Requests, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What for</th>
              <th scope="col" className={classes.number}>
                Documents
              </th>
              <th scope="col" className={classes.number}>
                Size
              </th>
              <th scope="col">What was answered</th>
            </tr>
          </thead>
          <tbody>
            {data.requests.map((request, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may go in one millisecond, and none moves
              <tr key={`${request.at} ${at}`}>
                <th scope="row">{shortMoment(request.at)}</th>
                <td>{requestInWords(request)}</td>
                <td className={classes.number}>{request.documents}</td>
                <td className={classes.number}>{sizeInWords(request.bytes)}</td>
                <td>{answerInWords(request.status, request.what)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages offset={offset} total={data.total} atOnce={leavingAtOnce} what="requests" onPage={setOffset} />
    </>
  );
}
