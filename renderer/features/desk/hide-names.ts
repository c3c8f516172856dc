import type { ContactSummary } from '../../../shared/domain/contact.ts';
import type { DeskDay, PromiseRow } from '../../../shared/domain/desk-day.ts';
import type { CallBackTries } from '../../../shared/domain/follow-up/view.ts';
import type { WaitingRow } from '../../../shared/domain/hand-over/view.ts';
import type { WaitingPack } from '../../../shared/domain/information-pack/view.ts';
import type { OverrideRow, OverridesForLead } from '../../../shared/domain/overrides.ts';
import { anotherPerson } from '../../lib/other-names.ts';

const hidden = { personName: anotherPerson, requesterName: '' } as const;
const nameless = <T extends Pick<ContactSummary, 'personName' | 'requesterName'>>(rows: readonly T[]) =>
  rows.map((row) => ({ ...row, ...hidden }));

/** A promise without names: its words and whoever makes it are somebody's own words, and may name anybody. */
export function hidePromise(row: PromiseRow): PromiseRow {
  return { ...row, ...hidden, words: '', owner: row.owner === '' ? '' : 'somebody' };
}

/** A reason without names and without the words it was given in. */
export function hideOverride(row: OverrideRow): OverrideRow {
  return { ...row, ...hidden, words: '' };
}

/** The day without anybody's name. Everything that is to be done stays. */
export function hideDay(day: DeskDay): DeskDay {
  return {
    ...day,
    ...{ drafts: nameless(day.drafts), callBacks: nameless(day.callBacks), correcting: nameless(day.correcting) },
    ...{ due: nameless(day.due), closed: nameless(day.closed), promises: day.promises.map(hidePromise) },
  };
}

/** What a lead is to see, without anybody's name. */
export function hideOverrides(overrides: OverridesForLead): OverridesForLead {
  return { ...overrides, unseen: overrides.unseen.map(hideOverride), seen: overrides.seen.map(hideOverride) };
}

/** A call-back without its number and the words that bind it; that it is not to be rung stays. */
export function hideNumber(tries: CallBackTries): CallBackTries {
  return { ...tries, number: 'Number hidden.', binds: [] };
}

/** Hand-overs that wait, without names and without the words that came back. */
export function hideWaiting<T extends { readonly rows: readonly WaitingRow[] }>(waiting: T) {
  const rows = waiting.rows.map((row) => ({ ...row, ...hidden, result: row.result && { ...row.result, words: '' } }));
  return { ...waiting, rows };
}

/** Information packs to give, without names. */
export function hidePacks<T extends { readonly rows: readonly WaitingPack[] }>(toGive: T) {
  return { ...toGive, rows: nameless(toGive.rows) };
}
