import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Bench } from './bench.ts';
import { makeStore } from './make-store.ts';

/** The app at a bench, with a store of its own. */
export interface BenchDesk {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly folder: string;
  end(): Promise<void>;
}

/**
 * Opens the app with so many contacts on file.
 *
 * @param before what is put beside the store before it opens
 */
export async function benchDesk(
  bench: Bench,
  contacts: number,
  before: (storeFolder: string) => void = () => {},
): Promise<BenchDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-'));
  const data = join(folder, 'desk');
  await makeStore(bench, data, contacts);
  before(join(data, 'store'));
  const app = await _electron.launch({
    executablePath: bench.electron,
    args: [...bench.rootArgs, bench.root, `--data=${data}`],
    env: { ...bench.env, FRONTDOOR_SAMPLE: '1' },
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'New contact' }).first().waitFor();
  return {
    app,
    page,
    folder,
    async end() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
