import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  // One without `paths`, which are for the compiler: Playwright would load a declaration file in place of a package.
  tsconfig: '../../tsconfig.base.json',
  workers: 1,
  timeout: 120_000,
  retries: 0,
  reporter: 'list',
});
