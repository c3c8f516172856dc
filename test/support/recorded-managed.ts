import { noPolicy } from '../../shared/domain/policy/policy.ts';
import type { Recorded } from './recorded-payloads.ts';

/** What goes over the channels of what an organisation has set. */
export const recordedManaged: Readonly<Record<string, Recorded>> = {
  'managed:policy': {
    output: {
      policy: { ...noPolicy, updates: 'on', updateAddress: 'https://updates.council.example' },
      place: '/etc/frontdoor/policy.json',
      troubles: ['retentionMonths has to be a whole number of months from 12 to 600.'],
    },
    hostile: { file: '/etc/shadow' },
  },
  'managed:updates': {
    output: { state: 'ready', version: '0.2.0' },
    hostile: { address: 'https://elsewhere.example' },
  },
  'managed:updatesChanged': { payload: {}, hostile: { version: '9.9.9' } },
};
