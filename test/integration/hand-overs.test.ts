import { describe, expect, test } from 'vitest';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const own = 'Old Mr Crane comes in every Thursday with a young man who stands over him.';
const wanted = {
  assessmentAskedFor: true,
  assessmentOffered: true,
  assessmentDecision: 'wanted',
  assessmentBy: 'person',
};

function openDesk(clock = setClock('2026-03-24T11:54')) {
  const store = newStore().open();
  const context = { ...store.context, clock };
  return {
    desk: deskCalls(context),
    context,
    clock,
    callsOf: (actor: typeof context.actor) => deskCalls({ ...context, actor }),
  };
}

/** c03 as far as it matters here: a doctor asks for an assessment, and he agrees. */
function takePassed(desk: DeskCalls, more: Parameters<typeof changesOf>[0] = {}): string {
  return takeContact(desk, [
    ...changesOf({
      ...{ requesterType: 'gp', requesterName: 'Dr Rao', personName: 'Bill Stacey', personPhone: '01632 960109' },
      ...{ spokenTo: 'caller-only', agreement: 'agrees-as-told-by-caller', existingSupport: 'no', toldBefore: 'no' },
      ...{ topicMain: 'mobility-falls', locality: 'sedgemoor', strengths: ['skills'], ...wanted },
      ...{ outcomeClass: 'passed', outcomeRoute: 'needs-assessment', followUpAgreed: false, replyToReferrer: true },
      ...more,
    }),
    { note: { id: newId(), at: '2026-03-24T11:41:00.000Z', text: 'Third fall this month, no injury.', tag: 'risk' } },
    { solution: solutionWith({ words: 'A rail at the door' }) },
  ]).contact;
}

const rowsOf = (desk: DeskCalls) => desk.waiting().rows.map(({ route, state }) => `${route} ${state}`);
const sectionOf = (desk: DeskCalls, contact: string, id: string, kind = 'hand-over') =>
  desk.sheet({ contact, kind }).sections.find((section) => section.id === id);

describe('a hand-over', () => {
  test('is composed of the record, edited beside it, and sent as it was edited', () => {
    const { desk } = openDesk();
    const contact = takePassed(desk);
    const ofSheet = { contact, kind: 'hand-over' };
    const { sheet, edits, passes, kinds, sent } = desk.openSheet(ofSheet);
    expect(sheet.sections.find(({ id }) => id === 'worries')?.text).toContain('“Third fall this month, no injury.”');
    expect([edits, kinds, sent]).toEqual([{ rev: 0, value: {} }, ['hand-over', 'reply'], []]);
    expect(passes).toMatchObject([{ route: 'needs-assessment', takenBy: '', result: null }]);

    const from = sheet.sections.find(({ id }) => id === 'worries')?.text ?? '';
    const edited = { worries: { text: 'He falls on the stairs.', from } };
    expect(desk.saveSheet({ ...ofSheet, rev: 1, edits: edited })).toEqual({ rev: 1 });
    expect(desk.saveSheet({ ...ofSheet, rev: 1, edits: edited })).toEqual({ rev: 1 });
    expect(refusalOf(() => desk.saveSheet({ ...ofSheet, rev: 1, edits: {} })).code).toBe('conflict');
    expect(desk.openSheet(ofSheet).edits).toEqual({ rev: 1, value: edited });

    const send = newId();
    const gone = desk.sendSheet({ ...ofSheet, way: 'text', send });
    expect(gone.sections.find(({ id }) => id === 'worries')).toMatchObject({
      text: 'He falls on the stairs.',
      edited: true,
    });
    desk.saveSheet({ ...ofSheet, rev: 2, edits: {} });
    expect(desk.sendSheet({ ...ofSheet, way: 'text', send })).toEqual(gone);
    expect(sectionOf(desk, contact, 'worries')).toMatchObject({ text: from, edited: false });
    expect(desk.openSheet(ofSheet).sent).toMatchObject([{ id: send, way: 'text', hasFailed: false }]);
    // The record knows nothing of the edit, and the audit nothing of the words.
    expect(desk.open({ contact, visit: newId() }).notes.map(({ text }) => text)).toEqual([
      'Third fall this month, no injury.',
    ]);
    const audit = desk.audit();
    expect(audit.filter(({ action }) => action === 'sheet-copied')).toMatchObject([{ subject: contact }]);
    expect(JSON.stringify(audit)).not.toContain('stairs');
  });

  test('stands on the worklist until somebody has taken it, in the one place that the record has for it', () => {
    const { desk, clock } = openDesk();
    const contact = takePassed(desk);
    const passed = { contact, route: 'needs-assessment' };
    expect(rowsOf(desk)).toEqual(['needs-assessment not-sent']);
    const send = newId();
    desk.sendSheet({ contact, kind: 'hand-over', way: 'pdf', send });
    expect(rowsOf(desk)).toEqual(['needs-assessment not-taken']);
    desk.sheetNotSent({ send });
    expect(rowsOf(desk)).toEqual(['needs-assessment not-sent']);

    clock.set('2026-03-24T13:00');
    const late = refusalOf(() => desk.noteReceipt({ ...passed, who: 'Duty', at: '2026-03-25T09:00:00.000Z' }));
    expect(late.code).toBe('precondition');
    const taken = { ...passed, who: 'Duty worker', at: '2026-03-24T12:30:00.000Z' };
    desk.noteReceipt(taken);
    desk.noteReceipt(taken);
    expect(rowsOf(desk)).toEqual([]);
    expect(desk.open({ contact, visit: newId() }).fields).toMatchObject({
      receiptWho: 'Duty worker',
      receiptAt: taken.at,
    });
    expect(JSON.stringify(desk.history(contact))).toContain('Duty worker');
    expect(refusalOf(() => desk.noteReceipt({ ...taken, who: 'Somebody else' })).message).toContain(
      'Correct the record',
    );
    expect(sectionOf(desk, contact, 'passed')?.text).toContain('taken by Duty worker');
  });

  test('follows a correction: another route waits in its place, and a receipt that is put in there settles it', () => {
    const { desk } = openDesk();
    const contact = takePassed(desk);
    const correct = (changes: Parameters<typeof changesOf>[0]) => {
      const visit = newId();
      desk.open({ contact, visit });
      desk.correct({ contact, visit, correction: newId(), reason: 'The wrong team.' });
      desk.patch({ contact, visit, seq: 1, changes: changesOf(changes) });
      desk.finishCorrection({ contact, visit, seq: 1 });
    };
    correct({ outcomeRoute: 'occupational-therapy' });
    expect(rowsOf(desk)).toEqual(['occupational-therapy not-sent']);
    correct({ receiptWho: 'OT desk', receiptAt: '2026-03-24T11:50:00.000Z' });
    expect(rowsOf(desk)).toEqual([]);
    correct({
      outcomeClass: 'signposted',
      outcomeRoute: 'community',
      assessmentAskedFor: false,
      assessmentDecision: 'declined',
      ...{ spokenTo: 'person', agreement: 'agrees', assessmentWords: 'No thank you.' },
    });
    expect(refusalOf(() => desk.openSheet({ contact, kind: 'hand-over' })).code).toBe('precondition');
  });

  test('of two routes is taken by each for itself', () => {
    const { desk } = openDesk();
    const contact = takePassed(desk, { furtherRoutes: [{ route: 'reablement', receiptWho: '', receiptAt: null }] });
    expect(rowsOf(desk)).toEqual(['needs-assessment not-sent', 'reablement not-sent']);
    desk.noteReceipt({ contact, route: 'reablement', who: 'Reablement', at: '2026-03-24T11:54:00.000Z' });
    expect(rowsOf(desk)).toEqual(['needs-assessment not-sent']);
  });
});

