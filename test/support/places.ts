import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the whole project. */
export const projectFolder = resolve(import.meta.dirname, '../..');
/** The council packs of this repository. */
export const packsFolder = join(projectFolder, 'packs');
/** The default council pack. */
export const somersetFolder = join(packsFolder, 'somerset');
/** The packs by their names: the folders among `packs`. */
export const packNames = readdirSync(packsFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
/** The second council pack, a city’s. */
export const southamptonFolder = join(packsFolder, 'southampton');
/** The data host as a process; Node runs it as it is. */
export const dataHostScript = join(projectFolder, 'electron', 'data', 'index.ts');
