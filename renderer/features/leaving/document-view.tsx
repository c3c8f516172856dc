import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LeavingLine } from '../../../shared/contract/leaving.ts';
import { api } from '../../lib/api.ts';
import { longDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SaveTable } from '../../ui/save-table.tsx';
import { documentModel } from './document-model.ts';
import { DocumentTables } from './document-tables.tsx';
import classes from './leaving.module.css';
import { Receipts } from './receipts.tsx';

const asSentWords = (isAsSent: boolean | null): string =>
  isAsSent === null
    ? 'This has not been sent. It is what would be sent now.'
    : isAsSent
      ? 'This is exactly what was sent: its sum is the one in the receipt.'
      : 'This is not what was sent under this revision: the sums differ. Please report it.';

/** The pack that a document was counted with: its name as `somerset@2026-11-21.0f3a…`, a full stop for the plus. */
function usePackOf(tax: string | undefined) {
  const [id = '', version = ''] = tax?.split('@') ?? [];
  const named = { id, version: version.replace('.', '+') };
  return useQuery({
    queryKey: ['packs', 'get', named.id, named.version],
    queryFn: () => api.packs.get(named),
    enabled: tax !== undefined,
    retry: false,
  }).data;
}

/** One document, field by field in words, then exactly as it travels, with everything that came of it. */
export function DocumentView({ line, onBack }: { line: LeavingLine; onBack: () => void }) {
  const { stream, day } = line;
  const [rev, setRev] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useQuery({
    queryKey: ['leaving', 'document', { stream, day, rev }],
    queryFn: () => api.leaving.document({ stream, day, rev }),
    refetchOnMount: 'always',
  });
  const { data: me } = useQuery({ queryKey: ['profiles', 'me'], queryFn: () => api.profiles.me() });
  const pack = usePackOf(data?.document.tax);
  // Anew with each revision: what is under the heading has become another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what is shown
  useEffect(() => heading.current?.focus(), [rev]);
  const maySave = me?.roles.some((role) => role !== 'adviser') ?? false;
  return (
    <article className={classes.document} aria-labelledby="leaving-document">
      <div className={classes.header}>
        <h3 ref={heading} id="leaving-document" tabIndex={-1}>
          {longDate(day)}
          {rev === null ? '' : `, as it was in revision ${rev}`}
        </h3>
        <Button onPress={onBack}>Back to every document</Button>
      </div>
      {data ? (
        <>
          <p className={data.isAsSent === false ? classes.trouble : classes.stands}>
            <strong>{asSentWords(data.isAsSent)}</strong>
          </p>
          <DocumentTables document={data.document} pack={pack} />
          <dl className={classes.facts}>
            <div className={classes.fact}>
              <dt>Start of Frontdoor</dt>
              <dd className={classes.code}>{data.document.stream}</dd>
            </div>
            <div className={classes.fact}>
              <dt>Revision</dt>
              <dd>{data.document.rev}</dd>
            </div>
            <div className={classes.fact}>
              <dt>Council pack</dt>
              <dd className={classes.code}>{data.document.tax}</dd>
            </div>
            <div className={classes.fact}>
              <dt>Sum</dt>
              <dd className={classes.code}>{data.document.sum}</dd>
            </div>
          </dl>
          <Disclosure label="The document itself, as it travels" isFilled={false} isLazy>
            <p className={classes.quiet}>
              Only the random key of this start is left out: with it somebody else could write under its id.
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
            <section className={classes.box} aria-label="The document as JSON" tabIndex={0}>
              <pre>{JSON.stringify(data.document, null, 2)}</pre>
            </section>
          </Disclosure>
          {maySave ? (
            <Disclosure label="Save this document as a table" isFilled={false} isLazy>
              <SaveTable table={documentModel(data.document, pack)} isInsideOnly />
            </Disclosure>
          ) : null}
          <Receipts receipts={data.receipts} shown={data.document.rev} onShow={setRev} />
        </>
      ) : null}
    </article>
  );
}
