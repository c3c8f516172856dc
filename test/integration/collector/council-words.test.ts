import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOfPack } from '../../../shared/upstream/pack-codes.ts';
import { runCommand } from '../../../upstream/commands.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { keepHouse } from '../../../upstream/services/keep-house.ts';
import { publishPack } from '../../../upstream/services/publish-pack.ts';
import { ask } from '../../support/collector/ask.ts';
import { asText, sendFromThree } from '../../support/collector/send-from-three.ts';
import {
  listenOn,
  type TestCollector,
  type TestPostgres,
  testPostgres,
} from '../../support/collector/test-collector.ts';
import { contactCounts } from '../../support/counts/any-counts.ts';
import { southampton } from '../../support/packs.ts';
import { southamptonFolder } from '../../support/places.ts';
import { filesOf, packKeys, signedPack } from '../../support/signed-packs.ts';

let now = '2026-12-01T09:00:00.000Z';
let database: TestPostgres;
let collector: TestCollector;

beforeAll(async () => {
  database = await testPostgres();
  const config = { packKey: packKeys.publicKey };
  collector = await listenOn(database.postgres.url, { clock: { now: () => now }, config });
});

afterAll(async () => {
  await collector.close();
  await database.end();
});

const shown = async (team: string) => {
  const [code = ''] = ((await runCommand(collector.context, ['manager', team])) ?? '').split('\n');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const signedIn = await ask(collector.port, 'POST', '/manage/sign-in', {
    ...{ text: `code=${encodeURIComponent(code)}`, headers },
  });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  return asText((await ask(collector.port, 'GET', '/manage', { headers: { cookie } })).body);
};

test('the managers’ page speaks in the words of the pack that was published for the team, and in no other’s', async () => {
  const pack = signedPack([], '2026-12-01T09:00:00.000Z', {
    ...{ tax: 'southampton@2026-11-22', files: filesOf(southamptonFolder), codes: codesOfPack(southampton) },
  });
  for (const team of ['city', 'silent']) await insertTeam(collector.context.db, team);
  expect(await publishPack(collector.context, 'city', JSON.stringify(pack))).toBe(pack.tax);
  const alike = { scope: 'new', channel: 'rang-us', topic: 'company', told: 'no', minutes: '10-14' };
  const many = (bucket: string, locality: string) =>
    Array.from({ length: 20 }, () => contactCounts({ ...alike, bucket, locality }));
  const counts = [...many('resolved', 'centre'), ...many('signposted', 'west'), ...many('other-end', 'east')];
  for (const team of ['city', 'silent'])
    await sendFromThree(collector, team, { day: '2026-12-01', tax: pack.tax, counts });
  now = '2027-01-06T09:00:00.000Z';
  await keepHouse(collector.context);

  const city = await shown('city');
  expect(city).toContain('The front door in numbers: Southampton, city');
  expect(city).toContain('Settled in the conversation 60 Connected in the city 60');
  expect(city).toContain('Ended otherwise 60');
  expect(city).toMatch(/City centre 60 .*East of the Itchen 60 .*Shirley and the west 60 /);
  expect(city).toMatch(/By channel, .*Phoned us 180 .*By main topic, .*Company 180 /);
  expect(city).not.toMatch(/Signposted|Talking Café|Somerset/);
  expect(city).toMatch(/target.{0,40}60 %/i);
  // A team without a pack is shown all the same, by its codes.
  expect(await shown('silent')).toMatch(/Resolved 60 Signposted 60 .*Centre 60 .*Company 180 /);
});
