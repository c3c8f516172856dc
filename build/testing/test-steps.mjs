/**
 * @typedef {object} TestStep
 * @property {string} name
 * @property {"static" | "unit" | "e2e"} group What `npm test -- <group>` selects.
 * @property {[packageName: string, command: string, ...args: string[]]} [run] A command of an installed package.
 * @property {"build"} [task] Work of the set-up itself.
 * @property {"vitest" | "playwright"} [reports] Whose count of test cases to read; others count as one.
 * @property {Record<string, string>} [with] What its environment has besides.
 * @property {string[]} [needs] Names of steps that must have passed.
 */

/** The steps of `npm test`, in order. @type {TestStep[]} */
export const testSteps = [
  { name: 'format and lint', group: 'static', run: ['@biomejs/biome', 'biome', 'check', '.'] },
  { name: 'types', group: 'static', run: ['typescript', 'tsc', '-b'] },
  { name: 'unused code', group: 'static', run: ['knip', 'knip'] },
  {
    name: 'unit and integration',
    group: 'unit',
    run: ['vitest', 'vitest', 'run', '--config', 'test/vitest.config.ts'],
    reports: 'vitest',
  },
  { name: 'build', group: 'e2e', task: 'build', needs: ['set-up'] },
  {
    name: 'end to end',
    group: 'e2e',
    run: ['@playwright/test', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts'],
    reports: 'playwright',
    needs: ['set-up', 'build'],
  },
  {
    name: 'end to end, packaged',
    group: 'e2e',
    run: ['@playwright/test', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts', 'c01', 'rights'],
    with: { FRONTDOOR_PACKAGED: '1' },
    reports: 'playwright',
    needs: ['set-up', 'build'],
  },
];
