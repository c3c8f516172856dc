import { testSteps } from './test-steps.mjs';

/**
 * A step of the night: which row of the menu it is, and how often it does what it does. What is set already is kept.
 * @typedef {import("./test-steps.mjs").TestStep & { row: string, turns: Record<string, string> }} NightlyStep
 */

const vitest = ['vitest', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--no-file-parallelism'];
const playwright = ['@playwright/test', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts', '--no-deps'];

/** @returns {NightlyStep} */
const inVitest = (row, name, turns, ...files) => ({
  ...{ row, name, turns, group: 'unit', reports: 'vitest' },
  run: [...vitest, ...files],
  with: given(turns),
});

/** @returns {NightlyStep} */
const inApp = (row, name, turns, ...specs) => ({
  ...{ row, name, turns, group: 'e2e', reports: 'playwright', needs: ['set-up', 'build'] },
  run: [...playwright, ...specs],
  with: given(turns),
});

/** @returns {NightlyStep} */
const asEver = (name) => ({ ...testSteps.find((step) => step.name === name), row: '20', turns: {} });

function given(turns) {
  return Object.fromEntries(Object.entries(turns).map(([name, often]) => [name, process.env[name] ?? often]));
}

const faults = (name) => `test/faults/${name}`;
const collector = (name) => `test/integration/collector/${name}`;

/** Everything that a night has room for, by the rows of docs/reliability.md. @type {NightlyStep[]} */
export const nightlySteps = [
  asEver('format and lint'),
  asEver('types'),
  asEver('unused code'),
  inVitest('2', 'power cuts', { FRONTDOOR_POWER_LOSSES: '1000' }, faults('power-loss')),
  inVitest('4', 'errors of the disk', { FRONTDOOR_DISK_ERRORS: '1000' }, faults('disk-errors'), 'full-disk'),
  inVitest('5', 'flipped bits, cut files, journals', { FRONTDOOR_FLIPS: '3000' }, 'test/integration/damage'),
  inVitest('6', 'keys and copies', { FRONTDOOR_KEY_LOSSES: '300' }, faults('keys-and-copies')),
  inVitest('6', 'a large store put back', { FRONTDOOR_RESTORE_CONTACTS: '100000' }, faults('restore-large')),
  inVitest('7', 'kills in migrations', { FRONTDOOR_MIGRATION_KILLS: '500' }, faults('kill-migration')),
  inVitest(
    ...['7', 'kills in other work', { FRONTDOOR_STEP_KILLS: '200' }],
    ...['kill-cleaning', 'kill-import', 'kill-opening', 'kill-sealed'].map(faults),
  ),
  inVitest('8', 'the protocol and its mutants', { FRONTDOOR_HISTORIES: '1000000' }, 'test/unit/counts'),
  inVitest('9', 'a bad way', { FRONTDOOR_FAULT_HISTORIES: '5000' }, collector('faults')),
  inVitest('9', 'real stores over a bad way', { FRONTDOOR_STORE_HISTORIES: '300' }, collector('real-desks')),
  inVitest('10', 'kills of PostgreSQL', { FRONTDOOR_POSTGRES_KILLS: '100' }, collector('put-back')),
  inVitest('11', 'time', { FRONTDOOR_INSTANTS: '100000' }, faults('time')),
  inVitest('13', 'hostile HTTP', { FRONTDOOR_FUZZED: '250000' }, collector('fuzz')),
  inVitest('14', 'a fleet', { FRONTDOOR_FLEET: '5000x30' }, collector('fleet')),
  inVitest('16', 'a stampede', { FRONTDOOR_STAMPEDE: '5000' }, collector('stampede')),
  inVitest('18', 'canaries', { FRONTDOOR_CANARIES: '200' }, collector('canary')),
  inVitest(
    ...['19', 'attacks on what is released', { FRONTDOOR_TABLES: '50000', FRONTDOOR_MONTHS: '1000' }],
    'test/unit/disclosure',
  ),
  inVitest('1', 'kill -9 while it writes', { FRONTDOOR_KILLS: '10000' }, faults('kill-host')),
  { row: '', turns: {}, name: 'build', group: 'e2e', task: 'build', needs: ['set-up'] },
  inApp('3', 'kill -9 while somebody types', { FRONTDOOR_APP_KILLS: '500' }, 'e2e/kill.spec'),
  inApp('12', 'a hostile page', { FRONTDOOR_IPC_FUZZED: '100000' }, 'hostile-page'),
  inApp('20', 'attacks, and the package', {}, 'attack', 'sandbox', 'packaged'),
  // All of it: a spec that cannot run on a package says why beside its test.skip.
  inApp('20', 'end to end, packaged', { FRONTDOOR_PACKAGED: '1', FRONTDOOR_NIGHTLY: '1' }, '--project=app'),
  inApp('20', 'by themselves, packaged', { FRONTDOOR_PACKAGED: '1' }, '--project=alone'),
  inApp('', 'a busy drop-in session', { FRONTDOOR_NIGHTLY: '1' }, 'busy-session'),
  inVitest('17', 'a soak of the collector', { FRONTDOOR_SOAK_SECONDS: '14400' }, collector('soak')),
  inApp('17', 'a soak of the app', { FRONTDOOR_SOAK_SECONDS: '28800' }, 'soak'),
];
