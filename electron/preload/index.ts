import { contextBridge, ipcRenderer } from 'electron';

/** Operation names by domain, from the contract at build time; a `+` in front marks an event. */
declare const CHANNELS: Readonly<Record<string, readonly string[]>>;

type Listener = (...payload: unknown[]) => void;

const hear = (channel: string) => (listener: Listener) => {
  const told = (_event: unknown, ...payload: unknown[]) => listener(...payload);
  ipcRenderer.on(channel, told);
  return () => void ipcRenderer.off(channel, told);
};
const ask =
  (channel: string) =>
  (...input: unknown[]) =>
    ipcRenderer.invoke(channel, ...input);

const operation = (domain: string, name: string) =>
  name.startsWith('+')
    ? [`on${name.charAt(1).toUpperCase()}${name.slice(2)}`, hear(`${domain}:${name.slice(1)}`)]
    : [name, ask(`${domain}:${name}`)];

const domains = Object.entries(CHANNELS).map(([domain, names]) => [
  domain,
  Object.fromEntries(names.map((name) => operation(domain, name))),
]);

contextBridge.exposeInMainWorld('frontdoor', {
  ...Object.fromEntries(domains),
  jobs: { cancel: ask('jobs:cancel'), onProgress: hear('jobs:progress') },
});
