import { defineConfig } from '@playwright/test';

/** Displays that nobody looks at, where `npm test` has started some. Two windows on one would take the focus from each other. */
const displays = (process.env.FRONTDOOR_DISPLAYS ?? '').split(' ').filter(Boolean);
const own = displays[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
if (own) process.env.DISPLAY = own;

export default defineConfig({
  testDir: '.',
  // One without `paths`, which are for the compiler: Playwright would load a declaration file in place of a package.
  tsconfig: '../../tsconfig.base.json',
  workers: Math.max(1, displays.length),
  timeout: 120_000,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'app', testIgnore: ['packaged*.spec.ts', 'shared-desks.spec.ts'] },
    // One at a time: each may have to make the package first.
    { name: 'packaged', testMatch: 'packaged*.spec.ts', workers: 1 },
    // By itself, after the others: it measures how fast a desk changes hands. With --no-deps it goes on without them.
    { name: 'alone', testMatch: 'shared-desks.spec.ts', workers: 1, dependencies: ['app', 'packaged'] },
  ],
});
