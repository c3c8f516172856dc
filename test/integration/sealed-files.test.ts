import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { anyChange } from '../support/arbitrary-change.ts';
import { beginContact, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { draftAt, type SealedDesk, saidOf, sealedDesk, twoDesks } from '../support/sealed-desks.ts';
import { seeded } from '../support/seeded.ts';
import { tableDigests } from '../support/table-digests.ts';

/** The same changes with ids of their own: each run makes another conversation on the same two computers. */
function withOwnIds(changes: readonly Change[]): Change[] {
  const own = new Map<string, string>();
  const text = JSON.stringify(changes).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (known) => {
    const id = own.get(known) ?? newId();
    own.set(known, id);
    return id;
  });
  return change.array().parse(JSON.parse(text));
}

const open = ({ desk }: SealedDesk, contact: string) => desk.open({ contact, visit: newId() });
const historyOf = ({ desk }: SealedDesk, contact: string) => desk.history(contact);
const digests = ({ store }: SealedDesk) => tableDigests(store.look());
const bytesOf = async (desk: SealedDesk, to: SealedDesk) => (await desk.pass(draftAt(desk).contact, to)).bytes;

describe('addresses', () => {
  test('are made once, with figures to read out; the secret is in no answer and no audit', async () => {
    const [priya, sam] = await twoDesks();
    expect(priya.desk.address()).toEqual({
      ...{ name: 'Priya Shah', address: priya.address },
      figures: expect.stringMatching(/^\d{4} \d{4} \d{4} \d{4}$/),
    });
    expect(sam.desk.colleagues()).toEqual([{ ...priya.desk.address(), name: 'Priya' }]);
    const secret = String(priya.store.look().prepare('SELECT secret FROM seal_key').pluck().get());
    expect(secret).toMatch(/^AGE-SECRET-KEY-1/);
    expect(JSON.stringify([priya.desk.audit(), priya.desk.address(), priya.desk.colleagues()])).not.toContain(secret);
  });

  test('are refused where a letter is wrong, or where it is one’s own', async () => {
    const [priya, sam] = await twoDesks();
    const keep = (address: string) =>
      saidOf(Promise.resolve().then(() => priya.desk.keepColleague({ name: 'X', address })));
    const wrong = `${sam.address.slice(0, -1)}${sam.address.endsWith('q') ? 'p' : 'q'}`;
    expect(await keep(wrong)).toContain('not an address');
    expect(await keep('age1')).toContain('not an address');
    expect(await keep(priya.address)).toContain('your own address');
    expect(await keep(` ${sam.address.slice(0, 20)}\n${sam.address.slice(20)}`)).toBe('');
    priya.desk.dropColleague(sam.address);
    expect(priya.desk.colleagues()).toEqual([]);
  });
});

