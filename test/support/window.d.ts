import type { Client } from '../../shared/contract/index.ts';

/** The bridge as it is inside the page: what the client gives, each answer in its envelope. */
type Bridge = {
  readonly [D in keyof Client]: {
    readonly [N in keyof Client[D]]: Client[D][N] extends (...input: infer I) => Promise<infer V>
      ? (...input: I) => Promise<{ ok: boolean; value: V }>
      : Client[D][N];
  };
};

declare global {
  interface Window {
    readonly frontdoor: Bridge;
  }
}
