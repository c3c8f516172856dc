import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../build/bootstrap/prepare.mjs';
import { createProgress } from '../build/bootstrap/progress.mjs';
import { pictureAuthors } from './picture-authors.mts';
import { picturePack } from './picture-pack.mts';
import { picturePlaces } from './picture-places.mts';
import { pictureTalks } from './picture-talks.mts';

/** What can be made by itself: `npm run pictures -- places`. */
const parts = { talks: pictureTalks, 'information-pack': picturePack, places: picturePlaces, authors: pictureAuthors };

/** Makes the pictures of the guides from the real app, with invented people only: `npm run pictures`. */
const pictures = join(import.meta.dirname, 'pictures');
mkdirSync(pictures, { recursive: true });
const ready = await prepare({ progress: createProgress(process.stderr) });
Object.assign(process.env, ready.env, {
  FRONTDOOR_ELECTRON: ready.electron,
  FRONTDOOR_ROOT_ARGS: ready.rootArgs.join(' '),
});
const only = process.argv[2];
for (const [name, make] of Object.entries(parts)) if (!only || only === name) await make(pictures);
await ready.close();
process.exit();
