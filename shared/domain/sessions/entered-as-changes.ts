import type { Pack } from '../../pack/schema.ts';
import { applyChange, type FieldChange } from '../changes.ts';
import { emptyFields } from '../contact-fields.ts';
import type { Gate } from '../gates/gate.ts';
import { gatesOf } from '../gates/index.ts';
import { entryInUse } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import type { Instant } from '../time.ts';
import type { Entered } from './session.ts';

/** Somebody who is written down in a row. */
export interface RowToRecord {
  readonly called: string;
  readonly entered: Entered;
  /** When they were first spoken to. */
  readonly since: Instant;
}

/** True for the number of a ticket, which is nobody's name. */
export function isTicket(text: string): boolean {
  return /^\W*[a-z]{0,2}\W*\d+\W*$/i.test(text);
}

/** What a row says, as edits of a conversation. What nobody said stays unsaid. */
export function enteredAsChanges({ called, entered, since }: RowToRecord, pack: Pack): FieldChange[] {
  const route = entryInUse(pack.outcomes, entered.route);
  const isDecided = entered.decision !== null;
  return [
    { field: 'receivedAt', value: since },
    ...(isTicket(called) ? [] : [{ field: 'personName' as const, value: called.trim() }]),
    ...(entered.topic === null ? [] : [{ field: 'topicMain' as const, value: entered.topic }]),
    ...(entered.toldBefore === null ? [] : [{ field: 'toldBefore' as const, value: entered.toldBefore }]),
    ...(entered.locality === null ? [] : [{ field: 'locality' as const, value: entered.locality }]),
    ...(route === undefined
      ? []
      : [
          { field: 'outcomeClass' as const, value: route.class },
          { field: 'outcomeRoute' as const, value: entered.route },
        ]),
    ...(isDecided
      ? [
          { field: 'assessmentOffered' as const, value: true },
          { field: 'assessmentDecision' as const, value: entered.decision },
          { field: 'assessmentBy' as const, value: 'person' as const },
        ]
      : []),
    ...(saysSomething(entered.words) ? [{ field: 'assessmentWords' as const, value: entered.words }] : []),
    ...(entered.isLeftAlone === true ? [{ field: 'followUpAgreed' as const, value: false }] : []),
  ];
}

/**
 * What a row says once it is recorded by itself: there the person speaks for themselves, as the row says on the screen.
 * Whoever speaks for somebody else is written down in full.
 */
export function recordedAsChanges(row: RowToRecord, pack: Pack): FieldChange[] {
  const [speaker] =
    Object.entries(pack.requesters).find(([, { group, retired }]) => group === 'person' && !retired) ?? [];
  return [
    ...enteredAsChanges(row, pack),
    { field: 'spokenTo', value: 'person' },
    ...(speaker === undefined ? [] : [{ field: 'requesterType' as const, value: speaker }]),
  ];
}

/** The gates that keep a row from being recorded as it stands: those that every conversation has. */
export function gatesOfRow(row: RowToRecord, channel: string, pack: Pack): readonly Gate[] {
  const blank = { fields: emptyFields(row.since, channel), notes: [], solutions: [], concerns: [] };
  return gatesOf(recordedAsChanges(row, pack).reduce(applyChange<typeof blank>, blank), pack).shut;
}
