import { describe, expect, test } from 'vitest';
import { noPolicy, policySettings, readPolicy } from '../../../shared/domain/policy/policy.ts';
import { registryValues } from '../../../shared/domain/policy/registry-values.ts';
import { limitOn, lookAtLimit } from '../../../shared/domain/retention/policy-limit.ts';
import { compareVersions, isVersion } from '../../../shared/domain/versions.ts';

const key = `${'A'.repeat(59)}=`;
const whole = {
  collectorAddress: 'https://counts.council.example',
  councilPack: '/opt/frontdoor/pack.json',
  councilPackKey: key,
  newPacks: 'wait',
  retentionMonths: 24,
  updates: 'on',
  updateAddress: 'https://updates.council.example/frontdoor/',
  updateChannel: 'pilot',
};

describe('a policy', () => {
  test('has each of its settings', () => {
    const { policy, troubles } = readPolicy(whole);
    expect(troubles).toEqual([]);
    expect(policy).toEqual({ ...whole, updateAddress: 'https://updates.council.example/frontdoor' });
    expect(Object.keys(policy)).toEqual([...policySettings]);
  });

  test('sets nothing where nothing is said', () => {
    expect(readPolicy({})).toEqual({ policy: noPolicy, troubles: [] });
  });

  test.each([
    ['collectorAddress', 'http://counts.council.example'],
    ['councilPack', '../pack.json'],
    ['councilPackKey', 'not a key'],
    ['newPacks', true],
    ['retentionMonths', 3],
    ['retentionMonths', '24 months'],
    ['updates', 'yes'],
    ['updateAddress', 'file:///tmp/updates'],
    ['updateChannel', '../latest'],
  ])('says which setting has a slip, and keeps the others: %s', (name, value) => {
    const { policy, troubles } = readPolicy({ ...whole, [name]: value });
    expect(troubles[0]).toMatch(new RegExp(`^${name} has to be `));
    expect(Reflect.get(policy, name)).toBeNull();
    expect(policy.updateChannel === null).toBe(name === 'updateChannel');
  });

  test('names what it does not know, as a slip in a name would set nothing in silence', () => {
    expect(readPolicy({ retentionMonth: 24 }).troubles).toEqual([
      'retentionMonth is no setting that Frontdoor knows. Look for a slip in its name, or take it out.',
    ]);
  });

  test('has no updates without an address, and no pack without its key', () => {
    expect(readPolicy({ updates: 'on' })).toMatchObject({ policy: { updates: 'off' }, troubles: [expect.any(String)] });
    const { policy, troubles } = readPolicy({ councilPack: '/pack.json' });
    expect([policy.councilPack, troubles.length]).toEqual([null, 1]);
  });

  test.each([[null], ['on'], [[whole]]])('that is no list of settings sets nothing: %j', (found) => {
    expect(readPolicy(found)).toMatchObject({ policy: noPolicy, troubles: [expect.any(String)] });
  });
});

test('what the registry prints is read, with numbers as numbers and paths with spaces', () => {
  const printed = [
    '',
    'HKEY_LOCAL_MACHINE\\Software\\Policies\\Frontdoor',
    '    CollectorAddress    REG_SZ    https://counts.council.example',
    '    RetentionMonths    REG_DWORD    0x18',
    '    CouncilPack    REG_SZ    C:\\ProgramData\\Front door\\pack.json',
    '    Blob    REG_BINARY    00FF',
    '',
    'HKEY_LOCAL_MACHINE\\Software\\Policies\\Frontdoor\\Other',
    '',
  ].join('\r\n');
  expect(registryValues(printed)).toEqual({
    collectorAddress: 'https://counts.council.example',
    retentionMonths: 24,
    councilPack: 'C:\\ProgramData\\Front door\\pack.json',
  });
  expect(registryValues('ERROR: Access is denied.')).toEqual({});
});

describe('the longest that names are kept', () => {
  test('begins 35 days after it was made shorter, and at once where it was made longer', () => {
    const first = lookAtLimit(null, 24, '2031-03-01');
    expect(first).toEqual({ months: 24, from: '2031-04-05', before: null });
    expect([limitOn(first, '2031-04-04'), limitOn(first, '2031-04-05')]).toEqual([null, 24]);
    const shorter = lookAtLimit(first, 12, '2031-06-01');
    expect([limitOn(shorter, '2031-07-05'), limitOn(shorter, '2031-07-06')]).toEqual([24, 12]);
    const longer = lookAtLimit(shorter, 36, '2031-08-01');
    expect(limitOn(longer, '2031-08-01')).toBe(36);
    expect(limitOn(lookAtLimit(longer, null, '2031-08-02'), '2031-08-02')).toBeNull();
  });

  test('that was put right within the 35 days has never held', () => {
    const slip = lookAtLimit(lookAtLimit(null, 120, '2031-01-01'), 12, '2031-06-01');
    const right = lookAtLimit(slip, 120, '2031-06-20');
    expect(['2031-06-20', '2031-09-01'].map((day) => limitOn(right, day))).toEqual([120, 120]);
  });
});

test('versions are older and newer as their numbers say', () => {
  const ordered = [
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0',
    '1.0.1',
    '1.10.0',
  ];
  expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
  expect(['1.2', 'v1.2.3', '1.2.3.4', ''].filter(isVersion)).toEqual([]);
});