describe('a draft', () => {
  test('moves: it is read only where it was, open where it came, with its history, and red on both until somebody says so', async () => {
    const [priya, sam] = await twoDesks();
    const { contact, visit } = draftAt(priya);
    const before = open(priya, contact);
    const { seal, bytes } = await priya.pass(contact, sam);

    expect(priya.desk.desk()).toMatchObject({ drafts: [], promises: [] });
    expect(priya.desk.passed()).toMatchObject([
      { seal, contact, to: 'Sam', confirmed: null, alarms: { openSafety: 1 } },
    ]);
    const edit = () => priya.desk.patch({ contact, visit: newId(), seq: 1, changes: changesOf({ personName: 'X' }) });
    expect(edit).toThrow('does not hold');
    const again = newId();
    priya.desk.open({ contact, visit: again });
    expect(() => priya.desk.patch({ contact, visit: again, seq: 1, changes: changesOf({ personName: 'X' }) })).toThrow(
      'passed to a colleague',
    );
    expect(() => priya.desk.close({ contact, visit: again, seq: 0 })).toThrow('passed to a colleague');

    const empty = digests(sam);
    expect(await sam.look(bytes)).toMatchObject({
      ...{ seal, contact, kind: 'draft', isTaken: false, personName: 'Joan Pike', alarms: { openSafety: 1 } },
      from: { name: 'Priya', address: priya.address, isKnown: true },
    });
    expect({ ...digests(sam), audit: '' }).toEqual({ ...empty, audit: '' });
    expect(await sam.take(bytes)).toEqual({ contact, kind: 'draft' });
    expect(open(sam, contact)).toEqual(before);
    const named = historyOf(priya, contact).entries.map((entry) => ({ ...entry, by: 'Priya Shah' }));
    expect(historyOf(sam, contact).entries).toEqual(named);
    expect(sam.desk.desk().drafts).toMatchObject([{ id: contact, alarms: { openSafety: 1 } }]);
    expect(sam.desk.moves(contact)).toMatchObject([{ way: 'taken-over', name: 'Priya', seal }]);

    priya.desk.confirmPass({ seal, by: 'Sam' });
    expect(priya.desk.passed()).toMatchObject([{ confirmed: { by: 'Sam' }, alarms: { openSafety: 0 } }]);
    const audited = (desk: SealedDesk) => desk.desk.audit().map(({ action, subject }) => `${action} ${subject}`);
    expect(audited(priya)).toContain(`passed-on ${contact} Sam`);
    expect(audited(sam)).toContain(`taken-over ${contact} Priya`);
    expect(visit).not.toBe(again);
  });

  test('that is taken over twice is taken over once', async () => {
    const [priya, sam] = await twoDesks();
    const bytes = await bytesOf(priya, sam);
    const first = await sam.take(bytes);
    const after = digests(sam);
    expect(await sam.take(bytes)).toEqual(first);
    expect(digests(sam)).toEqual(after);
    expect(await sam.look(bytes)).toMatchObject({ isTaken: true });
  });

  test('can be taken back where the file never arrived, and goes on', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = draftAt(priya);
    const { seal, bytes } = await priya.pass(contact, sam);
    expect(await saidOf(priya.pass(contact, sam))).toContain('passed to a colleague');
    priya.desk.takeBackPass(seal);
    priya.desk.takeBackPass(seal);
    expect(priya.desk.passed()).toEqual([]);
    const visit = newId();
    priya.desk.open({ contact, visit });
    priya.desk.patch({ contact, visit, seq: 1, changes: changesOf({ personName: 'Joan Pyke' }) });
    const second = await priya.pass(contact, sam);
    await sam.take(second.bytes);
    expect(await saidOf(sam.take(bytes))).toContain('on this computer already');
    expect(open(sam, contact).fields.personName).toBe('Joan Pyke');
    await sam.pass(contact, priya);
    expect(await saidOf(sam.take(bytes))).toContain('older than what you passed on');
  });

  test('goes round three computers and comes back to the first', async () => {
    const [priya, sam] = await twoDesks();
    const lee = await sealedDesk('Lee');
    sam.desk.keepColleague({ name: 'Lee', address: lee.address });
    lee.desk.keepColleague({ name: 'Priya', address: priya.address });
    const { contact } = draftAt(priya);
    await sam.take((await priya.pass(contact, sam)).bytes);
    await lee.take((await sam.pass(contact, lee)).bytes);
    await priya.take((await lee.pass(contact, priya)).bytes);
    expect(priya.desk.desk().drafts).toMatchObject([{ id: contact }]);
    expect(open(priya, contact)).toEqual(open(lee, contact));
    expect([sam, lee].map(({ desk }) => [desk.desk().drafts.length, desk.passed().length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('comes back with what was said meanwhile, and an old file never writes over it', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = draftAt(priya);
    const there = await priya.pass(contact, sam);
    await sam.take(there.bytes);
    const visit = newId();
    sam.desk.open({ contact, visit });
    sam.desk.patch({ contact, visit, seq: 1, changes: changesOf({ personName: 'Joan Pyke', personPhone: '1' }) });
    const back = await sam.pass(contact, priya);
    expect(await saidOf(sam.take(there.bytes))).toBe('');
    expect(sam.desk.passed()).toHaveLength(1);
    await priya.take(back.bytes);
    expect(priya.desk.passed()).toEqual([]);
    expect(open(priya, contact)).toEqual(open(sam, contact));
    expect(priya.desk.moves(contact)).toMatchObject([{ way: 'taken-over' }, { way: 'passed-on', ending: 'came-back' }]);
    expect(historyOf(priya, contact).entries.map(({ by }) => by)).toContain('Sam Hill');
  });

  test('of any kind is the same on the other side, field by field', async () => {
    const [priya, sam] = await twoDesks();
    const edits = fc.array(anyChange, { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const begun = beginContact(priya.desk);
        if (changes.length > 0) priya.desk.patch({ ...begun, seq: 1, changes: withOwnIds(changes) });
        const { bytes } = await priya.pass(begun.contact, sam);
        await sam.take(bytes);
        expect(open(sam, begun.contact)).toEqual(open(priya, begun.contact));
      }),
      seeded(40),
    );
  });
});

describe('a follow-up', () => {
  const attempt = { method: 'phone', ending: 'unanswered', words: 'rang out', reason: '', nextOn: null };
  const result = {
    result: 'worked',
    method: 'phone',
    reason: '',
    listened: 5,
    solved: 'yes',
    words: '',
    checks: [],
    nextOn: null,
  };

  test('moves with its tries; the contact counts where it closed, the result where it was noted', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, c01Changes());
    const note = newId();
    const tried = priya.desk.noteAttempt({ contact, note, attempt });
    const closed = priya.desk.desk();
    const { bytes } = await priya.pass(contact, sam, 'follow-up');
    expect(priya.desk.dueFollowUps()).toEqual({ rows: [], total: 0 });
    expect(priya.desk.passed()).toMatchObject([{ contact, kind: 'follow-up', due: tried.state.nextOn }]);
    expect(priya.desk.desk()).toMatchObject({
      numbers: closed.numbers,
      closed: [{ id: contact }],
      promises: closed.promises,
    });
    expect(() => priya.desk.noteResult({ contact, note: newId(), result, why: null })).toThrow('passed to a colleague');

    await sam.take(bytes);
    const there = sam.desk.openFollowUp(contact);
    expect(there).toMatchObject({
      state: tried.state,
      attempts: [{ ...tried.attempts[0], by: 'Priya Shah', order: 1 }],
    });
    expect(there.contact).toEqual(open(priya, contact));
    expect(sam.desk.desk()).toMatchObject({ closed: [], promises: [], numbers: { week: { closed: 0 } } });
    expect(sam.desk.dueFollowUps()).toMatchObject({ total: 1, rows: [{ contact, tries: 1 }] });
    const visit = newId();
    sam.desk.open({ contact, visit });
    const correct = () => sam.desk.correct({ contact, visit, correction: newId(), reason: 'x' });
    expect(correct).toThrow('closed on a colleague');
    const after = sam.desk.noteResult({ contact, note: newId(), result, why: null });
    expect(after.state.isDone).toBe(true);
    expect(await saidOf(sam.pass(contact, priya, 'follow-up'))).toContain('is done');
  });

  test('comes back with what was tried there; nothing that was closed here changes', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, c01Changes());
    const before = open(priya, contact);
    await sam.take((await priya.pass(contact, sam, 'follow-up')).bytes);
    sam.desk.noteAttempt({ contact, note: newId(), attempt });
    await priya.take((await sam.pass(contact, priya, 'follow-up')).bytes);
    expect(priya.desk.openFollowUp(contact).attempts).toMatchObject([{ by: 'Sam Hill', words: 'rang out' }]);
    expect(open(priya, contact)).toEqual(before);
    expect(priya.desk.desk().numbers.week.closed).toBe(1);
    expect(sam.desk.dueFollowUps().total).toBe(0);
  });
});
