import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WriteContext } from '../../electron/data/context.ts';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { getCurrentStream } from '../../electron/data/queries/streams.ts';
import { isPractice } from '../../electron/data/services/practice/is-practice.ts';
import { isSample } from '../../electron/data/services/sample/is-sample.ts';
import { contract } from '../../shared/contract/index.ts';
import { dayDocument } from '../../shared/counts/document.ts';
import { brokenMargins } from '../../shared/counts/invariants.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { keptDocuments } from '../support/counts/kept-documents.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newKey, newStore, opening, refusalOf, testStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

/** A store as the practice desk makes it on its first start. */
function practiceStore() {
  const store = testStore(testFolder(), newKey());
  const { context } = store.open({ how: 'create', practice: true });
  return { store, context: { ...context, clock: setClock('2026-03-23T10:12') } };
}

function practiceCalls(context: WriteContext) {
  const { practice } = contract;
  const ask = (name: keyof typeof practice, input?: unknown) => dispatchCall(context, `practice:${name}`, input);
  return {
    begin: (contact: string, caller: string) => practice.begin.output.parse(ask('begin', { contact, caller })),
    ask: (contact: string, question: string) => practice.ask.output.parse(ask('ask', { contact, question })),
    run: (contact: string) => practice.run.output.parse(ask('run', { contact })),
    runs: () => practice.runs.output.parse(ask('runs')),
    score: (contact: string) => practice.score.output.parse(ask('score', { contact })),
  };
}

describe('the practice desk', () => {
  test('counts nothing, whatever is closed at it, and marks everybody as made up', () => {
    const { context } = practiceStore();
    const { contact } = takeContact(deskCalls(context), c01Changes());
    expect([isPractice(context), isSample(context)]).toEqual([true, true]);
    expect(deskCalls(context).open({ contact, visit: newId() }).sample).toBe(true);
    expect([...keptDocuments(context.db).values()]).toEqual([]);
    expect(getCurrentStream(context.db)).not.toBe('');
  });

  test('refuses to let anything out, or real data in, and says where that is done', () => {
    const { context } = practiceStore();
    const refused = (channel: string, input?: unknown) => refusalOf(() => dispatchCall(context, channel, input));
    const says = expect.stringContaining('This is the practice desk');
    const given = { id: newId(), moment: 'after', rating: 5 };
    expect(refused('exports:putDown', { what: 'rows' })).toMatchObject({ code: 'precondition', message: says });
    expect(refused('reports:monthly', {})).toMatchObject({ code: 'precondition', message: says });
    expect(refused('retention:exportPerson', {})).toMatchObject({ code: 'precondition', message: says });
    expect(refused('sealed:confirm', {})).toMatchObject({ code: 'precondition', message: says });
    expect(refused('confidence:give', given)).toMatchObject({ code: 'precondition', message: says });
  });

  test('keeps what was asked, and says how it went once the conversation has closed', () => {
    const { context, store } = practiceStore();
    const [practice, desk, contact, visit] = [practiceCalls(context), deskCalls(context), newId(), newId()];
    expect(practice.begin(contact, 'only-a-bus-pass')).toMatchObject({ asked: [], closedAt: null });
    expect(practice.begin(contact, 'deaf-by-text').caller).toBe('only-a-bus-pass');
    practice.ask(contact, 'what-made');
    practice.ask(contact, 'not-asked');
    expect(refusalOf(() => practice.ask(contact, 'to-toby')).code).toBe('invalid');
    expect(refusalOf(() => practice.score(contact)).code).toBe('precondition');
    desk.open({ contact, visit });
    const fields = { topicMain: 'transport', topicsAlso: [], outcomeClass: 'closed-other', outcomeRoute: 'casual' };
    const small = { ...fields, topicMain: 'general-information' };
    const changes = Object.entries(small).map(([field, value]) => ({ field, value }));
    desk.patch({ contact, visit, seq: 1, changes });
    desk.close({ contact, visit, seq: 1 });
    expect(practice.run(contact)).toMatchObject({ asked: ['what-made', 'not-asked'] });
    const marks = practice.score(contact).map(({ id, mark }) => [id, mark]);
    expect(marks).toContainEqual(['person-centred', 'clear']);
    expect(marks).toContainEqual(['capability', 'not-evident']);
    expect(refusalOf(() => practice.ask(contact, 'enjoy')).code).toBe('precondition');
    expect(practice.runs()).toHaveLength(1);
    expect(existsSync(join(store.folder, 'store.db'))).toBe(true);
  });
});

describe('practice and the record', () => {
  test('never open each other’s store', () => {
    const { store: practising } = practiceStore();
    const real = newStore();
    const { context, close } = real.open();
    takeContact(deskCalls({ ...context, clock: setClock('2026-03-23T10:12') }), c01Changes());
    close();
    expect(refusalOf(() => real.open({ practice: true }))).toMatchObject({ code: 'storage', trouble: 'other' });
    expect(refusalOf(() => practising.open()).message).toMatch(/belongs to the practice desk/);
    expect(isPractice(real.open().context)).toBe(false);
    expect(isPractice(practising.open({ practice: true }).context)).toBe(true);
  });

  test('are told apart also where practice was stopped before it had marked its store', () => {
    const store = newStore();
    expect(isPractice(store.open({ practice: true }).context)).toBe(true);
    expect(opening(store.folder, store.key).practice).toBeUndefined();
  });

  test('on the real desk nobody practises', () => {
    const { context } = newStore().open();
    expect(refusalOf(() => practiceCalls(context).runs()).message).toMatch(/a desk of its own/);
    expect(refusalOf(() => practiceCalls(context).begin(newId(), 'only-a-bus-pass')).code).toBe('precondition');
  });
});

test('how confident people feel is a rating and a day: counted once, with nobody’s name', () => {
  const { context: opened } = newStore().open();
  const context = { ...opened, clock: setClock('2026-03-23T10:12') };
  const once = { id: newId(), moment: 'before', rating: 2 };
  for (const answer of [
    once,
    once,
    { id: newId(), moment: 'after', rating: 4 },
    { id: newId(), moment: 'after', rating: 5 },
  ]) {
    dispatchCall(context, 'confidence:give', answer);
  }
  expect(dispatchCall(context, 'confidence:numbers', undefined)).toEqual({
    before: { n: 0, of: 1 },
    after: { n: 2, of: 2 },
  });
  const [document] = keptDocuments(context.db).values();
  expect(document).toMatchObject({
    day: '2026-03-23',
    n: 0,
    t: {
      confidence: [
        ['2', 1],
        ['4', 1],
        ['5', 1],
      ],
    },
  });
  expect(dayDocument.safeParse(document).error).toBeUndefined();
  expect(document ? brokenMargins(document) : ['none']).toEqual([]);
});
