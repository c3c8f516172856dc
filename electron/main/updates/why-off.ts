import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { UpdatesOff } from '../../../shared/contract/managed.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';

/** What decides whether there are updates. */
export interface Circumstances {
  readonly policy: Policy;
  readonly practice: boolean;
  readonly key: string | null;
  /** Whether this copy of the app is one that keeps itself up to date, or may be looked at in a trial. */
  readonly keepsItself: boolean;
}

/** Why the app does not look for updates; null where it does. Where nobody has set anything it does not. */
export function whyOff({ policy, practice, key, keepsItself }: Circumstances): UpdatesOff | null {
  if (policy.updates === null) return 'not-set';
  if (policy.updates === 'off' || policy.updateAddress === null) return 'set-off';
  if (practice) return 'practice';
  if (!keepsItself) return 'kept-by-others';
  return key === null ? 'no-key' : null;
}

/** Where a copy of the app lies, and how it was started. */
export interface Installed {
  readonly platform: NodeJS.Platform;
  readonly executable: string;
  readonly resources: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Whether a packaged app was put here in a way that it can renew: an AppImage, the installer of Windows (which leaves
 * its uninstaller beside the app; an msi does not) with a publisher to hold updates to, or an app of macOS. What a
 * system's own packages have installed they keep up to date.
 */
export function keepsItself({ platform, executable, resources, environment }: Installed): boolean {
  switch (platform) {
    case 'win32':
      return existsSync(join(dirname(executable), 'Uninstall Frontdoor.exe')) && namesPublisher(resources);
    case 'darwin':
      return true;
    default:
      return environment.APPIMAGE !== undefined;
  }
}

/** Without a name electron-updater would take an installer of anybody. */
function namesPublisher(resources: string): boolean {
  const file = join(resources, 'app-update.yml');
  return existsSync(file) && /^publisherName:/m.test(readFileSync(file, 'utf8'));
}
