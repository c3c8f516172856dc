import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { z } from 'zod';
import { requestsOf } from '../../shared/contract/core.ts';
import { contract } from '../../shared/contract/index.ts';
import { newId } from '../../shared/domain/ids.ts';
import { errorCodes } from '../../shared/errors.ts';
import { type Desk, isPackaged, openDesk } from '../support/desk.ts';
import { lookInto, makeStore, recordsPid, storeFolder, waitForState } from '../support/desk-life.ts';
import { anything, arriving, decoded, type Encoded, spoiled } from '../support/hostile-payloads.ts';
import { seedFor } from '../support/random.ts';
import { recordedPayloads } from '../support/recorded-payloads.ts';
import { tableDigests } from '../support/table-digests.ts';
import { openTrap } from '../support/trap.ts';
import { turnsOf } from '../support/turns-of.ts';

/** A page that has gone over to the enemy asks for whatever it likes, over every channel there is. */
const payloads = turnsOf('FRONTDOOR_IPC_FUZZED', 5_000);
const batch = 50;
const requests = requestsOf(contract);

let desk: Desk;
let code = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  desk = await openDesk();
  code = await makeStore(desk);
  await waitForState(desk, 'ready');
  // What the app does by itself at its start has been written before anything is compared.
  const looksAfterItself = () =>
    lookInto(storeFolder(desk), code, (connection) =>
      connection.prepare("SELECT count(*) FROM setting WHERE name = 'clock-witness'").pluck().get(),
    );
  await expect.poll(looksAfterItself, { timeout: 120_000 }).toBe(1);
  // A copy now, so that none is made by itself while the tables are compared.
  await desk.page.evaluate(async (job) => {
    const make: unknown = Reflect.get(window.frontdoor.backups, 'make');
    if (typeof make === 'function') await make(undefined, job);
  }, newId());
});
test.afterAll(() => desk.close());

interface Asked {
  readonly channel: string;
  readonly input: Encoded;
}

interface Heard {
  readonly channel: string;
  readonly ok: boolean;
  readonly code: string;
  readonly text: string;
}

/** Asks for all of it from the page, at once, and hears what came back. */
async function ask(asked: readonly Asked[], job?: string): Promise<Heard[]> {
  return await desk.page.evaluate(
    async ([text, decodeText, jobId]) => {
      const decode: unknown = new Function(`return (${decodeText})`)();
      const one = async ({ channel, input }: { channel: string; input: unknown }) => {
        const [domain = '', name = ''] = channel.split(':');
        const call: unknown = Reflect.get(Object(Reflect.get(window.frontdoor, domain)), name);
        if (typeof call !== 'function' || typeof decode !== 'function')
          return { channel, ok: false, code: 'missing', text: '' };
        try {
          const reply: unknown = await call(decode(input), jobId);
          const error: unknown = Reflect.get(Object(reply), 'error');
          const text = JSON.stringify(error ?? '').slice(0, 600);
          return {
            channel,
            ok: Reflect.get(Object(reply), 'ok') === true,
            code: String(Reflect.get(Object(error), 'code')),
            text,
          };
        } catch (error) {
          // What cannot be cloned never leaves the page.
          return { channel, ok: false, code: 'not-sent', text: String(error) };
        }
      };
      const all: { channel: string; input: unknown }[] = JSON.parse(text);
      return await Promise.all(all.map(one));
    },
    [JSON.stringify(asked), decoded.toString(), job] as const,
  );
}

const look = () => lookInto(storeFolder(desk), code, tableDigests);

function isUnreadable(schema: z.ZodType, input: unknown): boolean {
  try {
    return !schema.safeParse(input).success;
  } catch {
    return true;
  }
}

/** Payloads that a channel must refuse, by its own schema. */
function refusable(channel: string): fc.Arbitrary<Asked> {
  const operation = requests.find((request) => request.channel === channel)?.operation;
  const good: unknown = recordedPayloads[channel]?.input;
  const source = good === undefined ? anything : fc.oneof(spoiled(JSON.parse(JSON.stringify(good))), anything);
  const isRefused = (input: Encoded) => !operation || isUnreadable(operation.input, arriving(decoded(input)));
  return source.filter(isRefused).map((input) => ({ channel, input }));
}

