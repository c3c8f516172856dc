import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markSample } from '../../electron/data/services/sample/is-sample.ts';
import { takeOver } from '../../electron/data/services/sealed/take-over.ts';
import { unseal } from '../../electron/data/services/sealed/unseal.ts';
import { takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { draftAt, type SealedDesk, saidOf, sealedDesk, twoDesks } from '../support/sealed-desks.ts';
import { seeded } from '../support/seeded.ts';
import { tableDigests } from '../support/table-digests.ts';

const digests = ({ store }: SealedDesk) => tableDigests(store.look());
const bytesOf = async (desk: SealedDesk, to: SealedDesk) => (await desk.pass(draftAt(desk).contact, to)).bytes;

describe('a sealed file is refused, and nothing is written,', () => {
  async function refused(desk: SealedDesk, bytes: string): Promise<string> {
    const before = digests(desk);
    const said = await saidOf(desk.take(bytes));
    expect(await saidOf(desk.look(bytes))).toBe(said);
    expect(digests(desk)).toEqual(before);
    return said;
  }

  test('by whoever it is not for', async () => {
    const [priya, sam] = await twoDesks();
    const bytes = await bytesOf(priya, sam);
    expect(await refused(await sealedDesk('Another'), bytes)).toContain('not sealed for you');
    expect(await refused(priya, bytes)).toContain('not sealed for you');
  });

  test('where one bit has changed anywhere, or the end is missing', async () => {
    const [priya, sam] = await twoDesks();
    const whole = Buffer.from(await bytesOf(priya, sam), 'base64');
    const before = digests(sam);
    const places = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(places, async (place) => {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(flipped.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
        expect(await saidOf(sam.take(flipped.toString('base64')))).toMatch(/damaged|not sealed for you/);
        const cut = whole.subarray(0, place >> 3);
        expect(await saidOf(sam.take(cut.toString('base64')))).toMatch(/damaged|not sealed for you/);
      }),
      seeded(60),
    );
    expect(digests(sam)).toEqual(before);
  });

  test('where it is of a later form, not whole, or no sealed file at all', async () => {
    const [priya, sam] = await twoDesks();
    const sealedBy = async (content: unknown) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(sam.address);
      return Buffer.from(await encrypter.encrypt(JSON.stringify(content))).toString('base64');
    };
    const file = await unseal(sam.job, await bytesOf(priya, sam));
    expect(await refused(sam, await sealedBy({ ...file, form: 'frontdoor-sealed-2', more: 1 }))).toContain(
      'newer Frontdoor',
    );
    expect(await refused(sam, await sealedBy({ ...file, more: 1 }))).toContain('damaged');
    expect(await refused(sam, await sealedBy({ ...file, packs: [{ ...file.packs[0], version: '0' }] }))).toContain(
      'missing',
    );
    expect(await refused(sam, await sealedBy({ ...file, kind: 'follow-up' }))).toContain('missing');
    expect(await refused(sam, await sealedBy({ ...file, to: priya.address }))).toContain('damaged');
    expect(await refused(sam, Buffer.from('a,b\n1,2').toString('base64'))).toContain('not a sealed file');
  });

  test('where it is about invented people and the store is not, or the other way round', async () => {
    const [priya, sam] = await twoDesks();
    const trial = await sealedDesk('Trial', markSample);
    trial.desk.keepColleague({ name: 'Sam', address: sam.address });
    priya.desk.keepColleague({ name: 'Trial', address: trial.address });
    expect(await refused(sam, await bytesOf(trial, sam))).toContain('invented people');
    expect(await refused(trial, await bytesOf(priya, trial))).toContain('real people');
  });

  test('where the computer fails at any statement of taking it over', async () => {
    const [priya, sam] = await twoDesks();
    const { contact } = takeContact(priya.desk, c01Changes());
    const { bytes } = await priya.pass(contact, sam, 'follow-up');
    const before = digests(sam);
    let statements = 0;
    const failingAt = (at: number) => {
      statements = 0;
      const run: SealedDesk['job']['db']['run'] = (sql, bindings) => {
        statements += 1;
        if (statements === at) throw new Error('gone');
        return sam.job.db.run(sql, bindings);
      };
      return takeOver({ ...sam.job, db: { ...sam.job.db, run } }, { bytes });
    };
    let at = 1;
    for (; (await saidOf(failingAt(at))) === 'gone'; at += 7) expect(digests(sam), `statement ${at}`).toEqual(before);
    expect(at).toBeGreaterThan(statements);
    expect(sam.desk.dueFollowUps().total).toBe(1);
  });
});
