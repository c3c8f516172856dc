import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { shownCharts } from './shown-charts.ts';

const children = resolve(import.meta.dirname, '../children');
const layout = `main { display: grid; gap: 12px; padding: 12px; height: 100dvh; overflow: auto; align-content: start; }
main[data-many="4"] { grid-template-columns: 1fr 1fr; }`;

/** A page with charts, in real Electron and without the app around it. */
export interface ShownCharts {
  readonly app: ElectronApplication;
  readonly page: Page;
  show(...names: (keyof typeof shownCharts)[]): Promise<void>;
  close(): Promise<void>;
}

async function buildPage(folder: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', root: children, plugins: [react()] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, cssCodeSplit: false, minify: false },
      rollupOptions: { input: join(children, 'chart-page.tsx'), output: { format: 'iife' } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n');
  const style = outputs.flatMap((part) => (part.type === 'asset' ? [String(part.source)] : [])).join('\n');
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(join(folder, 'page.css'), `${style}\n${layout}`);
  const file = join(folder, 'page.html');
  const head = '<meta charset="utf-8"><title>Charts</title><link rel="stylesheet" href="page.css">';
  writeFileSync(
    file,
    `<!doctype html><html lang="en-GB"><head>${head}</head><body><div id="root"></div><script src="page.js"></script></body></html>`,
  );
  return pathToFileURL(file).href;
}

/** Builds a page of the charts of {@link shownCharts} and opens it. */
export async function openCharts(): Promise<ShownCharts> {
  const executablePath = process.env.FRONTDOOR_ELECTRON;
  if (!executablePath) throw new Error('FRONTDOOR_ELECTRON has to name the Electron to test with; npm test sets it.');
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-charts-'));
  const url = await buildPage(folder);
  const rootArgs = (process.env.FRONTDOOR_ROOT_ARGS ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath,
    args: [...rootArgs, join(children, 'show-page.mjs'), `--page=${url}`],
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    async show(...names) {
      await page.goto(`${url}?${names.length}#${names.join(',')}`);
      await page.reload();
      await page
        .getByRole('figure')
        .nth(names.length - 1)
        .waitFor();
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
