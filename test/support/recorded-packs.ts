import { somerset } from './packs.ts';

const at = '2026-11-23T10:12:00.000Z';
const name = { id: 'somerset', version: '2026-11-23+0123456789ab' };

/** What was recorded of the calls about council packs. */
export const recordedPacks = {
  'packs:current': { output: somerset, hostile: null },
  'packs:get': {
    input: { id: 'somerset', version: somerset.version },
    output: somerset,
    hostile: { id: '../somerset', version: '' },
  },
  'packs:refused': {
    output: {
      ...{ name: somerset.version, at, origin: 'fetched' },
      sentences: ['lists.yaml:204:5  “out_of_hours” is missing.'],
    },
    hostile: '../somerset',
  },
  'packs:versions': {
    output: {
      versions: [
        {
          ...{ ...name, origin: 'fetched', state: 'set-aside', madeAt: at, acceptedAt: at, usedAt: at, isNext: false },
          setAside: { at, by: 'This desk', why: 'A number was wrong.' },
        },
      ],
      byThemselves: false,
    },
    hostile: 'all',
  },
  'packs:changes': {
    input: name,
    output: { groups: [{ about: 'Topics', sentences: ['New: “Falls”.'] }], removesEarlier: false },
    hostile: { ...name, id: '../somerset' },
  },
  'packs:use': { input: name, hostile: { ...name, isForced: true } },
  'packs:rollBack': { input: { ...name, why: 'A number was wrong.' }, hostile: { ...name, why: ' \u200b' } },
  'packs:setByThemselves': { input: { isOn: true }, hostile: { isOn: 'true' } },
};
