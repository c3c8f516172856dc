import { app, session } from 'electron';
import type { AppUpdater } from 'electron-updater';
import type { Log } from '../log.ts';
import type { Release } from './find-release.ts';

/** The session that electron-updater fetches by. */
const partition = 'electron-updater';

/** Fetches releases that were found to be signed, by electron-updater, and has them put in place. */
export interface Fetcher {
  /** @throws Error where it does not come whole, or the system does not believe its signature */
  fetch(release: Release): Promise<void>;
  installAtEnd(isOn: boolean): void;
}

/**
 * Makes the fetcher. The server is asked for the files alone: what they have to add up to is known from the signed
 * list. Nothing but the one server is asked, whatever it redirects to.
 */
export async function releaseFetcher(address: string, platform: NodeJS.Platform, log: Log): Promise<Fetcher> {
  const library = await import('electron-updater');
  const { AppImageUpdater, MacUpdater, NsisUpdater } = library.default;
  let wanted: Release | null = null;

  /** What electron-updater asks where a release is: here it is known already, and was found to be signed. */
  class SignedRelease {
    readonly isUseMultipleRangeRequest = false;
    readonly fileExtraDownloadHeaders = null;
    setRequestHeaders() {
      // Its own header would be a number by which a server knows this computer again.
    }
    async getLatestVersion() {
      const first = wanted?.files[0];
      if (!wanted || !first) throw new Error('No release was found yet.');
      return { ...wanted, path: first.url, sha512: first.sha512 };
    }
    resolveFiles({ files }: Release) {
      return files.map((info) => ({ url: new URL(`${address}/${info.url}`), info }));
    }
  }

  const kinds: Partial<Record<NodeJS.Platform, new () => AppUpdater>> = { win32: NsisUpdater, darwin: MacUpdater };
  const updater = new (kinds[platform] ?? AppImageUpdater)();
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedRelease });
  // A trial from the source: its own file beside the app says where things are kept.
  updater.forceDevUpdateConfig = !app.isPackaged;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.allowPrerelease = true;
  // A part of a file could not be held against what was signed before it is whole.
  updater.disableDifferentialDownload = true;
  updater.logger = {
    info: () => {},
    warn: () => log.warn('an update: a warning'),
    error: () => log.error('an update'),
  };
  const { origin } = new URL(address);
  session.fromPartition(partition, { cache: false }).webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: new URL(url).origin !== origin });
  });

  return {
    fetch: async (release) => {
      wanted = release;
      const checked = await updater.checkForUpdates();
      if (!checked?.isUpdateAvailable) throw new Error('It is not newer than what runs.');
      await updater.downloadUpdate();
    },
    installAtEnd: (isOn) => {
      updater.autoInstallOnAppQuit = isOn;
    },
  };
}