describe('what comes of it', () => {
  test('comes back to the adviser who passed it on, until they have seen it', () => {
    const { desk, context, callsOf } = openDesk();
    const contact = takePassed(desk);
    const other = { ...context.actor, id: newId(), name: 'A colleague' };
    context.db.transaction(() => insertProfile(context.db, other, context.clock.now()));
    const note = newId();
    const result = { contact, note, route: 'needs-assessment', result: 'service', words: 'Four calls a day.' };
    callsOf(other).noteHandOver(result);
    callsOf(other).noteHandOver(result);
    expect(callsOf(other).waiting().rows).toEqual([]);
    expect(desk.waiting()).toMatchObject({
      rows: [{ state: 'came-back', result: { result: 'service', words: 'Four calls a day.' } }],
      total: 1,
    });
    desk.markHandOver({ contact, note, seen: true });
    expect(rowsOf(desk)).toEqual([]);
    desk.markHandOver({ contact, note, seen: false });
    expect(rowsOf(desk)).toEqual(['needs-assessment came-back']);
  });

  test('is stored so that the share of assessments with a service can be counted: the last word for each route', () => {
    const { desk } = openDesk();
    const contact = takePassed(desk);
    const noted = (result: string) =>
      desk.noteHandOver({ contact, note: newId(), route: 'needs-assessment', result, words: '' });
    noted('none');
    noted('service');
    expect(desk.openSheet({ contact, kind: 'hand-over' }).passes).toMatchObject([{ result: { result: 'service' } }]);
    const last = desk.openSheet({ contact, kind: 'hand-over' }).passes[0]?.result?.id;
    desk.undoHandOver({ contact, note: last });
    expect(desk.openSheet({ contact, kind: 'hand-over' }).passes).toMatchObject([{ result: { result: 'none' } }]);
    expect(
      refusalOf(() => desk.noteHandOver({ contact, note: newId(), route: 'reablement', result: 'none', words: '' }))
        .code,
    ).toBe('precondition');
  });

  test('sent back begins a conversation with what was told and tried', () => {
    const { desk } = openDesk();
    const contact = takePassed(desk);
    expect(refusalOf(() => desk.reopenHandOver({ contact, newContact: newId() })).code).toBe('precondition');
    const note = newId();
    desk.noteHandOver({
      contact,
      note,
      route: 'needs-assessment',
      result: 'sent-back',
      words: 'He has not been asked.',
    });
    expect(rowsOf(desk)).toEqual(['needs-assessment came-back']);
    expect(refusalOf(() => desk.markHandOver({ contact, note, seen: true })).message).toContain('begin one there');
    const { contact: begun } = desk.reopenHandOver({ contact, newContact: newId() });
    expect(desk.reopenHandOver({ contact, newContact: newId() })).toEqual({ contact: begun });
    expect(rowsOf(desk)).toEqual([]);
    expect(desk.open({ contact: begun, visit: newId() }).fields).toMatchObject({
      personName: 'Bill Stacey',
      toldBefore: 'same-matter',
    });
    expect(desk.before(begun)).toMatchObject({ kind: 'sent-back', sentBack: 'He has not been asked.', attempts: 0 });
    expect(refusalOf(() => desk.undoHandOver({ contact, note })).code).toBe('precondition');
    expect(desk.openSheet({ contact, kind: 'hand-over' }).reopenedAs).toBe(begun);
  });
});

