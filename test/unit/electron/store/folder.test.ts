import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isUnsuitable, prepareFolder } from '../../../../electron/main/store/folder.ts';
import { testFolder } from '../../../support/test-folder.ts';

describe('a folder for a store', () => {
  test.each([
    ...['\\\\server\\share\\Frontdoor', '//server/share', 'C:\\Users\\jo\\OneDrive\\Frontdoor'],
    ...['C:\\Users\\jo\\OneDrive - Somerset Council\\Frontdoor', '/home/jo/Dropbox/frontdoor', '/home/jo/dropbox'],
    ...['/Users/jo/Library/CloudStorage/OneDrive-Somerset/f', '/Users/jo/Google Drive/f', '/Users/jo/GoogleDrive-jo/f'],
    ...['/Users/jo/iCloud Drive/f', 'C:\\Users\\jo\\iCloudDrive\\f', '/home/jo/Dropbox (Personal)/f'],
  ])('is unsuitable where it is on another computer or copied elsewhere: %s', (folder) => {
    expect(isUnsuitable(folder)).toBe(true);
    expect(prepareFolder(folder)).toBe('unsuitable-folder');
  });

  test.each([
    ...['/home/jo/.local/share/frontdoor', 'C:\\Users\\jo\\AppData\\Local\\Frontdoor', '/home/dropboxer/f'],
    ...['/home/jo/my-onedrive-notes/f', '/srv/share/frontdoor'],
  ])('is suitable on a disk of this computer: %s', (folder) => {
    expect(isUnsuitable(folder)).toBe(false);
  });

  test('is made where it is not there, for its owner alone', () => {
    const folder = join(testFolder(), 'a', 'store');
    expect(prepareFolder(folder)).toBeNull();
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(prepareFolder(folder)).toBeNull();
  });

  test('cannot lie where a file is in the way', () => {
    const inTheWay = join(testFolder(), 'file');
    writeFileSync(inTheWay, '');
    expect(prepareFolder(inTheWay)).toBe('read-only');
    expect(prepareFolder(join(inTheWay, 'store'))).toBe('read-only');
  });

  // For root no folder is read-only; an end-to-end test mounts one that is.
  test.skipIf(process.getuid?.() === 0)('cannot be one in which we may not write', () => {
    const folder = join(testFolder(), 'store');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(prepareFolder(folder)).toBe('read-only');
  });
});
