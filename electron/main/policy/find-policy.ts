import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { noPolicy, type Policy, readPolicy } from '../../../shared/domain/policy/policy.ts';
import { registryValues } from '../../../shared/domain/policy/registry-values.ts';
import { isKeptFromUsers } from './is-kept-from-users.ts';

/** What an organisation has set on this computer, and what of it could not be used. */
export interface FoundPolicy {
  readonly policy: Policy;
  /** Where it was found, as an administrator would look for it; null where there is none. */
  readonly place: string | null;
  /** What is wrong with it, and what to do. */
  readonly troubles: readonly string[];
}

/** Where nothing is set. */
export const noneFound: FoundPolicy = { policy: noPolicy, place: null, troubles: [] };

const places = {
  linux: '/etc/frontdoor/policy.json',
  darwin: '/Library/Managed Preferences/app.frontdoor.desk.plist',
  win32: 'HKLM\\Software\\Policies\\Frontdoor',
} as const;

const run = promisify(execFile);

/**
 * Reads what the organisation has set, from the one place of this system that only its administrators can write. It
 * never rejects: what cannot be used is said, and the app starts without it.
 *
 * @param trialFile a file in JSON in place of the system's own; only where the app runs from its source
 */
export async function findPolicy(platform: NodeJS.Platform, trialFile: string | null): Promise<FoundPolicy> {
  if (trialFile !== null) return fromFile(trialFile, [0, process.getuid?.() ?? 0]);
  switch (platform) {
    case 'win32':
      return await fromRegistry();
    case 'darwin':
      return existsSync(places.darwin) ? await fromPropertyList(places.darwin) : noneFound;
    default:
      return fromFile(places.linux, [0]);
  }
}

function fromFile(file: string, owners: readonly number[]): FoundPolicy {
  if (!existsSync(file)) return noneFound;
  try {
    if (!isKeptFromUsers(file, owners)) {
      const trouble = 'Others than an administrator could change it, so nothing in it is used. Let root own it and its';
      return unusable(file, `${trouble} folder, and nobody else write there`);
    }
    return { place: file, ...readPolicy(JSON.parse(readFileSync(file, 'utf8'))) };
  } catch {
    return unusable(file, 'It cannot be read as JSON. Look for a comma too many or a missing quotation mark');
  }
}

async function fromPropertyList(file: string): Promise<FoundPolicy> {
  try {
    const { stdout } = await run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', '--', file]);
    return { place: file, ...readPolicy(JSON.parse(stdout)) };
  } catch {
    return unusable(file, 'It cannot be read as a property list. Make the profile anew');
  }
}

async function fromRegistry(): Promise<FoundPolicy> {
  const reg = `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\reg.exe`;
  try {
    const { stdout } = await run(reg, ['query', places.win32, '/reg:64'], { windowsHide: true });
    return { place: places.win32, ...readPolicy(registryValues(stdout)) };
  } catch {
    // It ends with 1 where there is no such key, which is how most computers are.
    return noneFound;
  }
}

function unusable(place: string, trouble: string): FoundPolicy {
  return { policy: noPolicy, place, troubles: [`${trouble}, then start Frontdoor again.`] };
}
