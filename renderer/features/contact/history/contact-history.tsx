import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type {
  ContactHistory as ContactHistoryData,
  HistoryEntry,
  PastCorrection,
  PromiseTurn,
} from '../../../../shared/domain/history.ts';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { api } from '../../../lib/api.ts';
import { shortMoment } from '../../../lib/dates.ts';
import { Button } from '../../../ui/button.tsx';
import { labelOf } from '../pack-choices.ts';
import { changeInWords } from './change-in-words.ts';
import { ResultEntry, TryEntry } from './follow-up-entries.tsx';
import classes from './history.module.css';
import { DeskSteps, Moves } from './moves.tsx';

/** As many changes of one part as are shown until somebody asks for the rest. */
const shownAtFirst = 30;

const endings = {
  finished: 'Finished',
  dropped: 'Not taken over: the record stayed as it was',
} as const;

function Entry({ entry, pack }: { entry: HistoryEntry; pack: Pack }) {
  const { about, from, to } = changeInWords(entry, pack);
  return (
    <li className={classes.entry}>
      <span className={classes.when}>
        <time dateTime={entry.at}>{shortMoment(entry.at)}</time>, {entry.by}
      </span>
      <span className={classes.what}>
        <strong>{about}:</strong>{' '}
        {from ? (
          <>
            <span className="for-screen-readers">from </span>
            <del>{from}</del>
          </>
        ) : null}
        <span aria-hidden="true">{from ? ' → ' : ''}</span>
        <span className="for-screen-readers">{from ? ' to ' : ''}</span>
        {to ? <ins>{to}</ins> : <em>{entry.isBeforeKnown && from ? 'taken out' : 'nothing'}</em>}
      </span>
    </li>
  );
}

function PromiseEntry({ turn: { at, by, doneAt, tier, words }, pack }: { turn: PromiseTurn; pack: Pack }) {
  return (
    <li className={classes.entry}>
      <span className={classes.when}>
        <time dateTime={at}>{shortMoment(at)}</time>, {by}
      </span>
      <span className={classes.what}>
        <strong>{doneAt === null ? 'Promise not kept after all' : 'Promise kept'}:</strong>{' '}
        {saysSomething(words) ? words : labelOf(pack.solution_tiers, tier)}
      </span>
    </li>
  );
}

function Entries({ entries, pack }: { entries: readonly HistoryEntry[]; pack: Pack }) {
  const [isWhole, setWhole] = useState(false);
  const more = entries.length - shownAtFirst;
  return (
    <>
      <ol className={classes.entries}>
        {entries.slice(0, isWhole ? undefined : shownAtFirst).map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two changes at one moment apart
          <Entry key={`${entry.at} ${index}`} entry={entry} pack={pack} />
        ))}
      </ol>
      {more > 0 && !isWhole ? <Button onPress={() => setWhole(true)}>{`Show ${more} more`}</Button> : null}
    </>
  );
}

function Corrected({ correction, entries, pack }: { correction: PastCorrection } & Parameters<typeof Entries>[0]) {
  const { reason, by, begunAt, endedAt, ending } = correction;
  const end = ending === null || endedAt === null ? 'Not finished yet' : `${endings[ending]}, ${shortMoment(endedAt)}`;
  return (
    <li>
      <section className={classes.correction} aria-label={`Corrected: ${reason}`}>
        <h3>Corrected: {reason}</h3>
        <p className={classes.when}>
          Begun {shortMoment(begunAt)}, {by}. {end}.
        </p>
        {entries.length === 0 ? <p>Nothing was changed.</p> : <Entries entries={entries} pack={pack} />}
      </section>
    </li>
  );
}

/** What came after a contact had closed, in one order, the newest first: each kind as it is shown. */
function sinceItClosed({ promises, tries, results, corrections, entries }: ContactHistoryData, pack: Pack) {
  const all = [
    ...promises.map((turn) => ({
      ...{ at: turn.at, key: `promise ${turn.at} ${turn.words}` },
      entry: <PromiseEntry turn={turn} pack={pack} />,
    })),
    ...tries.map((turn) => ({ at: turn.at, key: turn.id, entry: <TryEntry turn={turn} /> })),
    ...results.map((turn) => ({ at: turn.at, key: turn.id, entry: <ResultEntry turn={turn} /> })),
    ...corrections.map((correction) => ({
      ...{ at: correction.begunAt, key: correction.id },
      entry: (
        <Corrected
          correction={correction}
          entries={entries.filter((entry) => entry.correction === correction.id)}
          pack={pack}
        />
      ),
    })),
  ];
  return all.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/**
 * What was changed in a contact, in words, the newest first: what came after it had closed in one order, its corrections
 * with their reason; and what came before.
 */
export function ContactHistory({ contact, pack }: { contact: Id; pack: Pack }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['contacts', 'history', { contact }],
    queryFn: () => api.contacts.history({ contact }),
  });
  if (error) {
    return (
      <div role="alert">
        <p>{error.message}</p>
        <Button onPress={() => void refetch()}>Try again</Button>
      </div>
    );
  }
  if (!data) return <p className={classes.when}>Looking it up…</p>;
  const since = sinceItClosed(data, pack);
  const first = data.entries.filter(({ correction }) => correction === null);
  return (
    <div className={classes.history}>
      <Moves contact={contact} />
      <DeskSteps contact={contact} />
      {since.length > 0 ? (
        <ol className={classes.entries} aria-label="Since it closed">
          {since.map(({ key, entry }) => (
            <Fragment key={key}>{entry}</Fragment>
          ))}
        </ol>
      ) : null}
      {since.length > 0 ? <h3>While it was open</h3> : null}
      {first.length === 0 ? (
        <p>Nothing has been changed yet. What is typed and chosen stands here, with who did it and when.</p>
      ) : (
        <Entries entries={first} pack={pack} />
      )}
    </div>
  );
}
