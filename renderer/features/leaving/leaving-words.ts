import type { LeavingLine, LeftRequest, Receipt, ReceiptStatus } from '../../../shared/contract/leaving.ts';
import { civilDateOf, type Instant } from '../../../shared/domain/time.ts';
import type { rejections } from '../../../shared/upstream/api.ts';
import { sinceWhen } from '../../lib/dates.ts';

type Refusal = (typeof rejections)[number] | 'refused';

const refusalWords: Readonly<Record<Refusal, string>> = {
  invalid: 'The collector could not read it: it and this Frontdoor do not fit together. Ask for an update of either.',
  'wrong-sum': 'Its sum was wrong when it arrived: something changed it on the way.',
  margins: 'Its tables do not add up. That is a fault of Frontdoor: please report it.',
  'too-old':
    'Its day is more than 400 days ago, and the collector takes no such day any more. It stays here. If that cannot be, look at the clock of this computer.',
  'in-future': 'Its day is still to come for the collector. Look at the clock of this computer.',
  'unknown-pack':
    'The collector does not know this version of the council pack yet. Whoever runs it publishes it there.',
  'unknown-code':
    'It has a code that the collector’s council pack does not have. Whoever runs it publishes the new one.',
  'wrong-writer': 'Another computer has written under the same id: is this one a copy of another? Nothing is lost.',
  refused: 'The collector would not take the upload with it in it.',
};

function isRefusal(code: string): code is Refusal {
  return Object.hasOwn(refusalWords, code);
}

/** Why the collector refused a document, and what somebody can do. */
export function refusalInWords(code: string): string {
  return isRefusal(code) ? refusalWords[code] : `The collector said: ${code}.`;
}

/** Where a document stands, for its row. */
export interface StateOfLine {
  readonly words: string;
  /** Something more to say of it. */
  readonly why: string | null;
  readonly tone: 'sent' | 'waits' | 'refused';
}

/** Where a document stands. `mayLeave` is false where there is no collector to send it to. */
export function stateOfLine(
  { rev, acked, aside, sentAt, isLeft }: LeavingLine,
  now: Instant,
  mayLeave: boolean,
): StateOfLine {
  const when = sentAt === null ? '' : ` ${sinceWhen(sentAt, civilDateOf(now))}`;
  if (acked >= rev) return { words: `Sent${when}`, why: null, tone: 'sent' };
  if (isLeft) {
    const words = acked > 0 ? 'Sent, and changed since: stays here' : 'Stays here';
    return { words, why: 'It is of a team that this computer has left, and goes nowhere any more.', tone: 'waits' };
  }
  if (aside === 'too-old') return { words: 'Too old to be taken', why: refusalInWords(aside), tone: 'waits' };
  if (aside !== null) {
    return { words: `Refused${when}`, why: `${refusalInWords(aside)} It is tried again once a day.`, tone: 'refused' };
  }
  const rest = mayLeave ? 'waits' : 'stays here';
  if (acked > 0) return { words: `Sent, and changed since: ${rest}`, why: null, tone: 'waits' };
  if (sentAt !== null) return { words: `Sent${when}, no answer: ${rest}`, why: null, tone: 'waits' };
  return { words: mayLeave ? 'Waits' : 'Stays here', why: null, tone: 'waits' };
}

const receiptWords: Readonly<Record<ReceiptStatus, string>> = {
  applied: 'Taken',
  duplicate: 'Taken; it was there already',
  stale: 'The collector has a later one from this computer',
  conflict: 'Another document is there under the same name: this computer writes under a new one',
  rejected: 'Refused',
  refused: 'The collector would not take the upload',
  'no-answer': 'No answer: nobody knows whether it arrived, so it is sent again, which does no harm',
};

/** What became of one sending. */
export function receiptInWords({ status, code }: Pick<Receipt, 'status' | 'code'>): string {
  if (status === 'rejected' && code !== null) return `${receiptWords[status]}. ${refusalInWords(code)}`;
  return code === null ? receiptWords[status] : `${receiptWords[status]} (${code})`;
}

const requestWords: Readonly<Record<LeftRequest['what'], string>> = {
  enrol: 'Tried a code',
  sync: 'Sent documents',
  digest: 'Compared what the collector has',
  totals: 'Asked for the team’s totals',
  rotate: 'Exchanged the credential',
  pack: 'Asked for the council pack',
};

/** What a request was for. */
export function requestInWords({ what }: Pick<LeftRequest, 'what'>): string {
  return requestWords[what];
}

/** What was answered to a request. @param what what it was for, where that is known */
export function answerInWords(status: number, what?: LeftRequest['what']): string {
  if (status === 0) return 'No answer';
  if (status === 304) return 'Nothing new (304)';
  if (status < 300) return `Answered (${status})`;
  if (status === 401 && what === 'enrol') return 'The code does not work (401)';
  if (status === 401) return 'Credential not known (401)';
  if (status === 403) return 'Not allowed (403)';
  if (status === 426) return 'A newer Frontdoor is asked for (426)';
  if (status === 429) return 'Too many at once, later (429)';
  return status < 500 ? `Refused (${status})` : `The collector is in trouble (${status})`;
}

/** A size as people say it: `812 bytes`, `1.4 kB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return `${(bytes / 1_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} kB`;
}
