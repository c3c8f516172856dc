import type { Recorded } from './recorded-payloads.ts';

const about = {
  ...{ source: 'onspd', edition: '2026-05', importedAt: '2026-06-02T10:12:00.000Z' },
  ...{ postcodes: 2_700_000, ended: 930_000, withoutPlace: 14_000, repeated: 0, unread: 12 },
  files: [{ name: 'ONSPD_MAY_2026_UK.zip', bytes: 240_000_000, sha256: '0f'.repeat(32) }],
} as const;

/** What went over the channels of the list of postcodes. */
export const recordedPostcodes: Readonly<Record<string, Recorded>> = {
  'postcodes:lookup': {
    input: { postcode: 'TA1 4DY' },
    output: {
      ...{ kind: 'exact', place: { lat: 51.015, lon: -3.103 }, ended: null, edition: '2026-05' },
      council: { district: 'E06000066', county: null, name: 'Somerset' },
    },
    hostile: { postcode: 'TA1 4DY', path: '/etc/passwd' },
  },
  'postcodes:status': { output: { state: 'ready', about, bytes: 61_000_000 }, hostile: { folder: '/' } },
  'postcodes:choose': {
    output: { chosen: 'b3ae48af-c130-44ac-8341-5dead13c5427', files: ['ONSPD_MAY_2026_UK.zip'] },
    hostile: { files: ['/etc/passwd'] },
  },
  'postcodes:import': {
    input: { chosen: 'b3ae48af-c130-44ac-8341-5dead13c5427', evenIfSmaller: false },
    output: about,
    progress: { step: 'reading', done: 1_000_000, of: 240_000_000, postcodes: 20_000 },
    hostile: { chosen: '/etc/passwd', evenIfSmaller: false },
  },
};
