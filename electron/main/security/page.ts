import type { IpcMainInvokeEvent } from 'electron';

/** The one origin that the app's pages come from. */
export const appOrigin = 'app://frontdoor';

/** True for an address of our own pages. Parsed, never compared as text. */
export function isOurs(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}` === appOrigin;
  } catch {
    return false;
  }
}

/** True where a request comes from the top frame of one of our own pages. */
export function isOurTopFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
}