/** Each opens a window of the system, or ends the app: nobody is here to close it. */
const opensSomething: readonly string[] = [
  'app:openPractice',
  ...['app:quit', 'store:showFolder', 'postcodes:choose', 'retention:saveExport'],
  ...['sealed:choose', 'sealed:pass', 'sources:choose', 'sources:saveReport', 'sources:saveForOthers'],
  ...['charts:deliver', 'exports:saveRequests', 'exports:saveTable', 'reports:deliver'],
  // What takes the page or the desk away from whoever asks.
  ...['app:reload', 'profiles:lock', 'profiles:setPin'],
];

test(`${payloads} malformed requests are each refused with a typed error, and nothing is written`, async () => {
  test.setTimeout(120_000 + payloads * 24);
  const seed = seedFor('hostile requests');
  const asked = fc.sample(fc.oneof(...requests.map(({ channel }) => refusable(channel))), { seed, numRuns: payloads });
  const [before, pid, status] = [look(), await recordsPid(desk), await waitForState(desk, 'ready')];
  const heard: Heard[] = [];
  for (let at = 0; at < asked.length; at += batch) heard.push(...(await ask(asked.slice(at, at + batch), newId())));

  const tally = new Map<string, number>();
  for (const { code: known } of heard) tally.set(known, (tally.get(known) ?? 0) + 1);
  console.log(
    `${heard.length} requests on ${new Set(heard.map(({ channel }) => channel)).size} channels: ${JSON.stringify([...tally])}`,
  );
  expect(heard).toHaveLength(payloads);
  expect(heard.filter(({ ok }) => ok)).toEqual([]);
  expect(heard.filter(({ code: known }) => !['invalid', 'not-sent'].includes(known))).toEqual([]);
  expect(heard.filter(({ text }) => /\bat \/|node_modules|SQLITE|ZodError/.test(text))).toEqual([]);
  expect(look()).toEqual(before);
  expect(await recordsPid(desk)).toBe(pid);
  expect(await waitForState(desk, 'ready')).toEqual(status);
});

test('well-formed requests at the wrong time are refused with a typed error or succeed, and the store stays open', async () => {
  const channels = requests.map(({ channel }) => channel).filter((channel) => !opensSomething.includes(channel));
  const asked = channels.flatMap((channel): Asked[] => {
    const input: unknown = recordedPayloads[channel]?.input;
    return [{ channel, input: input === undefined ? { $: 'undefined' } : JSON.parse(JSON.stringify(input)) }];
  });
  const codes: readonly string[] = errorCodes;
  for (let round = 0; round < 10; round += 1) {
    const heard = await ask(asked, newId());
    for (const { channel, ok, code: known } of heard)
      expect(ok || codes.includes(known), `${channel} ${known}`).toBe(true);
    expect(heard.filter(({ code: known }) => known === 'internal')).toEqual([]);
    const refused = heard.filter(({ ok }) => !ok).map(({ channel }) => channel);
    for (const channel of ['store:create', 'store:unlock', 'store:recover', 'store:openBackup', 'store:confirmCode']) {
      expect(refused).toContain(channel);
    }
    expect((await waitForState(desk, 'ready')).state).toBe('ready');
  }
});

