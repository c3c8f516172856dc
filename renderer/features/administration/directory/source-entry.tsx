import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { SourceImport } from '../../../../shared/domain/directory/import-report.ts';
import { type DirectorySource, mayBeShared } from '../../../../shared/domain/directory/source.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { api } from '../../../lib/api.ts';
import { plainDate } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import type { Outcome } from '../use-outcome.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import own from './directory.module.css';
import { clearJob, directoryJob, importFrom, isBusy, stopReading } from './directory-job.ts';
import { kindWords, services } from './directory-words.ts';
import { ImportProgress } from './import-progress.tsx';
import { SourceForm } from './source-form.tsx';

function LastImport({ last }: { last: SourceImport | null }) {
  if (last === null) return <span className={classes.quiet}>not in use yet</span>;
  return (
    <span className={classes.quiet}>
      {services(last.kept)}, imported {plainDate(civilDateOf(last.importedAt))}
    </span>
  );
}

function Licence({ source }: { source: DirectorySource }) {
  const { licence, sharing } = source;
  const may = mayBeShared(source)
    ? 'may be handed on'
    : `is held back from packs and exports${sharing === 'not-set' ? ' until somebody says that it may be handed on' : ''}`;
  return (
    <p className={classes.quiet}>
      {licence === '' ? 'No licence noted' : licence}: {may}.
    </p>
  );
}

/** A source with its licence, its last import, and what can be done with it. */
export function SourceEntry({
  source,
  last,
  isFirst,
  outcome,
}: {
  source: DirectorySource;
  last: SourceImport | null;
  /** True where there is no directory yet: then importing is what to do. */
  isFirst: boolean;
  outcome: Outcome;
}) {
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  const { now } = useStore(directoryJob);
  const isMine = now.state !== 'none' && now.source === source.id;
  const isReading = now.state === 'running' && isMine;
  const remove = () =>
    outcome.run(async () => {
      await api.sources.remove({ id: source.id });
      return `${source.name} is not kept any more. Nobody finds its services from now on.`;
    });
  const save = () =>
    outcome.run(async () => {
      const saved = await api.sources.saveForOthers({ source: source.id });
      if (!saved.isSaved) return null;
      return `${services(saved.services)} of ${source.name} saved. On the other computer add a source that is files, and import it there.`;
    });
  /** What was open goes, and the hand is on what opened it. */
  function leave(close: () => void, opener: string) {
    flushSync(close);
    place.current?.querySelector<HTMLElement>(`[data-opens="${opener}"]`)?.focus();
  }

  if (isEditing) {
    return (
      <li ref={place}>
        <SourceForm source={source} outcome={outcome} onLeave={() => leave(() => setEditing(false), 'form')} />
      </li>
    );
  }
  return (
    <li ref={place} className={own.source}>
      <div className={own.head}>
        <h4>{source.name}</h4>
        <span className={classes.quiet}>{kindWords[source.kind]}</span>
        <LastImport last={last} />
      </div>
      <Licence source={source} />
      <div className={classes.buttons}>
        <Button
          data-opens="import"
          look={isFirst && !isReading ? 'main' : 'plain'}
          isDisabled={isBusy(now) && !isMine}
          aria-label={isReading ? 'Stop' : `Import ${source.name}`}
          onPress={isReading ? stopReading : () => void importFrom(source)}
        >
          {isReading ? 'Stop' : source.kind === 'api' ? 'Import now' : 'Import…'}
        </Button>
        {isReading ? null : (
          <>
            {source.mapping === null ? null : (
              <Button look="quiet" isDisabled={isBusy(now)} onPress={() => void importFrom(source, true)}>
                Change the columns…
              </Button>
            )}
            <Button
              data-opens="form"
              look="quiet"
              aria-label={`Change ${source.name}`}
              onPress={() => setEditing(true)}
            >
              Change…
            </Button>
            {last !== null && source.kind !== 'csv' && mayBeShared(source) ? (
              <Button look="quiet" aria-label={`Save for another computer: ${source.name}`} onPress={() => void save()}>
                Save for another computer…
              </Button>
            ) : null}
            <AskOnce
              label="Remove…"
              name={`Remove ${source.name}`}
              yes="Remove the source"
              no="Keep the source"
              onYes={() => void remove()}
            >
              <p>
                {source.name} is not kept any more, and nobody finds its services from now on. To have them again, add
                it and import it anew.
              </p>
            </AskOnce>
          </>
        )}
      </div>
      {isMine ? <ImportProgress now={now} source={source} /> : null}
      {isMine && now.state === 'columns' ? (
        <ColumnMapping source={source} table={now} onLeave={() => leave(clearJob, 'import')} />
      ) : null}
    </li>
  );
}