describe('the safety sheet', () => {
  test('is there while the conversation is open, says first that it is not safe, and that nobody is recorded as told', () => {
    const { desk } = openDesk();
    const [contact, visit] = [newId(), newId()];
    desk.start({ id: contact, channel: 'phone-in' });
    desk.open({ contact, visit });
    const ofSheet = { contact, kind: 'safety' };
    expect(refusalOf(() => desk.openSheet(ofSheet)).code).toBe('precondition');
    const changes = [
      ...changesOf({
        personName: 'Albert Crane',
        safeToContact: false,
        abuseTypes: ['financial-or-material'],
        whenNext: 'Thursday',
      }),
      { note: { id: newId(), at: '2026-03-24T11:41:00.000Z', text: own, tag: 'risk' } },
      { concern: { ...raised, trigger: 'abuse' } },
    ];
    desk.patch({ contact, visit, seq: 1, changes });
    const { sheet, kinds } = desk.openSheet(ofSheet);
    expect(kinds).toEqual(['safety']);
    expect(sheet.isOpen).toBe(true);
    expect(sheet.alerts[0]).toMatch(/^NOT SAFE TO CONTACT/);
    expect(sectionOf(desk, contact, 'safety', 'safety')?.text).toContain('nobody is recorded as told');
    expect(sectionOf(desk, contact, 'said', 'safety')?.text).toContain(own);
    expect(sectionOf(desk, contact, 'numbers', 'safety')?.text).toContain('01632 960901');
    expect(sectionOf(desk, contact, 'questions', 'safety')?.text).toContain('Safe just now: NOT ANSWERED YET');
    const told = {
      done: 'Rang safeguarding',
      by: 'Sam',
      whom: 'safeguarding team',
      at: '2026-03-24T11:51:00.000Z',
      answer: 'Taken',
    };
    desk.patch({ contact, visit, seq: 2, changes: [{ concern: { ...raised, ...told, trigger: 'abuse' } }] });
    const done = sectionOf(desk, contact, 'safety', 'safety')?.text;
    expect(done).toContain('Sam rang safeguarding team, Tuesday 24 March 2026 at 11:51');
  });
});

describe('what was tried before', () => {
  test('stands in the hand-over of a conversation that goes on from another', () => {
    const { desk, clock } = openDesk(setClock('2026-03-23T10:12'));
    const first = takeContact(desk, c01Changes()).contact;
    clock.set('2026-04-09T14:15');
    const result = {
      ...{
        result: 'never-happened',
        method: 'phone',
        reason: '',
        listened: 3,
        solved: 'no',
        words: 'Nobody ever rang Mum.',
      },
      ...{ checks: [], nextOn: null },
    };
    desk.noteResult({ contact: first, note: newId(), result, why: null });
    const { contact } = desk.reopen({ contact: first, newContact: newId() });
    const visit = newId();
    desk.open({ contact, visit });
    desk.patch({
      contact,
      visit,
      seq: 1,
      changes: changesOf({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' }),
    });
    const tried = sectionOf(desk, contact, 'tried')?.text ?? '';
    for (const part of [
      'Village agent',
      'What we promised did not happen',
      '“Nobody ever rang Mum.”',
      '23 March 2026',
    ]) {
      expect(tried).toContain(part);
    }
    expect(sectionOf(desk, contact, 'adjustments')?.text).toContain('Large print');
  });
});

const raised = {
  ...{ id: newId(), trigger: 'abuse', raisedAt: '2026-03-24T11:45:00.000Z', seenAt: '2026-03-24T11:45:00.000Z' },
  ...{ notSo: false, covers: [], done: '', by: '', whom: '', at: null, answer: '' },
};
