import type { UpstreamStatus } from '../../shared/contract/upstream.ts';
import { civilDateOf, type Instant } from '../../shared/domain/time.ts';
import { sinceWhen } from './dates.ts';

/** How much it matters, from what is as it should be to what is not. */
export const upstreamTones = ['well', 'waits', 'trouble'] as const;
/** See {@link upstreamTones}. */
export type UpstreamTone = (typeof upstreamTones)[number];

/** Where this computer stands with the collector, in a few words. */
export interface UpstreamWords {
  readonly words: string;
  readonly tone: UpstreamTone;
  /** It does not come right before somebody does something. */
  readonly needsPerson: boolean;
}

const stopWords = {
  'enrol-again': 'Sending has stopped: this computer has to be enrolled again',
  forbidden: 'Sending has stopped: the collector takes nothing from this computer any more',
  upgrade: 'Sending has stopped: the collector asks for a newer Frontdoor',
} as const satisfies Record<NonNullable<UpstreamStatus['stopped']>, string>;

/**
 * Where this computer stands, for one line: never that all is sent while something waits, and nothing made to sound
 * better than it is. A clock that is wrong has words of its own beside it ({@link clockInWords}).
 */
export function upstreamInWords(status: UpstreamStatus, now: Instant): UpstreamWords {
  const { never, collector, enrolling, stopped, waiting } = status;
  const said = (words: string, tone: UpstreamTone, needsPerson = false) => ({ words, tone, needsPerson });
  if (never) return said('Nothing ever leaves this computer', 'well');
  // Until the new collector is reached everything goes to the one before, which is what there is to be told.
  const isOnlyEnrolling = !collector || stopped !== null;
  if (enrolling && (enrolling.trouble === null || isOnlyEnrolling)) return enrollingInWords(status, now);
  if (!collector) return said('Nothing leaves this computer: no collector is set up', 'well');
  const waits = waiting.days > 0 ? ` · ${days(waiting.days)} waiting` : '';
  if (stopped) return said(`${stopWords[stopped]}${waits}`, 'trouble', true);
  if (enrolling?.trouble === 'refused')
    return said(`The new code for the collector does not work${waits}`, 'trouble', true);
  const clockIsWrong = status.clockAhead !== null;
  // The time that is waited for is then that of the code.
  const own = enrolling ? { ...status, nextAt: null } : status;
  const line = waiting.documents > 0 ? waitingInWords(own, now) : nothingWaits(own, now);
  return clockIsWrong ? { ...line, needsPerson: true } : line;
}

function enrollingInWords({ enrolling, nextAt }: UpstreamStatus, now: Instant): UpstreamWords {
  if (enrolling?.trouble === 'refused') {
    const words = 'Nothing leaves this computer: the code for the collector does not work';
    return { words, tone: 'trouble', needsPerson: true };
  }
  if (enrolling?.trouble === 'not-reached') {
    const words = `The collector was not reached to enrol this computer, ${nextTry(nextAt, now)}`;
    return { words, tone: 'waits', needsPerson: false };
  }
  return { words: 'Enrolling this computer with the collector', tone: 'waits', needsPerson: false };
}

function waitingInWords({ waiting, trouble, heardAt, nextAt }: UpstreamStatus, now: Instant): UpstreamWords {
  const { documents, days: many, setAside } = waiting;
  if (setAside >= documents) return { words: `${days(many)} refused: see why`, tone: 'trouble', needsPerson: true };
  const part = setAside > 0 ? ', part of it refused: see why' : '';
  const tone = setAside > 0 ? 'trouble' : 'waits';
  const wait = `${days(many)} waiting${part}`;
  const said = (how: string) => ({ words: `${wait}, ${how}`, tone, needsPerson: setAside > 0 }) as const;
  if (trouble === 0) return said(noConnection(heardAt, now));
  if (trouble !== null) return said(`the collector does not take it just now, ${nextTry(nextAt, now)}`);
  if (setAside > 0) return { words: wait, tone, needsPerson: true };
  return said(nextAt === null ? 'sent soon' : `sent at ${sinceWhen(nextAt, civilDateOf(now))}`);
}

function nothingWaits({ sentAt, heardAt, trouble, tooOld }: UpstreamStatus, now: Instant): UpstreamWords {
  const late = tooOld > 0 ? `${days(tooOld)} too old for the collector` : null;
  const all = late ? `${late}, everything else` : 'Everything';
  const sent =
    sentAt === null ? (late ?? 'Nothing to send so far') : `${all} sent ${sinceWhen(sentAt, civilDateOf(now))}`;
  const rest = trouble === 0 ? `, ${noConnection(heardAt, now)}` : '';
  return { words: `${sent}${rest}`, tone: 'well', needsPerson: false };
}

/** Nobody here can tell whether the network or the collector is away, so it says neither. */
function noConnection(heardAt: Instant | null, now: Instant): string {
  return heardAt === null ? 'no connection so far' : `no connection since ${sinceWhen(heardAt, civilDateOf(now))}`;
}

function nextTry(nextAt: Instant | null, now: Instant): string {
  return nextAt === null ? 'tried again soon' : `tried again at ${sinceWhen(nextAt, civilDateOf(now))}`;
}

const many = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`;
const days = (n: number) => many(n, 'day');

const hour = 3_600_000;
const day = 24 * hour;

/** How far this computer’s clock is from the collector’s, as people say it: `14 months ahead of the collector’s`. */
export function clockInWords(ahead: number): string {
  const by = Math.abs(ahead);
  const [n, unit] =
    by < 2 * hour
      ? [by / 60_000, 'minute']
      : by < 2 * day
        ? [by / hour, 'hour']
        : by < 60 * day
          ? [by / day, 'day']
          : by < 730 * day
            ? [by / (30.44 * day), 'month']
            : [by / (365.25 * day), 'year'];
  return `${many(Math.round(Number(n)), String(unit))} ${ahead > 0 ? 'ahead of' : 'behind'} the collector’s`;
}

/** Whether it has become worse: only then anybody is told without having asked. */
export function isWorse(now: UpstreamTone, before: UpstreamTone): boolean {
  return upstreamTones.indexOf(now) > upstreamTones.indexOf(before);
}
