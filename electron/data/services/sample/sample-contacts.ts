import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { Note } from '../../../../shared/domain/contact.ts';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import type { CivilDate, Instant } from '../../../../shared/domain/time.ts';

/** An invented contact. Times are of today, in England. */
export interface SampleContact {
  readonly began: string;
  readonly ended: string | null;
  readonly channel: string;
  readonly changes: (at: Instant) => Change[];
}

const fields = (values: Partial<ContactFields>) =>
  Object.entries(values).map(([field, value]) => change.parse({ field, value }));

const line = (at: Instant, text: string, tag: Note['tag']): Change => ({ note: { id: newId(), at, text, tag } });

/** The invented contacts of a sample, in the codes of the default pack. */
export function sampleContacts(promiseBy: CivilDate): SampleContact[] {
  return [
    {
      began: '09:04',
      ended: '09:21',
      channel: 'phone-in',
      changes: (at) => [
        ...fields({
          ...{ toldBefore: 'no', requesterType: 'self', requesterName: 'Ruth Fairley', spokenTo: 'person' },
          ...{ personName: 'Ruth Fairley', personBorn: '1946-02-11', personPostcode: 'TA1 4DY' },
          ...{ personPhone: '01632 960221', existingSupport: 'no', agreement: 'agrees', locality: 'taunton-deane' },
          ...{
            topicMain: 'transport',
            topicsAlso: ['loneliness'],
            strengths: ['groups', 'skills'],
            carerNoticed: false,
          },
          ...{
            assessmentAskedFor: false,
            assessmentOffered: true,
            assessmentDecision: 'not-now',
            assessmentBy: 'person',
          },
          ...{ assessmentWords: 'Not yet, thank you. I will ring if it gets harder.' },
          ...{ outcomeClass: 'signposted', outcomeRoute: 'community' },
          ...{ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'phone', followUpWorkingDays: 10 },
        }),
        line(at, 'The bus to the quilting group has stopped running.', 'need'),
        line(at, 'Made the banner for the village hall.', 'strength'),
        {
          solution: {
            ...{
              id: newId(),
              tier: 'community-agent',
              words: 'Village agent, about lifts',
              offered: true,
              accepted: true,
            },
            ...{ declineReason: null, connected: 'to-arrange', promise: { owner: 'me', by: promiseBy } },
          },
        },
      ],
    },
    {
      began: '09:40',
      ended: '09:52',
      channel: 'phone-in',
      changes: (at) => [
        ...fields({
          ...{ toldBefore: 'not-known', requesterType: 'gp', requesterName: 'Dr Lowe', spokenTo: 'caller-only' },
          ...{ requesterOrganisation: 'Mill Lane Surgery', agreement: 'agrees-as-told-by-caller' },
          ...{
            personName: 'Arthur Penney',
            personBorn: '1939-10-30',
            personPostcode: 'TA6 3QE',
            locality: 'sedgemoor',
          },
          ...{ existingSupport: 'no', topicMain: 'mobility-falls', strengths: ['friends'], carerNoticed: false },
          ...{
            assessmentAskedFor: true,
            assessmentOffered: true,
            assessmentDecision: 'wanted',
            assessmentBy: 'person',
          },
          ...{ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' },
        }),
        line(at, 'Two falls this month, not hurt. Would like somebody to look at the whole set-up.', 'risk'),
      ],
    },
    {
      began: '10:05',
      ended: null,
      channel: 'drop-in',
      changes: (at) => [
        ...fields({ requesterType: 'partner', requesterName: 'Sam', personName: 'Lee', topicMain: 'caring' }),
        line(at, 'Looks after Lee since the stroke; sleeps badly.', 'worry'),
      ],
    },
  ];
}
