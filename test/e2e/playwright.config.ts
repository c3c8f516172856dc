import { defineConfig } from '@playwright/test';

/** Displays that nobody looks at, where `npm test` has started some. Two windows on one would take the focus from each other. */
const displays = (process.env.FRONTDOOR_DISPLAYS ?? '').split(' ').filter(Boolean);
const own = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (own) process.env.DISPLAY = own;

/**
 * By themselves, after the others; with --no-deps they go on without them. The desks measure how fast one changes hands;
 * beside other tests a topic that was picked in practice was lost now and then, and it is not known yet why.
 */
const alone = ['shared-desks.spec.ts', 'practice.spec.ts'];

export default defineConfig({
  testDir: '.',
  // One without `paths`, which are for the compiler: Playwright would load a declaration file in place of a package.
  tsconfig: '../../tsconfig.base.json',
  workers: Math.max(1, displays.length),
  timeout: 120_000,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'app', testIgnore: ['packaged*.spec.ts', ...alone] },
    // One at a time: each may have to make the package first.
    { name: 'packaged', testMatch: 'packaged*.spec.ts', workers: 1 },
    { name: 'alone', testMatch: alone, workers: 1, dependencies: ['app', 'packaged'] },
  ],
});
