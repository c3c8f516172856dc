import { expect, test } from 'vitest';
import { showUpstreamStatus } from '../../../electron/data/services/upstream/show-status.ts';
import { upstreamInWords } from '../../../renderer/lib/upstream-in-words.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { answering, codeOf, scriptedCollector } from '../../support/collector/scripted-collector.ts';
import { uplinkDesk } from '../../support/collector/uplink-desk.ts';
import { deskCalls, takeContact } from '../../support/desk-calls.ts';
import { talked } from '../../support/due-desk.ts';
import { newStore } from '../../support/stores.ts';

test('a day that is too long ago does not wait, and nobody says that everything was sent', async () => {
  const { context } = newStore().open({ clock: instantOf('2026-03-23T10:12') });
  const collector = scriptedCollector(() => desk.context.clock.now());
  const desk = uplinkDesk(context, collector.carry);
  const talk = () => takeContact(deskCalls(desk.context), talked());
  const status = () => showUpstreamStatus(desk.context);
  talk();
  desk.enrol(codeOf('front-door'));
  collector.says(({ body }, path) => {
    if (path !== '/v1/sync' || !body) return undefined;
    const results = JSON.parse(body).docs.map(() => ({ status: 'rejected', code: 'too-old' }));
    return answering(200, { server_time: desk.context.clock.now(), results });
  });
  await desk.drain();
  expect(status()).toMatchObject({ waiting: { documents: 0, days: 0, oldest: null, setAside: 0 }, tooOld: 1 });
  expect(upstreamInWords(status(), desk.context.clock.now()).words).toBe('1 day too old for the collector');
  talk();
  expect(status()).toMatchObject({ waiting: { documents: 1 }, tooOld: 0 });
});
