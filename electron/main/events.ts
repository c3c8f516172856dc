import type { z } from 'zod';
import type { Event } from '../../shared/contract/core.ts';
import type { contract } from '../../shared/contract/index.ts';
import { broadcast } from './windows.ts';

type PayloadOf<E> = E extends Event<infer P> ? z.input<P> : never;

/** Tells every page that something has happened; one function an event, so that its payload is typed. */
export const events = {
  storeChanged: (payload: PayloadOf<typeof contract.store.changed>) => broadcast('store:changed', payload),
  dataChanged: (payload: PayloadOf<typeof contract.app.dataChanged>) => broadcast('app:dataChanged', payload),
  hostChanged: (payload: PayloadOf<typeof contract.app.hostChanged>) => broadcast('app:hostChanged', payload),
  lockAsked: () => broadcast('profiles:lockAsked', {}),
  updatesChanged: () => broadcast('managed:updatesChanged', {}),
  startedAgain: () => broadcast('app:startedAgain', {}),
} as const;
