import { expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import { follow } from '../../shared/domain/guide/follow.ts';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, type DeskCalls, deskCalls } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';

const at = '2026-03-23T10:12:00.000Z';
const line = (text: string): Change => ({ note: { id: newId(), at, text, tag: null } });
const worry = (trigger: string, said: string): Change => ({
  concern: {
    ...{ id: newId(), trigger, raisedAt: at, seenAt: at, notSo: false, covers: [] },
    ...{ done: said, by: said, whom: said, at: said === '' ? null : at, answer: said },
  },
});
const alarmsOf = (desk: DeskCalls) => desk.desk().drafts.map(({ alarms }) => alarms);

test('a draft shows on the desk how many worries stand open, whether words or a hand raised them', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  expect(alarmsOf(desk)).toEqual([{ openSafety: 0, untaken: 0 }]);
  desk.patch({ ...begun, seq: 1, changes: [line('He stands over her and she is frightened of him.')] });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 1, untaken: 0 }]);
  desk.patch({ ...begun, seq: 2, changes: [worry('fire-risk', ''), worry('medical', 'rang')] });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 2, untaken: 0 }]);
  desk.patch({ ...begun, seq: 3, changes: [{ field: 'unfinishedLine', value: 'There is no food in the house' }] });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 3, untaken: 0 }]);
});

test('words in a box are red as well, also once it is opened again, and nothing closes over them', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  const words = { field: 'assessmentWords', value: 'Not now, I’m frightened of him.' } as const;
  desk.patch({ ...begun, seq: 1, changes: [...c01Changes(), words] });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 1, untaken: 0 }]);
  const again = desk.open({ contact: begun.contact, visit: newId() });
  expect(follow(again, somerset).cues[0]).toMatchObject({ kind: 'trigger', id: 'abuse', heardIn: 'assessmentWords' });
  desk.open(begun);
  expect(() => desk.close({ ...begun, seq: 1 })).toThrow('Abuse or neglect');
  const covers = follow(again, somerset).safety.flatMap(({ unanswered }) => unanswered);
  const answered = { ...{ id: newId(), trigger: 'abuse', raisedAt: at, seenAt: at, notSo: true, covers } };
  const concern = { ...answered, ...{ done: '', by: '', whom: '', at: null, answer: '' } };
  desk.patch({ ...begun, seq: 2, changes: [{ concern }] });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 0, untaken: 0 }]);
  expect(desk.close({ ...begun, seq: 2 }).closedAt).not.toBeNull();
});

test('a draft shows hand-overs that nobody has taken, the further ones as well', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  const [route = '', further = ''] = Object.keys(somerset.outcomes).filter((id) => somerset.outcomes[id]?.receipt);
  const outcomeClass = somerset.outcomes[route]?.class ?? null;
  const furtherRoutes = [{ route: further, receiptWho: '', receiptAt: null }];
  desk.patch({ ...begun, seq: 1, changes: changesOf({ outcomeClass, outcomeRoute: route, furtherRoutes }) });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 0, untaken: 2 }]);
  desk.patch({ ...begun, seq: 2, changes: changesOf({ receiptWho: 'Sam Bell', receiptAt: at }) });
  expect(alarmsOf(desk)).toEqual([{ openSafety: 0, untaken: 1 }]);
});

test('what is promised in an open conversation is red with it', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  const solution = solutionWith({ connected: 'to-arrange', promise: { owner: 'Sam', by: '2026-03-23' } });
  desk.patch({ ...begun, seq: 1, changes: [{ solution }, worry('fire-risk', '')] });
  expect(desk.desk().promises.map(({ alarms }) => alarms)).toEqual([{ openSafety: 1, untaken: 0 }]);
});

test('what has closed is not red: nothing closes over a worry or a hand-over', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  desk.patch({ ...begun, seq: 1, changes: [...c01Changes(), worry('medical', 'rang')] });
  expect(desk.close({ ...begun, seq: 1 }).alarms).toEqual({ openSafety: 0, untaken: 0 });
  expect(desk.desk().closed.map(({ alarms }) => alarms)).toEqual([{ openSafety: 0, untaken: 0 }]);
});

test('what is being corrected is red while a worry in the correction stands open', () => {
  const desk = deskCalls(newStore().open().context);
  const begun = beginContact(desk);
  desk.patch({ ...begun, seq: 1, changes: c01Changes() });
  desk.close({ ...begun, seq: 1 });
  desk.correct({ ...begun, correction: newId(), reason: 'A line was left out.' });
  desk.patch({ ...begun, seq: 2, changes: [line('He hits her.')] });
  expect(desk.desk().correcting.map(({ alarms }) => alarms)).toEqual([{ openSafety: 1, untaken: 0 }]);
});
