import { describe, expect, test } from 'vitest';
import { forbiddenImports } from '../support/import-rules.ts';
import { importsOf, sourceFiles } from '../support/source-files.ts';
import { brokenRules } from '../support/source-rules.ts';

const files = sourceFiles(['shared', 'electron', 'renderer', 'upstream', 'test', 'build']);

describe('the sources', () => {
  test('are found', () => {
    for (const part of [
      'shared/contract/',
      'electron/data/',
      'electron/main/',
      'electron/preload/',
      'renderer/ui/',
      'upstream/http/',
    ]) {
      expect(files.filter(({ path }) => path.startsWith(part)).length, part).toBeGreaterThan(0);
    }
  });

  test('import in one direction only', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([]);
  });

  test('keep the rules of the house', () => {
    expect(files.flatMap(brokenRules)).toEqual([]);
  });
});

describe('the test of the imports catches', () => {
  test.each([
    ['shared/domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/domain/a.ts', "import type { App } from 'electron';"],
    ['shared/domain/a.ts', "import { x } from '../../electron/data/context.ts';"],
    ['shared/domain/a.ts', "export { useState } from 'react';"],
    ['shared/domain/a.ts', "const late = import('yaml');"],
    ['electron/preload/index.ts', "import { contract } from '../../shared/contract/index.ts';"],
    ['electron/data/host.ts', "import { app } from 'electron';"],
    ['electron/data/host.ts', "import type { Log } from '../main/log.ts';"],
    ['electron/data/host.ts', "const { app } = require('electron');"],
    ['electron/main/a.ts', "import { openStore } from '../data/open-store.ts';"],
    ['electron/main/a.ts', "import Database from 'better-sqlite3';"],
    ['electron/main/a.ts', "import { api } from '../../renderer/lib/api.ts';"],
    ['renderer/lib/a.ts', "import { ipcRenderer } from 'electron';"],
    ['renderer/lib/a.ts', "import { join } from 'node:path';"],
    ['renderer/lib/a.ts', "import { x } from '../../electron/preload/index.ts';"],
    ['renderer/lib/a.ts', "import { Button } from '../ui/button.tsx';"],
    ['renderer/ui/a.tsx', "import { Desk } from '../features/desk/desk.tsx';"],
    ['renderer/features/desk/a.tsx', "import { x } from '../contact/titles.ts';"],
    ['renderer/features/desk/a.tsx', "import { App } from '../../app/app.tsx';"],
    ['electron/data/queries/a.ts', "import { x } from '../services/audit.ts';"],
    ['electron/data/services/a.ts', "import { x } from '../handlers/audit.ts';"],
    ['electron/data/services/a.ts', "import { migrations } from '../host.ts';"],
    ['electron/data/db/a.ts', "import { x } from '../queries/audit.ts';"],
    ['electron/data/migrations/0030-a.ts', "import { note } from '../../../shared/domain/contact.ts';"],
    ['upstream/http/a.ts', "import { pack } from '../../shared/pack/schema.ts';"],
    ['upstream/http/a.ts', "import type { Context } from '../../electron/data/context.ts';"],
    ['upstream/services/a.ts', "import { createServer } from '../http/server.ts';"],
    ['upstream/queries/a.ts', "import { keepHouse } from '../services/keep-house.ts';"],
    ['upstream/migrations/0010-a.ts', "import { partition } from '../../shared/counts/tables.ts';"],
    ['electron/main/a.ts', "import { openCollector } from '../../upstream/collector.ts';"],
    ['shared/counts/a.ts', "import { createHash } from 'node:crypto';"],
    ['shared/domain/a.ts', "import { x } from '../../../elsewhere/a.ts';"],
    ['shared/domain/a.ts', "import {\n  type A,\n  b,\n} from 'electron';"],
    ['shared/domain/a.ts', "import 'electron';"],
  ])('%s: %s', (path, text) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1);
  });

  test('and lets the right ones through', () => {
    const text =
      "import { z } from 'zod';\nimport { id } from './ids.ts';\n// import 'electron';\n/* import 'react'; */";
    expect(importsOf(text)).toEqual(['zod', './ids.ts']);
    expect(forbiddenImports({ path: 'shared/domain/a.ts', text })).toEqual([]);
  });
});

describe('the test of the rules catches', () => {
  test.each([
    ['electron/main/a.ts', "ipcMain.handle('x', () => 1);"],
    ['electron/main/a.ts', "window.webContents.ipc.on('x', () => 1);"],
    ['electron/main/a.ts', "window.webContents.send('x');"],
    ['renderer/lib/a.ts', "ipcRenderer.invoke('x');"],
    ['electron/main/keys/a.ts', 'safeStorage.decryptString(sealed);'],
    ['electron/data/services/a.ts', "db.run('INSERT INTO note (id) VALUES (1)');"],
    ['electron/data/services/a.ts', 'db.list(row, `SELECT id\n FROM note`);'],
    ['electron/data/db/a.ts', "connection.exec('DROP TABLE note');"],
    ['electron/data/host.ts', "db.run('UPDATE note SET text = 1');"],
    ['upstream/services/a.ts', "db.run('DELETE FROM cell');"],
    ['upstream/http/a.ts', 'const value = process.env.HOME;'],
    ['electron/main/a.ts', 'const value = process.env.HOME;'],
    ['shared/a.ts', "const isEmpty = text.trim() === '';"],
    ['renderer/lib/a.ts', 'if (name.trim()) show(name);'],
    ['renderer/lib/a.ts', 'const title = name.trim() || other;'],
    ['shared/a.ts', 'export default function x() {}'],
    ['shared/a.ts', 'export { x as default };'],
    ['shared/a.ts', 'enum Colour { Red }'],
    ['shared/a.ts', 'const enum Colour { Red }'],
    ['shared/a.ts', 'const x: any = 1;'],
    ['shared/a.ts', 'const x: any[] = [];'],
    ['shared/a.ts', 'const x = new Map<string, any>();'],
    ['shared/a.ts', 'const x = value as string;'],
    ['shared/a.ts', 'const x = value as unknown;'],
    ['shared/a.ts', '// @ts-expect-error\nconst x = 1;'],
    ['shared/a.ts', 'x;\n'.repeat(301)],
    ['shared/Camel.ts', 'const x = 1;'],
    ['shared/two_words.ts', 'const x = 1;'],
  ])('%s: %s', (path, text) => {
    expect(brokenRules({ path, text })).toHaveLength(1);
  });

  test.each([
    ['a word in a comment', '// any enum as text: SELECT id FROM note\nconst x = 1;'],
    ['a word in a text', "const x = 'any of it as ipcMain says';"],
    ['const', 'const x = [1] as const;'],
    ['names of imports', "import * as x from 'zod';\nimport { a as b } from 'zod';\nexport { b as c };"],
    ['a parameter named like a type', 'const x = z.union([any(1), many]);'],
  ])('and lets through %s', (_what, text) => {
    expect(brokenRules({ path: 'shared/a.ts', text })).toEqual([]);
  });
});
