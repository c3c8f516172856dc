import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { ResultTurn, TryTurn } from '../../../../shared/domain/history.ts';
import { shortDate, shortMoment } from '../../../lib/dates.ts';
import { endingWords, followUpMethodWords } from '../../../lib/follow-up-words.ts';
import classes from './history.module.css';

interface NotedProps {
  turn: { readonly at: string; readonly by: string; readonly undoneAt: string | null };
  what: string;
  /** Sentences about it; those that say nothing are left out. */
  words: readonly string[];
}

function Noted({ turn: { at, by, undoneAt }, what, words }: NotedProps) {
  const said = words.filter(saysSomething).join(' ');
  return (
    <li className={classes.entry}>
      <span className={classes.when}>
        <time dateTime={at}>{shortMoment(at)}</time>, {by}
        {undoneAt === null ? '' : `. Taken back ${shortMoment(undoneAt)}`}
      </span>
      <span className={classes.what}>
        <strong>{what}:</strong> {undoneAt === null ? said : <del>{said}</del>}
      </span>
    </li>
  );
}

const quoted = (words: string) => (saysSomething(words) ? `“${words.trim()}”` : '');
const because = (what: string, why: string) => (saysSomething(why) ? `${what} because: ${why.trim()}.` : '');
const nextTime = (nextOn: string | null) => (nextOn === null ? '' : `Again on ${shortDate(nextOn)}.`);

/** A try to reach somebody, as the history shows it. */
export function TryEntry({ turn }: { turn: TryTurn }) {
  const { purpose, happenedAt, method, ending, words, reason, nextOn } = turn;
  const how = `by ${followUpMethodWords[method].toLowerCase()}, ${endingWords[ending].toLowerCase()}.`;
  return (
    <Noted
      turn={turn}
      what={purpose === 'follow-up' ? 'Tried to follow up' : 'Tried to ring back'}
      words={[
        happenedAt === null ? how : `${shortMoment(happenedAt)}, ${how}`,
        quoted(words),
        because('This way', reason),
        nextTime(nextOn),
      ]}
    />
  );
}

/** A result of the follow-up, as the history shows it. */
export function ResultEntry({ turn }: { turn: ResultTurn }) {
  const { label, words, why, keptClosed, nextOn, isToldByThemselves } = turn;
  return (
    <Noted
      turn={turn}
      what={saysSomething(why) ? 'Follow-up put right' : 'Followed up'}
      words={[
        `${label}.`,
        isToldByThemselves ? 'Told in a later conversation, without being asked.' : '',
        quoted(words),
        because('Put right', why),
        because('No conversation', keptClosed),
        nextTime(nextOn),
      ]}
    />
  );
}
