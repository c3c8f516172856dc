import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { operationsOf } from '../shared/contract/core.ts';
import { contract } from '../shared/contract/index.ts';
import { notePackages } from './licences/note-packages.ts';

const root = resolve(import.meta.dirname, '..');

/** The contract's names for the preload, which must not carry the schemas: `{ contacts: ['start', …, '+changed'] }`. */
const channels: Record<string, string[]> = {};
for (const { domain, name, operation } of operationsOf(contract)) {
  channels[domain] ??= [];
  channels[domain].push(operation.kind === 'event' ? `+${name}` : name);
}

export default defineConfig({
  main: {
    plugins: [notePackages(resolve(root, 'out/packages-main.json'))],
    build: {
      outDir: resolve(root, 'out/main'),
      minify: true,
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'data-host': resolve(root, 'electron/data/index.ts'),
        },
        external: ['electron', 'better-sqlite3'],
        output: { format: 'es' },
      },
    },
  },
  preload: {
    plugins: [notePackages(resolve(root, 'out/packages-preload.json'))],
    define: { CHANNELS: JSON.stringify(channels) },
    build: {
      outDir: resolve(root, 'out/preload'),
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), notePackages(resolve(root, 'out/packages-renderer.json'))],
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
});
