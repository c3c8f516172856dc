import { useEffect, useRef, useState } from 'react';
import {
  type DirectorySource,
  type SourceDetails,
  sharings,
  sourceKinds,
} from '../../../../shared/domain/directory/source.ts';
import { api } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { choicesOf } from '../../../ui/choice.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from '../administration.module.css';
import type { Outcome } from '../use-outcome.tsx';
import own from './directory.module.css';
import { kindWords, sharingWords } from './directory-words.ts';

const empty: SourceDetails = {
  ...{ name: '', kind: 'file', address: '', mapping: null, licence: '', attribution: '' },
  ...{ sharing: 'not-set', contact: '' },
};

/** What is kept about a source: a new one, or one that is changed. */
export function SourceForm({
  source,
  outcome,
  onLeave,
}: {
  source: DirectorySource | null;
  outcome: Outcome;
  onLeave: () => void;
}) {
  const [details, setDetails] = useState<SourceDetails>(source === null ? empty : withoutId(source));
  const [trouble, setTrouble] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<SourceDetails>) => setDetails((before) => ({ ...before, ...part }));
  const { name, kind, address, licence, attribution, sharing, contact } = details;

  async function save() {
    try {
      await api.sources.save({ id: source?.id ?? null, details });
      onLeave();
      await outcome.run(async () => `${source === null ? 'Added' : 'Changed'}: ${name}.`);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <form
      ref={form}
      className={own.form}
      aria-label={source === null ? 'A new source' : `Change ${source.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {source === null ? (
        <Segmented
          label="What it is"
          options={choicesOf(sourceKinds, kindWords)}
          value={kind}
          onChoose={(chosen) => change({ kind: chosen ?? kind })}
        />
      ) : null}
      <div className={own.fields}>
        <TextField label="Name" value={name} onType={(typed) => change({ name: typed })} longest={120} />
        {kind === 'api' ? (
          <TextField
            label="Address"
            value={address}
            onType={(typed) => change({ address: typed })}
            longest={500}
            placeholder="https://"
          />
        ) : null}
        <TextField
          label="Licence"
          value={licence}
          onType={(typed) => change({ licence: typed })}
          longest={300}
          placeholder="Open Government Licence v3.0"
        />
        <TextField
          label="How its publisher is named"
          value={attribution}
          onType={(typed) => change({ attribution: typed })}
          longest={500}
        />
        <TextField
          label="E-mail of whoever keeps it"
          value={contact}
          onType={(typed) => change({ contact: typed })}
          longest={200}
        />
      </div>
      <Segmented
        label="May it be handed on outside the council?"
        options={choicesOf(sharings, sharingWords)}
        value={sharing}
        onChoose={(chosen) => change({ sharing: chosen ?? sharing })}
      />
      <p className={classes.quiet}>
        No feed says by itself what it allows. Until you have set that it may be handed on, what comes from it is held
        back from information packs and exports.
      </p>
      {trouble === '' ? null : (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" look="main">
          {source === null ? 'Add the source' : 'Save the changes'}
        </Button>
        <Button onPress={onLeave}>{source === null ? 'Add nothing' : 'Change nothing'}</Button>
      </div>
    </form>
  );
}

function withoutId({ id: _id, createdAt: _createdAt, ...details }: DirectorySource): SourceDetails {
  return details;
}
