import { afterAll, beforeAll, expect, test } from 'vitest';
import { packToAskFor, settlePack } from '../../../electron/data/services/council-packs/ask-for-pack.ts';
import { enrolReply, syncReply } from '../../../shared/upstream/api.ts';
import { codesOfPack } from '../../../shared/upstream/pack-codes.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { publishPack } from '../../../upstream/services/publish-pack.ts';
import { ask } from '../../support/collector/ask.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { keptDocuments } from '../../support/counts/kept-documents.ts';
import { deskCalls, takeContact } from '../../support/desk-calls.ts';
import { somerset } from '../../support/packs.ts';
import { c01Changes, changesOf } from '../../support/reference-contact.ts';
import { packKeys, signedPack, versionOf, withKiosk } from '../../support/signed-packs.ts';
import { newStore } from '../../support/stores.ts';

const now = '2026-12-10T09:00:00.000Z';
const clock = { now: () => now };
let database: TestPostgres;
let collector: TestCollector;

beforeAll(async () => {
  database = await testPostgres();
  collector = await listenOn(database.postgres.url, { clock, config: { packKey: packKeys.publicKey } });
});

afterAll(async () => {
  await collector.close();
  await database.end();
});

const publish = (pack: object) => publishPack(collector.context, 'front-door', JSON.stringify(pack));

test('a pack that is published is fetched, checked and used, and what is counted with it is taken', async () => {
  await insertTeam(collector.context.db, 'front-door');
  const code = await makeEnrolmentCode(collector.context, 'front-door');
  const enrolled = await ask(collector.port, 'POST', '/v1/enrol', { body: { code, app: '1.0.0' } });
  const { token, pack_key: packKey } = enrolReply.parse(JSON.parse(enrolled.body));
  const { context: opened } = newStore().open({ clock: now });
  const at = { hours: 0 };
  const context = {
    ...opened,
    clock: { now: () => new Date(Date.parse(now) + at.hours * 3_600_000).toISOString() },
  };
  const desk = deskCalls(context);
  const fetchPack = async () => {
    at.hours += 1;
    const wanted = packToAskFor(context, packKey);
    if (!wanted || packKey === null) return 'not wanted';
    const headers = wanted.ifNoneMatch === null ? {} : { 'if-none-match': wanted.ifNoneMatch };
    const { status, body } = await ask(collector.port, 'GET', '/v1/pack', { token, headers });
    return settlePack(context, { status, body, packKey }).state;
  };
  const codes = codesOfPack(somerset);
  const pack = signedPack([withKiosk], '2026-12-01T09:00:00.000Z', {
    codes: { ...codes, channel: [...(codes.channel ?? []), 'kiosk'] },
  });

  expect(await fetchPack()).toBe('none');
  expect(await publish(pack)).toBe(pack.tax);
  expect([await fetchPack(), await fetchPack()]).toEqual(['waiting', 'not-modified']);
  desk.usePack(versionOf(pack));
  takeContact(desk, [...c01Changes(), ...changesOf({ channel: 'kiosk' })]);
  const docs = [...keptDocuments(context.db).values()];
  expect(docs.map(({ tax }) => tax)).toEqual([pack.tax]);
  const body = { v: 1, upload_id: crypto.randomUUID(), app: '1.0.0', docs };
  const { body: reply } = await ask(collector.port, 'POST', '/v1/sync', { token, body });
  expect(syncReply.parse(JSON.parse(reply)).results).toMatchObject([{ status: 'applied' }]);
});

test('a pack that is named otherwise than computers name it, or is too large for them, is not published', async () => {
  const made = '2026-12-01T09:00:00.000Z';
  await expect(publish(signedPack([], made, { tax: 'somerset@2026-11-21.000000000000' }))).rejects.toThrow(
    'not named by its files',
  );
  const long = 'x'.repeat(2_000_000);
  const large = signedPack([], made, { files: { 'a.yaml': long, 'b.yaml': long, 'c.yaml': long } });
  await expect(publish(large)).rejects.toThrow('no computer would take it');
});
