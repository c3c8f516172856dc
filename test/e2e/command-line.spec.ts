import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { contract } from '../../shared/contract/index.ts';
import { createStore, deskExecutable, openDesk } from '../support/desk.ts';

const { retention } = contract;

/** What one call of the command line answers, and how it ended. */
async function call(folder: string, name: string, input: unknown, clock: string, as: readonly string[] = []) {
  const rootArgs = (process.env.FRONTDOOR_ROOT_ARGS ?? '').split(' ').filter(Boolean);
  const args = [
    ...rootArgs,
    resolve(import.meta.dirname, '../..'),
    '--cli',
    'retention',
    name,
    `--data=${folder}`,
    ...as,
  ];
  const child = spawn(await deskExecutable(), args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, FRONTDOOR_SAMPLE: '1', FRONTDOOR_CLOCK: clock },
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  child.stdin.end(input === undefined ? '' : JSON.stringify(input));
  const { value, error }: { value?: unknown; error?: { code: string } } = JSON.parse(await text(child.stdout));
  return { value, error: error?.code, exit: await ended };
}

test('an administrator looks at what would go, confirms the day and lets it go, without a window', async () => {
  const desk = await openDesk({ clock: '2026-03-23T10:12' });
  await createStore(desk, true);
  await desk.close();
  const ask = (name: string, input?: unknown) => call(desk.folder, name, input, '2036-06-30T10:12');
  const preview = async () => retention.preview.output.parse((await ask('preview')).value);

  expect(await preview()).toMatchObject({ today: '2036-06-30', gone: [] });
  expect(await ask('confirmDay', { today: '2036-07-01' })).toMatchObject({ error: 'precondition', exit: 1 });
  expect(await ask('confirmDay', { today: '2036-06-30' })).toMatchObject({ exit: 0 });
  const due = (await preview()).gone.reduce((sum, { contacts }) => sum + contacts, 0);
  expect(due).toBeGreaterThan(0);
  expect(await call(desk.folder, 'run', undefined, '2036-06-30T10:12', ['--as', 'Nobody'])).toMatchObject({
    error: 'forbidden',
    exit: 1,
  });
  expect((await ask('run')).value).toMatchObject({ removed: due });
  expect(retention.log.output.parse((await ask('log', { limit: 5 })).value)).toHaveLength(1);
});
