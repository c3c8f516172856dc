import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { localFolder } from '../../../../electron/main/store/local-folder.ts';

const environment = { APPDATA: 'R:/roaming', LOCALAPPDATA: 'C:/local', XDG_DATA_HOME: '/data' };

test.each([
  ['win32', environment, join('C:/local', 'Frontdoor')],
  ['win32', { APPDATA: 'R:/roaming' }, join(homedir(), 'AppData', 'Local', 'Frontdoor')],
  ['darwin', environment, join(homedir(), 'Library', 'Application Support', 'Frontdoor')],
  ['linux', environment, join('/data', 'frontdoor')],
  ['linux', {}, join(homedir(), '.local', 'share', 'frontdoor')],
] as const)('on %s what is kept stays on the computer, and never roams', (platform, given, folder) => {
  expect(localFolder(platform, given)).toBe(folder);
});
