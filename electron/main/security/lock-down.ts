import { app, session } from 'electron';
import type { Log } from '../log.ts';
import { appOrigin, isOurs } from './page.ts';

/** The one thing a page may: put a text into the clipboard when somebody presses Copy. Reading it stays denied. */
const copying = 'clipboard-sanitized-write';
/** A proxy that cannot exist: the name is reserved for that. */
const nowhere = 'socks5://nowhere.invalid:1';

/**
 * Denies what a page of ours never needs: permissions but for copying, devices, downloads, other addresses, new windows,
 * web views, and every request of the network.
 */
export function lockDown(log: Log): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === copying));
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === copying);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  // Every other session, as the way to the collector has one, would begin by fetching a dictionary from Chromium's
  // maker, whatever is set on it later. The address holds for all of them.
  defaultSession.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/no-dictionary/`);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isOurs(url) || url.startsWith('data:') || url.startsWith('devtools:');
    if (!allowed) log.warn('a request to another address was refused');
    answer({ cancel: !allowed });
  });
  // Calls between computers pass by the content policy and by the request above: they get a proxy that is nowhere.
  void defaultSession.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: '<-loopback>' });
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
