import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for an app's data that stays on this computer; never the roaming one of Windows. */
export function localFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string {
  const home = homedir();
  switch (platform) {
    case 'win32':
      return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Frontdoor');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Frontdoor');
    default:
      return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'frontdoor');
  }
}