test('a job is asked for with an id, and can be stopped', async () => {
  expect(await ask([{ channel: 'backups:check', input: { $: 'undefined' } }])).toMatchObject([
    { ok: false, code: 'invalid' },
  ]);
  const job = newId();
  const cancelled = await desk.page.evaluate(async (id) => {
    const { frontdoor } = window;
    const make: unknown = Reflect.get(frontdoor.backups, 'make');
    const cancel: unknown = Reflect.get(Object(Reflect.get(frontdoor, 'jobs')), 'cancel');
    if (typeof make !== 'function' || typeof cancel !== 'function') return null;
    const running: Promise<unknown> = make(undefined, id);
    const asked: unknown = await cancel(id);
    const bad: unknown = await cancel({ toString: 1 });
    return { asked, bad, reply: await running };
  }, job);
  expect(cancelled?.asked).toMatchObject({ ok: true });
  expect(cancelled?.bad).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(cancelled?.reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test.describe('pages that are not ours', () => {
  test.skip(isPackaged, 'They need a window that only an app from its source lets a test make.');

  /** Opens a window with our own preload on another page, and asks from there. */
  async function askFrom(url: string): Promise<unknown> {
    return await desk.app.evaluate(async ({ BrowserWindow, app }, address) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, partition: 'a stranger', sandbox: true },
      });
      try {
        await window.loadURL(address);
        const script = `(async () => {
          const bridge = window.frontdoor;
          return [await bridge.store.status(), await bridge.contacts.desk({}), await bridge.jobs.cancel('x')];
        })()`;
        const found: unknown = await window.webContents.executeJavaScript(script);
        return found;
      } finally {
        window.destroy();
      }
    }, url);
  }

  const forbidden = { ok: false, error: { code: 'forbidden' } };

  test('from another origin, an empty page or a page in its address get nothing', async () => {
    const trap = await openTrap();
    for (const url of [`http://127.0.0.1:${trap.port}/`, 'about:blank', 'data:text/html,<body>x</body>']) {
      expect(await askFrom(url), url).toMatchObject([forbidden, forbidden, forbidden]);
    }
    await trap.close();
  });

  test('a frame of our own address inside a page of our own gets nothing either', async () => {
    const answers = await desk.app.evaluate(async ({ BrowserWindow, app, session }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      // Pages of our address without our policy, which would let no frame in.
      const partition = 'a lax one';
      const { protocol } = session.fromPartition(partition);
      if (!protocol.isProtocolHandled('app')) {
        protocol.handle('app', () => new Response('<body>x</body>', { headers: { 'content-type': 'text/html' } }));
      }
      const webPreferences = { preload, partition, sandbox: true, nodeIntegrationInSubFrames: true };
      // A window in which frames may go somewhere: ours forbids that as well.
      const locks = app.rawListeners('web-contents-created');
      app.removeAllListeners('web-contents-created');
      const window = new BrowserWindow({ show: false, webPreferences });
      for (const lock of locks) app.on('web-contents-created', (...given) => void Reflect.apply(lock, app, given));
      try {
        await window.loadURL('app://frontdoor/');
        const script = `(async () => {
          const frame = Object.assign(document.createElement('iframe'), { src: 'app://frontdoor/inside' });
          const loaded = new Promise((resolve) => { frame.onload = resolve; });
          document.body.append(frame);
          await loaded;
          return [await window.frontdoor.store.status(), await frame.contentWindow.frontdoor.store.status()];
        })()`;
        const heard: unknown = await window.webContents.executeJavaScript(script);
        return heard;
      } finally {
        window.destroy();
      }
    });
    expect(answers).toMatchObject([{ ok: true, value: { state: 'ready' } }, forbidden]);
  });

  test('nobody answers on a channel that is not in the contract', async () => {
    const answers = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
      });
      try {
        await window.loadURL('about:blank');
        const channels = [
          'store:drop',
          'contacts:toString',
          '',
          '__proto__',
          'jobs:progress',
          'store:changed',
          'contacts',
          'dialog:open',
        ];
        const script = `(async () => {
          const { ipcRenderer } = require('electron');
          const heard = [];
          for (const channel of ${JSON.stringify(channels)}) {
            heard.push(await ipcRenderer.invoke(channel, {}).then(() => 'answered', (error) => /No handler/.test(String(error)) ? 'nobody' : String(error)));
            ipcRenderer.send(channel, {});
          }
          ipcRenderer.send('contacts:desk', {});
          heard.push('nobody');
          return heard;
        })()`;
        const heard: unknown = await window.webContents.executeJavaScript(script);
        return heard;
      } finally {
        window.destroy();
      }
    });
    expect(answers).toEqual(Array.from({ length: 9 }, () => 'nobody'));
  });
});
