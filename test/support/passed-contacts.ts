import type { Change } from '../../shared/domain/changes.ts';
import type { Concern } from '../../shared/domain/contact.ts';
import type { ContactFields } from '../../shared/domain/contact-fields.ts';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { changesOf, solutionWith } from './reference-contact.ts';

type Fields = { readonly [N in keyof ContactFields]?: unknown };
type Tag = ContactFields['unfinishedTag'];

/** A reference contact that is passed on, with what it puts on record. */
export interface PassedContact {
  readonly id: string;
  readonly fields: Fields;
  readonly lines: readonly (readonly [text: string, tag: Tag])[];
  readonly handled?: readonly (readonly [trigger: string, done: string, whom: string, answer: string])[];
}

const asked = {
  assessmentAskedFor: true,
  assessmentOffered: true,
  assessmentDecision: 'wanted',
  assessmentBy: 'person',
};

/** c03, c05, c06 and c11, in the words of the reference contacts. */
export const passedContacts: readonly PassedContact[] = [
  {
    id: 'c03',
    fields: {
      ...{ requesterType: 'gp', requesterName: 'Dr Rao', personName: 'Bill Stacey', personBorn: '1938-02-17' },
      ...{ personPostcode: 'TA6 3QX', personPhone: '01632 960102', existingSupport: 'no', toldBefore: 'not-known' },
      ...{ spokenTo: 'caller-only', agreement: 'agrees-as-told-by-caller', aware: true, replyToReferrer: true },
      ...{ topicMain: 'mobility-falls', topicsAlso: ['washing-dressing'], strengths: ['skills', 'friends'], ...asked },
      ...{ locality: 'sedgemoor', outcomeClass: 'passed', outcomeRoute: 'needs-assessment', followUpAgreed: false },
    },
    lines: [
      [
        "Third fall this month, no injury, I've seen him. He can't get out of the bath. He lives alone on the first floor.",
        'risk',
      ],
      ["He says he'd like someone to look at the whole set-up with him. I told him I'd ask for an assessment.", 'goal'],
      ["He's sharp as a tack. Ex-merchant navy, does his own paperwork, has a good neighbour with a key.", 'strength'],
    ],
  },
  {
    id: 'c05',
    fields: {
      ...{
        requesterType: 'anonymous',
        personName: 'Albert Crane',
        personPostcode: 'TA24 5SY',
        existingSupport: 'not-checked',
      },
      ...{
        toldBefore: 'not-known',
        spokenTo: 'caller-only',
        agreement: 'not-able-to-ask',
        justification: 'prevention-of-harm',
      },
      ...{ aware: false, safeToContact: false, topicMain: 'abuse-neglect', abuseTypes: ['financial-or-material'] },
      ...{ sourceOfRisk: 'unknown young man', whenNext: 'Thursday', locality: 'west-somerset' },
      ...{ outcomeClass: 'passed', outcomeRoute: 'safeguarding', followUpAgreed: false },
      ...{ receiptWho: 'safeguarding team', receiptAt: instantOf('2026-03-24T11:51') },
    },
    lines: [
      ["I won't say who I am. I'm on the till at the bank in town.", null],
      [
        'Old Mr Crane comes in every Thursday with a young man who stands over him and he takes out three hundred pounds.',
        'risk',
      ],
      ["He looked frightened. He doesn't know I'm ringing and I don't think he should.", 'worry'],
    ],
    handled: [['abuse', 'Rang the safeguarding team', 'safeguarding team', 'They have taken it']],
  },
  {
    id: 'c06',
    fields: {
      ...{ requesterType: 'ambulance', requesterName: 'Crew of the 16:20 call', personName: 'Ivy Lock' },
      ...{ personBorn: '1936-12-11', personPostcode: 'TA2 8NS', personPhone: '01632 960104', existingSupport: 'no' },
      ...{
        toldBefore: 'not-known',
        spokenTo: 'caller-only',
        agreement: 'not-able-to-ask',
        justification: 'urgent-need',
      },
      ...{ topicMain: 'carer-break', topicsAlso: ['memory'], strengths: ['family'], locality: 'taunton-deane' },
      ...{
        assessmentAskedFor: false,
        assessmentDecision: 'not-offered',
        assessmentBy: 'nobody',
        followUpAgreed: false,
      },
      ...{ outcomeClass: 'passed', outcomeRoute: 'urgent-support', receiptWho: 'out-of-hours team' },
      ...{ receiptAt: instantOf('2026-03-24T11:52') },
    },
    lines: [
      [
        "We've just taken her husband in. He does everything for her, she has dementia and can't be left tonight.",
        'risk',
      ],
      [
        "There's food in the fridge. The daughter, 01632 960114, is driving from Plymouth but won't be here before midnight.",
        'network',
      ],
    ],
    handled: [
      ['carer-gone', 'Rang the out-of-hours team', 'out-of-hours team', 'Somebody sits with her from six'],
      ['not-alone-tonight', 'Rang the out-of-hours team', 'out-of-hours team', 'Until the daughter is there'],
    ],
  },
  {
    id: 'c11',
    fields: {
      ...{ requesterType: 'self', requesterName: 'Nadia Karim', personName: 'Nadia Karim', personBorn: '1979-10-02' },
      ...{ personPostcode: 'TA1 1AA', personPhone: '01632 960106', existingSupport: 'no', toldBefore: 'no' },
      ...{
        spokenTo: 'person',
        agreement: 'agrees',
        topicMain: 'new-disability',
        topicsAlso: ['work-training'],
        ...asked,
      },
      ...{ strengths: ['family', 'groups', 'roles'], locality: 'taunton-deane', outcomeClass: 'passed' },
      ...{ outcomeRoute: 'needs-assessment', followUpAgreed: false },
    },
    lines: [
      ["I've been told I've MS. I'm still at work, my partner helps, the MS group is brilliant.", 'strength'],
      ["I want an assessment, please. I know my rights, I don't want to be fobbed off with leaflets.", 'own-words'],
    ],
  },
];

/** What a contact puts on record, in one patch. */
export function passedChanges({ fields, lines, handled = [] }: PassedContact): Change[] {
  const at = instantOf('2026-03-24T11:45');
  return [
    ...changesOf(fields),
    ...lines.map(([text, tag]) => ({ note: { id: newId(), at, text, tag } })),
    ...handled.map(([trigger, done, whom, answer]): Change => {
      const concern: Concern = {
        ...{ id: newId(), trigger, raisedAt: at, seenAt: at, notSo: false, covers: [] },
        ...{ done, by: 'the adviser', whom, at: instantOf('2026-03-24T11:51'), answer },
      };
      return { concern };
    }),
    {
      solution: solutionWith({
        words: 'A leaflet about the local group',
        accepted: false,
        connected: null,
        declineReason: 'other',
      }),
    },
  ];
}
