import type { z } from 'zod';
import type { contract } from '../../../../shared/contract/index.ts';
import type { SourceImport } from '../../../../shared/domain/directory/import-report.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import type { Outcome } from '../use-outcome.tsx';
import { ChangeList } from './change-list.tsx';
import own from './directory.module.css';
import { clearJob } from './directory-job.ts';
import { count, formatWords, services } from './directory-words.ts';
import { FindingGroups } from './finding-groups.tsx';
import { reportHeading } from './import-progress.tsx';

type Ready = NonNullable<z.output<typeof contract.sources.state.output>['ready']>;

function Counts({ about: { read, kept, quarantined, repeated, declared, changes } }: { about: SourceImport }) {
  const rows: readonly (readonly [string, number])[] = [
    ...(declared === null ? [] : [['it says it holds', declared] as const]),
    ['records read', read],
    ['services', kept],
    ...(quarantined > 0 ? [['kept out', quarantined] as const] : []),
    ...(repeated > 0 ? [['came again', repeated] as const] : []),
    ['new', changes.new],
    ['changed', changes.changed],
    ['gone', changes.gone],
  ];
  return (
    <dl className={own.counts}>
      {rows.map(([words, many]) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{count(many)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was read and waits: the report to be looked at, and the decision. */
export function WaitingDirectory({
  ready,
  hasBefore,
  outcome,
}: {
  ready: Ready;
  /** Whether there is a directory that can be gone back to. */
  hasBefore: boolean;
  outcome: Outcome;
}) {
  const about = ready.sources.find(({ source }) => source === ready.imported);
  const { file } = ready;
  const accept = () =>
    outcome.run(async () => {
      await api.sources.accept({ file });
      clearJob();
      return `Accepted.${hasBefore ? ' You can go back to the directory before.' : ''}`;
    });
  const discard = () =>
    outcome.run(async () => {
      await api.sources.discard({ file });
      clearJob();
      return 'Let go. The directory in use has not been changed.';
    });
  const save = () =>
    outcome.run(async () => {
      const { isSaved } = await api.sources.saveReport({ which: 'ready', source: ready.imported });
      return isSaved ? 'The report is saved.' : null;
    });
  if (!about) return null;
  return (
    <section className={own.waiting} aria-labelledby={reportHeading}>
      <h3 id={reportHeading} tabIndex={-1}>
        {about.name}: read, and not in use yet
      </h3>
      <p className={classes.quiet}>
        From {about.from.slice(0, 3).join(', ')}
        {about.from.length > 3 ? ` and ${count(about.from.length - 3)} more` : ''}: {formatWords(about.format)}.
        {about.before > 0 ? ` In use of this source: ${services(about.before)}.` : ' Nothing of this source is in use.'}
      </p>
      <Counts about={about} />
      <ChangeList which="ready" about={about} />
      <h4>What was found</h4>
      <FindingGroups which="ready" about={about} />
      {ready.isOutdated ? (
        <p role="alert" className={classes.trouble}>
          The directory in use has changed since this was read. Let go of it and import it again.
        </p>
      ) : null}
      <div className={classes.buttons}>
        {ready.isOutdated ? null : (
          <Button look="main" onPress={() => void accept()}>
            Accept: use {services(ready.services)}
          </Button>
        )}
        <Button onPress={() => void save()}>Save the report…</Button>
        <AskOnce label="Let go of it…" yes="Let go of it" no="Keep it waiting" onYes={() => void discard()}>
          <p>What was read is let go. The directory in use has not been changed; the source can be imported again.</p>
        </AskOnce>
      </div>
    </section>
  );
}
