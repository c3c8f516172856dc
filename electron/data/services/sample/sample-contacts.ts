import { addDays, type CivilDate } from '../../../../shared/domain/time.ts';
import { earlierContacts } from './earlier-contacts.ts';
import { fieldsOf, lineOf, promiseOf, type SampleContact } from './sample-parts.ts';

/** The invented contacts of a sample, in the codes of the default pack; the oldest first. */
export function sampleContacts(today: CivilDate): SampleContact[] {
  return [
    ...earlierContacts(today),
    {
      daysAgo: 0,
      began: '09:04',
      ended: '09:21',
      channel: 'phone-in',
      changes: (at) => [
        ...fieldsOf({
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
        lineOf(at, 'The bus to the quilting group has stopped running.', 'need'),
        lineOf(at, 'Made the banner for the village hall.', 'strength'),
        promiseOf('community-agent', 'Village agent, about lifts', 'to-arrange', addDays(today, 7)),
      ],
    },
    {
      daysAgo: 0,
      began: '09:40',
      ended: '09:52',
      channel: 'phone-in',
      changes: (at) => [
        ...fieldsOf({
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
        lineOf(at, 'Two falls this month, not hurt. Would like somebody to look at the whole set-up.', 'risk'),
      ],
    },
    {
      daysAgo: 0,
      began: '10:05',
      ended: null,
      channel: 'drop-in',
      changes: (at) => [
        ...fieldsOf({ requesterType: 'partner', requesterName: 'Sam', personName: 'Lee', topicMain: 'caring' }),
        lineOf(at, 'Looks after Lee since the stroke; sleeps badly.', 'worry'),
      ],
    },
  ];
}
