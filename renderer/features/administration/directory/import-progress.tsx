import type { DirectorySource } from '../../../../shared/domain/directory/source.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { type DirectoryJob, readSource } from './directory-job.ts';
import { count, services } from './directory-words.ts';

/** Where the report stands, so that a press leads to it. */
export const reportHeading = 'directory-report';

function stepInWords(now: DirectoryJob & { state: 'running' }): string {
  const share = now.of === null || now.of === 0 ? '' : ` of ${count(now.of)}`;
  switch (now.step) {
    case 'starting':
      return 'Beginning';
    case 'asking':
      return `Asking for the list: ${count(now.done)}${share}`;
    case 'details':
      return `Asking for the details: ${count(now.done)}${share}`;
    case 'reading':
      return `Reading${now.of ? `: ${Math.round((now.done / now.of) * 100)} %` : ''}`;
    case 'comparing':
      return 'Comparing with what is in use';
    case 'checking':
      return 'Looking through the new directory';
  }
}

/** What is told of the end of an import; each number on the way would only be in the way. */
function told(now: DirectoryJob): string {
  switch (now.state) {
    case 'running':
      return 'Importing…';
    case 'stopped':
      return `Stopped. The directory in use has not been changed.${now.isLive ? ' What was fetched is kept for a day.' : ''}`;
    case 'done':
      return `Read: ${services(now.about.kept)}. Nothing is in use before you accept it.`;
    default:
      return '';
  }
}

/** How far the import of a source is, and how it ended. */
export function ImportProgress({ now, source }: { now: DirectoryJob; source: DirectorySource }) {
  const isRunning = now.state === 'running';
  return (
    <>
      {isRunning ? (
        <div className={classes.buttons}>
          <progress aria-label="Import" {...(now.of ? { value: now.done, max: now.of } : {})} />
          <span>{stepInWords(now)}</span>
        </div>
      ) : null}
      <p role="status" className={isRunning || told(now) === '' ? 'for-screen-readers' : undefined}>
        {told(now)}
      </p>
      {now.state === 'done' ? (
        <div>
          <Button look="main" onPress={() => document.getElementById(reportHeading)?.focus()}>
            Look at the report
          </Button>
        </div>
      ) : null}
      {now.state === 'failed' ? (
        <div role="alert" className={classes.trouble}>
          <p>{now.message}</p>
          {now.doubtful ? (
            <Button onPress={() => void readSource(source, now.doubtful?.chosen ?? null, true)}>
              Read it all the same
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
