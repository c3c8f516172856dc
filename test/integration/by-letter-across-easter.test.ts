import { expect, test } from 'vitest';
import { endingsOf } from '../../shared/domain/follow-up/next-try.ts';
import { waysToReach } from '../../shared/domain/follow-up/ways.ts';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

/** c09 as it is told, in the words of the reference contact. */
function c09Changes() {
  const at = instantOf('2026-03-26T10:45');
  const lines = [
    ["I can't hear on the phone, so I've come in. I lip-read. Please don't ring me.", 'own-words'],
    ["I miss the doorbell and the smoke alarm. Otherwise I'm busy, I restore clocks, I've the allotment.", 'risk'],
    [
      'The flashing doorbell is just the thing. Yes, get the fire people to write to me. An assessment? No thanks.',
      'own-words',
    ],
  ] as const;
  const fireRisk = {
    ...{ id: newId(), trigger: 'fire-risk', raisedAt: at, seenAt: at, notSo: false, covers: [], at },
    ...{ done: 'fire safety visit, by letter', by: 'adviser', whom: '', answer: 'he would like them to write' },
  };
  return [
    ...changesOf({
      ...{ requesterType: 'self', personName: 'Edwin Strong', personBorn: '1950-07-21', personPostcode: 'TA4 4AN' },
      ...{
        existingSupport: 'no',
        toldBefore: 'no',
        spokenTo: 'person',
        agreement: 'agrees',
        locality: 'west-somerset',
      },
      ...{ adjustments: ['no-telephone', 'lip-reads'], strengths: ['skills', 'roles'], carerNoticed: false },
      ...{ topicMain: 'sight-hearing', topicsAlso: ['equipment', 'safe-at-home'] },
      ...{ assessmentAskedFor: false, assessmentOffered: true, assessmentDecision: 'declined', assessmentBy: 'person' },
      ...{ assessmentWords: 'No thanks, this is all I wanted.', outcomeClass: 'signposted' },
      ...{ outcomeRoute: 'equipment-supplied', followUpAgreed: true, followUpWith: 'person' },
      ...{ followUpMethod: 'phone', followUpWorkingDays: 10 },
    }),
    ...lines.map(([text, tag]) => ({ note: { id: newId(), at, text, tag } })),
    { concern: fireRisk },
    {
      solution: solutionWith({
        ...{ tier: 'public-service', words: 'Fire service visit', connected: 'to-arrange' },
        promise: { owner: 'adviser', by: '2026-03-27' },
      }),
    },
    { solution: solutionWith({ tier: 'equipment-technology', words: 'Flashing doorbell', connected: 'supplied' }) },
  ];
}

test('c09 is written to on the tenth working day across Easter, waited for, and rung by nobody', () => {
  const clock = setClock('2026-03-26T10:40');
  const desk = deskCalls({ ...newStore().open().context, clock });
  const [contact, visit] = [newId(), newId()];
  desk.start({ id: contact, channel: 'drop-in' });
  desk.open({ contact, visit });
  desk.patch({ contact, visit, seq: 1, changes: c09Changes() });
  clock.set('2026-03-26T10:58');
  // By phone it does not even close.
  expect(refusalOf(() => desk.close({ contact, visit, seq: 1 })).message).toContain(
    'asked not to be contacted this way',
  );
  desk.patch({ contact, visit, seq: 2, changes: changesOf({ followUpMethod: 'letter' }) });
  // Good Friday 3 April and Easter Monday 6 April are no working days.
  expect(desk.close({ contact, visit, seq: 2 })).toMatchObject({ followUpDue: '2026-04-13' });

  clock.set('2026-04-12T23:59');
  expect(desk.desk().due).toEqual([]);
  clock.set('2026-04-13T00:00');
  expect(desk.desk().due).toMatchObject([{ id: contact, followUpDue: '2026-04-13' }]);
  expect(desk.dueFollowUps().rows).toMatchObject([{ contact, urgency: 'today' }]);
  expect(desk.cautions([contact])).toEqual([
    {
      contact,
      isUnsafe: false,
      unwanted: ['Do not telephone'],
      way: { method: 'letter', isPerson: true },
      passedTo: null,
    },
  ]);

  clock.set('2026-04-13T09:00');
  const { fields } = desk.openFollowUp(contact).contact;
  const ways = waysToReach(fields, somerset);
  expect(ways).toMatchObject({ agreed: 'letter', name: 'Edwin Strong' });
  expect(endingsOf('letter', ways.mayLeaveMessage)[0]).toBe('sent');
  const tryBy = (method: string, ending: string) =>
    desk.noteAttempt({
      contact,
      ...{ note: newId(), attempt: { method, ending, words: '', reason: '', nextOn: null } },
    });
  expect(refusalOf(() => tryBy('phone', 'unanswered')).message).toContain('Do not telephone');
  // An answer has ten working days to come; on the way lies the bank holiday of 4 May.
  expect(tryBy('letter', 'sent').state).toMatchObject({ nextOn: '2026-04-27', tries: 1 });
  clock.set('2026-04-27T09:00');
  expect(tryBy('letter', 'sent').state).toMatchObject({ nextOn: '2026-05-12', tries: 2 });

  // His letter comes.
  clock.set('2026-05-05T09:00');
  const answered = { method: 'letter', reason: '', listened: 5, solved: 'yes', words: 'It flashes.', nextOn: null };
  const [visitOfFire, doorbell] = desk.openFollowUp(contact).contact.solutions;
  const checks = [
    { solution: visitOfFire?.id, answer: 'went' },
    { solution: doorbell?.id, answer: 'helped' },
  ];
  const result = { ...answered, result: 'worked', checks };
  expect(desk.noteResult({ contact, note: newId(), result, why: null }).state).toMatchObject({ isDone: true });
  expect(desk.dueFollowUps().total).toBe(0);
});
