import type { CivilDate } from '../../../../shared/domain/time.ts';
import { fieldsOf, lineOf, promiseOf, type SampleContact } from './sample-parts.ts';

/**
 * Invented contacts of the days before, in the codes of the default pack. They leave something for today: a
 * follow-up that is overdue, a promise that is due, and a lost call that is owed a call-back.
 */
export function earlierContacts(today: CivilDate): SampleContact[] {
  return [
    {
      ...{ daysAgo: 10, began: '14:20', ended: '14:38', channel: 'phone-in' },
      changes: (at) => [
        ...fieldsOf({
          ...{ toldBefore: 'no', requesterType: 'self', requesterName: 'Desmond Oke', spokenTo: 'person' },
          ...{ personName: 'Desmond Oke', personBorn: '1951-07-19', personPostcode: 'BA5 2PN', locality: 'mendip' },
          ...{ personPhone: '01632 960245', existingSupport: 'no', agreement: 'agrees', carerNoticed: false },
          ...{ topicMain: 'meals-shopping', strengths: ['confidence', 'friends'], assessmentAskedFor: false },
          ...{ assessmentOffered: true, assessmentDecision: 'not-now', assessmentBy: 'person' },
          ...{ assessmentWords: 'I would sooner try the lunch club first.' },
          ...{ outcomeClass: 'signposted', outcomeRoute: 'community' },
          ...{ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'phone', followUpWorkingDays: 3 },
        }),
        lineOf(at, 'Cooking for one is not worth it since Grace died.', 'own-words'),
        lineOf(at, 'Plays dominoes at the Legion on Tuesdays.', 'network'),
      ],
    },
    {
      ...{ daysAgo: 3, began: '11:02', ended: '11:17', channel: 'phone-in' },
      changes: (at) => [
        ...fieldsOf({
          ...{ toldBefore: 'no', requesterType: 'self', requesterName: 'Margaret Dunn', spokenTo: 'person' },
          ...{ personName: 'Margaret Dunn', personBorn: '1944-12-05', personPostcode: 'TA24 5SY' },
          ...{ personPhone: '01632 960267', locality: 'west-somerset', existingSupport: 'no', agreement: 'agrees' },
          ...{ topicMain: 'sight-hearing', strengths: ['family', 'technology'], carerNoticed: false },
          ...{ assessmentAskedFor: false, assessmentOffered: true, assessmentDecision: 'not-now' },
          ...{ assessmentBy: 'person', assessmentWords: 'Not for the minute. I manage, it is just the post.' },
          ...{ outcomeClass: 'resolved', outcomeRoute: 'own-plan' },
          ...{ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'phone', followUpWorkingDays: 10 },
        }),
        lineOf(at, 'Cannot read her letters any more.', 'need'),
        lineOf(at, 'Her grandson set up the tablet; she talks to it.', 'strength'),
        promiseOf('voluntary-organisation', 'Ask the sight loss group for a visitor', 'to-arrange', today),
      ],
    },
    {
      ...{ daysAgo: 1, began: '16:31', ended: '16:36', channel: 'phone-in' },
      changes: (at) => [
        ...fieldsOf({
          ...{ toldBefore: 'not-known', requesterType: 'family', requesterName: 'Mrs Vowles' },
          ...{ requesterPhone: '01632 960283', topicMain: 'carer-break' },
          ...{ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' },
        }),
        lineOf(at, 'Her husband has not slept for a week. The line went dead.', 'worry'),
      ],
    },
  ];
}
