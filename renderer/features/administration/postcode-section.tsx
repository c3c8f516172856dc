import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { AboutPostcodes, PostcodeSource } from '../../../shared/contract/postcodes.ts';
import { civilDateOf } from '../../../shared/domain/time.ts';
import { api } from '../../lib/api.ts';
import { monthInWords, plainDate } from '../../lib/dates.ts';
import { Button } from '../../ui/button.tsx';
import classes from './administration.module.css';
import { chooseAndImport, importChosen, type PostcodeImport, postcodeImport, stopImport } from './postcode-import.ts';

const sourceWords: Readonly<Record<PostcodeSource, string>> = {
  'code-point-open': 'Code-Point Open, Ordnance Survey',
  onspd: 'ONS Postcode Directory',
};
const count = (many: number) => many.toLocaleString('en-GB');
const megabytes = (bytes: number) =>
  `${Math.max(0.1, bytes / 1_048_576).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

/** The list in use: what it is, of when, and what it was made from. */
function ListInUse({ about, bytes }: { about: AboutPostcodes; bytes: number }) {
  const { edition, ended, withoutPlace, unread, repeated } = about;
  const more = [
    ...(ended > 0 ? [`${count(ended)} of them no longer in use`] : []),
    ...(withoutPlace > 0 ? [`${count(withoutPlace)} without a place`] : []),
    ...(unread > 0 ? [`${count(unread)} lines could not be read`] : []),
    ...(repeated > 0 ? [`${count(repeated)} came twice`] : []),
  ];
  return (
    <dl className={classes.facts}>
      <dt>List in use</dt>
      <dd>
        {sourceWords[about.source]}, {edition === null ? 'month not known' : monthInWords(edition)}
      </dd>
      <dt>Imported</dt>
      <dd>{plainDate(civilDateOf(about.importedAt))}</dd>
      <dt>Postcodes</dt>
      <dd>
        {[count(about.postcodes), ...more].join(', ')}. {megabytes(bytes)} on this computer.
      </dd>
      <dt>Made from</dt>
      <dd>
        <ul>
          {about.files.map(({ name, sha256, bytes: size }) => (
            <li key={sha256}>
              {name}, {megabytes(size)}
              <code>SHA-256 {sha256}</code>
            </li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}

function progressWords(now: PostcodeImport): string {
  switch (now.state) {
    case 'running':
      return now.share < 1 ? `Reading: ${count(now.postcodes)} postcodes so far` : 'Looking through the new list';
    case 'done':
      return `Imported: ${count(now.about.postcodes)} postcodes.`;
    case 'stopped':
      return 'Stopped. The list in use has not been changed.';
    default:
      return '';
  }
}

function Import({ now, hasList }: { now: PostcodeImport; hasList: boolean }) {
  const isRunning = now.state === 'running';
  return (
    <>
      <div className={classes.buttons}>
        <Button
          look={hasList || isRunning ? 'plain' : 'main'}
          onPress={isRunning ? stopImport : () => void chooseAndImport()}
        >
          {isRunning ? 'Stop' : 'Import a list…'}
        </Button>
        {isRunning ? (
          <>
            <progress aria-label="Import" value={now.share} max={1} />
            <span>{progressWords(now)}</span>
          </>
        ) : null}
      </div>
      {/* The end is told; each number on the way would only be in the way. */}
      <p role="status" className={isRunning || progressWords(now) === '' ? 'for-screen-readers' : undefined}>
        {isRunning ? 'Importing…' : progressWords(now)}
      </p>
      {now.state === 'failed' ? (
        <div role="alert" className={classes.trouble}>
          <p>{now.message}</p>
          {now.smaller ? <Replace {...now.smaller} /> : null}
        </div>
      ) : null}
    </>
  );
}

function Replace({ chosen, files }: { chosen: string; files: readonly string[] }) {
  return <Button onPress={() => void importChosen(chosen, files, true)}>Replace it all the same</Button>;
}

/** The list of postcodes: what is in use, and how to import another. */
export function PostcodeSection() {
  const { now } = useStore(postcodeImport);
  const { data: list } = useQuery({ queryKey: ['postcodes', 'status'], queryFn: () => api.postcodes.status() });
  return (
    <>
      <p>
        With a list of postcodes Frontdoor says which council a postcode lies in, and whether it may be a slip, and the
        directory says how far away a service is. It looks on this computer only: nobody is asked, and nothing is kept.
      </p>
      {list?.state === 'none' ? <p>There is no list yet: postcodes are not checked.</p> : null}
      {list?.state === 'unreadable' ? (
        <p role="alert" className={classes.trouble}>
          The list is damaged and is not used. Import it again.
        </p>
      ) : null}
      {list?.state === 'ready' ? <ListInUse {...list} /> : null}
      <Import now={now} hasList={list?.state === 'ready'} />
      <p className={classes.quiet}>
        Code-Point Open (Ordnance Survey) and the ONS Postcode Directory (Office for National Statistics) are free to
        download. Choose the whole zip. Of Code-Point Open the CSV files will do too, all that you need at once. There
        is a new list four times a year.
      </p>
      <p className={classes.quiet}>
        Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and
        database right. Contains National Statistics data © Crown copyright and database right.
      </p>
    </>
  );
}
