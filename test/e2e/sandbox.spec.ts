import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, expect, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { deskExecutable } from '../support/desk.ts';
import { makeStore, waitForState } from '../support/desk-life.ts';
import { type OrdinaryDesk, ordinaryDesk } from '../support/ordinary-desk.ts';

/** The app as most people run it: an ordinary user, and Chromium's sandbox on. */
test.skip(process.platform !== 'linux', 'The sandbox is looked at through /proc.');

let ordinary: OrdinaryDesk;
let app: ElectronApplication;

test.beforeAll(async () => {
  ordinary = ordinaryDesk(await deskExecutable(), process.env.FRONTDOOR_SQLITE_BINDING);
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  app = await _electron.launch({
    executablePath: ordinary.executablePath,
    // Otherwise Playwright itself switches it off.
    chromiumSandbox: true,
    args: [...ordinary.args, `--data=${join(ordinary.home, 'data')}`],
    env: { ...Object.fromEntries(inherited), FRONTDOOR_SAMPLE: '1', ...ordinary.env },
  });
});

test.afterAll(async () => {
  await app.close();
  rmSync(dirname(ordinary.home), { recursive: true, force: true });
});

/** What the kernel says of a process. */
function kernelOn(pid: number): { user: number; seccomp: string; noNewPrivileges: string; commandLine: string } {
  const status = new Map(
    readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((line) => [line.split(':')[0] ?? '', line.split(':')[1]?.trim() ?? '']),
  );
  return {
    user: Number(status.get('Uid')?.split('\t')[0]),
    seccomp: status.get('Seccomp') ?? '',
    noNewPrivileges: status.get('NoNewPrivs') ?? '',
    commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
  };
}

test('the page runs in the sandbox, as an ordinary user, and nothing was started without it', async () => {
  const page = await app.firstWindow();
  await page.waitForFunction(async () => (await window.frontdoor.store.status()).value.state === 'first-run');
  const found = await app.evaluate(({ app: electron, BrowserWindow }) => ({
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    all: electron.getAppMetrics().map(({ pid }) => pid),
    switched: electron.commandLine.hasSwitch('no-sandbox'),
  }));
  expect(found.switched).toBe(false);
  expect(kernelOn(found.page)).toMatchObject({ user: ordinary.user, seccomp: '2', noNewPrivileges: '1' });
  for (const pid of found.all) {
    const { user, commandLine } = kernelOn(pid);
    expect(commandLine).not.toContain('--no-sandbox');
    expect(user).toBe(ordinary.user);
  }
});

test('a store is made and a contact kept there', async () => {
  const page = await app.firstWindow();
  const desk = { app, page, folder: join(ordinary.home, 'data'), close: () => app.close() };
  expect(await makeStore(desk)).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){7}$/);
  await waitForState(desk, 'ready');
  const drafts = await page.evaluate(async (id) => {
    await window.frontdoor.contacts.start({ id, channel: 'phone-in' });
    return (await window.frontdoor.contacts.desk({})).value.drafts.map((draft) => draft.id === id);
  }, newId());
  expect(drafts).toEqual([true]);
});
