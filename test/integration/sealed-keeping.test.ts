import { Encrypter } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { acceptPack } from '../../electron/data/services/packs.ts';
import { unseal } from '../../electron/data/services/sealed/unseal.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { draftAt, type SealedDesk, twoDesks } from '../support/sealed-desks.ts';

/** What a purge takes on a computer years later, when the day has been vouched for. */
async function purgedLater({ context, store }: SealedDesk): Promise<number> {
  const later = '2036-03-01';
  const desk = deskCalls({ ...context, clock: setClock(`${later}T09:00`) });
  desk.confirmDay(later);
  return (await jobsOf(store, { clock: instantOf(`${later}T10:00`) }).purge()).removed;
}

const nameOf = ({ store }: SealedDesk, contact: string) =>
  store
    .look()
    .prepare('SELECT name FROM person JOIN contact ON person_id = person.id WHERE contact.id = ?')
    .pluck()
    .get(contact);

describe('what was passed on is removed by the same rules on each side:', () => {
  test('a draft once somebody has said that it arrived, and not before', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = draftAt(priya);
    const { seal, bytes } = await priya.pass(contact, sam);
    await sam.take(bytes);
    expect(await purgedLater(priya)).toBe(0);
    expect(nameOf(priya, contact)).toBe('Joan Pike');
    priya.desk.confirmPass({ seal, by: 'Sam' });
    expect(await purgedLater(priya)).toBe(1);
    expect(nameOf(priya, contact)).toBe('');
    expect(await purgedLater(sam)).toBe(0);
    expect(nameOf(sam, contact)).toBe('Joan Pike');
  });

  test('a follow-up where it is done, and where somebody has said that it arrived', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, c01Changes());
    const { solutions } = priya.desk.open({ contact, visit: contact });
    for (const { id } of solutions.filter(({ promise }) => promise !== null))
      priya.desk.markPromise({ contact, solution: id, done: true });
    const { seal, bytes } = await priya.pass(contact, sam, 'follow-up');
    await sam.take(bytes);
    expect(await purgedLater(priya)).toBe(0);
    priya.desk.confirmPass({ seal, by: 'Sam' });
    expect(await purgedLater(priya)).toBe(1);
    expect(await purgedLater(sam)).toBe(0);
    const said = { method: 'phone', reason: '', listened: 5, solved: 'yes', words: '', checks: [], nextOn: null };
    sam.desk.noteResult({ contact, note: seal, result: { ...said, result: 'worked' }, why: null });
    expect(await purgedLater(sam)).toBe(1);
    expect(nameOf(sam, contact)).toBe('');
  });
});

test('a version of the pack that comes along reads what came with it and nothing else, until it is accepted', async () => {
  const [priya, sam] = await twoDesks();
  const file = await unseal(sam.job, (await priya.pass(draftAt(priya).contact, sam)).bytes);
  const version = '2030-01-01+0123456789ab';
  const packs = file.packs.map((pack) => ({ ...pack, version }));
  const encrypter = new Encrypter();
  encrypter.addRecipient(sam.address);
  const later = { ...file, packs, contact: { ...file.contact, packVersion: version } };
  const bytes = Buffer.from(await encrypter.encrypt(JSON.stringify(later))).toString('base64');
  const before = sam.desk.currentPack().version;
  await sam.take(bytes);
  expect(sam.desk.currentPack().version).toBe(before);
  expect(sam.desk.pack({ id: 'somerset', version })).toEqual(packs[0]);
  expect(sam.desk.desk().drafts).toHaveLength(1);
  const accepted = { ...sam.desk.currentPack(), version };
  acceptPack(sam.context, { id: 'somerset', version, load: () => accepted });
  expect(sam.desk.currentPack()).toEqual(accepted);
});
