import { type Change, change } from '../../shared/domain/changes.ts';
import type { Solution } from '../../shared/domain/contact.ts';
import type { ContactFields } from '../../shared/domain/contact-fields.ts';
import { newId } from '../../shared/domain/ids.ts';

/** The reference contact c01: received 2026-03-23T10:12, closed 2026-03-23T10:24, follow-up due 2026-04-08. */
export const c01Fields = {
  dangerNow: 'nobody',
  toldBefore: 'no',
  requesterType: 'family',
  requesterName: 'Helen Pike',
  requesterRelationship: 'daughter',
  requesterPhone: '01632 960111',
  personName: 'Joan Pike',
  personBorn: '1941-06-02',
  personPostcode: 'TA1 4DY',
  personPhone: '01632 960101',
  existingSupport: 'no',
  adjustments: ['large-print'],
  locality: 'taunton-deane',
  spokenTo: 'person-and-caller',
  agreement: 'agrees',
  topicMain: 'loneliness',
  topicsAlso: ['transport'],
  strengths: ['skills', 'routines-faith', 'family'],
  carerNoticed: true,
  assessmentAskedFor: false,
  assessmentOffered: true,
  assessmentDecision: 'not-now',
  assessmentBy: 'person',
  assessmentWords: 'Not now, dear, but I’ll ring if that changes.',
  outcomeClass: 'signposted',
  outcomeRoute: 'community',
  followUpAgreed: true,
  followUpWith: 'person',
  followUpMethod: 'phone',
  followUpWorkingDays: 10,
} as const satisfies { [N in keyof ContactFields]?: Readonly<ContactFields[N]> };

/** A change for each of the fields given. */
export function changesOf(values: { readonly [N in keyof ContactFields]?: unknown }): Change[] {
  return Object.entries(values).map(([field, value]) => change.parse({ field, value }));
}

/** A solution, with what a test names. */
export function solutionWith(values: Partial<Solution> = {}): Solution {
  return {
    id: newId(),
    tier: 'community-agent',
    words: '',
    offered: true,
    accepted: true,
    declineReason: null,
    connected: 'told',
    promise: null,
    ...values,
  };
}

/** Everything that c01 puts on record, as changes. */
export function c01Changes(): Change[] {
  const at = '2026-03-23T10:13:00.000Z';
  return [
    ...changesOf(c01Fields),
    { note: { id: newId(), at, text: 'Mum has hardly been out since Dad died in November.', tag: 'need' } },
    { note: { id: newId(), at, text: 'She used to run the church flower rota.', tag: 'strength' } },
    {
      solution: solutionWith({
        words: 'Village agent, goes along the first time',
        connected: 'to-arrange',
        promise: { owner: 'me', by: '2026-03-30' },
      }),
    },
    {
      solution: solutionWith({
        tier: 'drop-in-centre',
        words: 'Talking Café at St Mary’s Hall',
        connected: 'sent-details',
      }),
    },
  ];
}
