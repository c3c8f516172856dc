import { posix } from 'node:path';
import { importsOf, type SourceFile } from './source-files.ts';

/** Where an import leads: a path inside the project, or the name of a package. */
function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

const partOf = (path: string) =>
  /^(?:electron\/(?:main|data|preload)|renderer|shared|upstream|test|build|packs)/.exec(path)?.[0];

const isInside = (target: string) => partOf(target) !== undefined;

/** What the files of a part may import besides their own: other parts, and packages. */
const star: readonly [part: string, parts: readonly string[], packages: RegExp][] = [
  ['shared', [], /^(zod|uuid|temporal-polyfill|papaparse|d3-scale|d3-shape)$/],
  ['electron/preload', [], /^electron$/],
  [
    'electron/data',
    ['shared'],
    /^(node:.+|zod|yaml|better-sqlite3|age-encryption|papaparse|qrcode|yauzl|htmlparser2|libphonenumber-js\/min|geodesy\/osgridref\.js)$/,
  ],
  ['electron/main', ['shared'], /^(node:.+|zod|yaml|electron|electron-log\/node|electron-updater)$/],
  [
    'upstream',
    [
      ...['shared/counts', 'shared/upstream', 'shared/domain/measures', 'shared/charts'],
      ...['shared/domain/time.ts', 'shared/domain/ids.ts', 'shared/errors.ts'],
    ],
    /^(node:.+|zod|fastify|pg|yaml)$/,
  ],
  ['renderer', ['shared'], /^(?!electron|node:|better-sqlite3|electron-log)[@a-z]/],
];

/** The layers inside a part, the highest first: a file imports its own layer and lower ones. */
const layers: readonly (readonly string[])[] = [
  ['electron/data/handlers', 'electron/data/services', 'electron/data/queries', 'electron/data/db'],
  ['electron/data/handlers', 'electron/data/migrations', 'electron/data/db'],
  ['electron/data/services', 'electron/data/migrations'],
  ['upstream/http', 'upstream/services', 'upstream/queries', 'upstream/db/database.ts'],
  ['renderer/app', 'renderer/features', 'renderer/ui', 'renderer/lib'],
];

const feature = (path: string) => /^renderer\/features\/([^/]+)/.exec(path)?.[1];

function breaksStar(path: string, target: string): boolean {
  const rule = star.find(([part]) => path.startsWith(`${part}/`));
  if (!rule) return false;
  const [part, parts, packages] = rule;
  if (!isInside(target)) return target.startsWith('..') || !packages.test(target);
  return ![part, ...parts].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

function breaksLayers(path: string, target: string): boolean {
  return layers.some((order) => {
    const from = order.findIndex((layer) => path === layer || path.startsWith(`${layer}/`));
    const to = order.findIndex((layer) => target === layer || target.startsWith(`${layer}/`));
    return from !== -1 && to !== -1 && to < from;
  });
}

/** Migrations freeze their own SQL and shapes: they import the shape of a migration and nothing else. */
function breaksFreeze(path: string, target: string): boolean {
  const part = /^(electron\/data|upstream)\/migrations\/\d/.exec(path)?.[1];
  return part !== undefined && target !== `${part}/db/migrate.ts`;
}

/** Handlers and services know the parts below them, their context and the pack on disk; nothing of how the host runs. */
function breaksHost(path: string, target: string): boolean {
  const isPart = /^electron\/data\/(handlers|services|queries|db|migrations)\//.test(path);
  const isHost = /^electron\/data\/(?!context|pack-folder)[^/]+\.ts$/.test(target);
  return isPart && isHost;
}

/** Every import of a file that goes where it may not. */
export function forbiddenImports({ path, text }: SourceFile): string[] {
  return importsOf(text).flatMap((specifier) => {
    const target = targetOf(path, specifier);
    const [own, other] = [feature(path), feature(target)];
    const isBad =
      breaksStar(path, target) ||
      breaksLayers(path, target) ||
      breaksFreeze(path, target) ||
      breaksHost(path, target) ||
      (own !== undefined && other !== undefined && own !== other);
    return isBad ? [`${path} imports ${specifier}`] : [];
  });
}
