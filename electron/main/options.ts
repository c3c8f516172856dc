import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { type Clock, clockStartingAt, instantOf } from '../../shared/domain/time.ts';
import { localFolder } from './store/local-folder.ts';

/** The council pack of whoever names none. */
const usualPack = 'somerset';

/** What the app was started with. Read once, here and nowhere else. */
export interface Options {
  /** Where everything of this start lies on this computer; the practice desk has a folder of its own in the real one's. */
  readonly folder: string;
  /** Where the real desk keeps everything: the same, but for the practice desk. */
  readonly home: string;
  /** The practice desk: nobody in it is real, and nothing is counted, sent or handed on. No transport may start. */
  readonly practice: boolean;
  /** The council pack of the app that a new store begins with, by its name. */
  readonly pack: string;
  /** The words after `--cli`, or null where a desk is wanted. */
  readonly commandLine: {
    readonly domain: string;
    readonly call: string;
    readonly profile: string | null;
    /** A file whose first line is their PIN, where people sign in. Never on the command line, which others can read. */
    readonly pinFile: string | null;
    /** What `--file` names, as often as it is there: for work on files. */
    readonly files: readonly string[];
  } | null;
  /** Another build of the SQLite addon. Only where the app runs from its source. */
  readonly sqliteBinding: string | null;
  /** True in a trial from the source: the key may be kept in plain text without an administrator. */
  readonly trial: boolean;
  /** The clock of a trial; null is the computer's own. Only where the app runs from its source. */
  readonly clock: Clock | null;
  /** A file that stands in for what the organisation has set. Only where the app runs from its source. */
  readonly policyFile: string | null;
  /** The key that updates are signed with, in place of the one that the app was built with. Only from the source. */
  readonly updateKey: string | null;
  /** Where to put one picture of the desk once it is there; null for none. */
  readonly screenshot: string | null;
}

/** Reads the command line and the environment. What is meant for trials is not read in a packaged app. */
export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Options {
  const { values, positionals } = parseArgs({
    args: argv.slice(1),
    options: {
      data: { type: 'string' },
      practice: { type: 'boolean' },
      pack: { type: 'string' },
      cli: { type: 'boolean' },
      as: { type: 'string' },
      'pin-file': { type: 'string' },
      file: { type: 'string', multiple: true },
    },
    strict: false,
    allowPositionals: true,
  });
  // From the source the first word is the app's own folder.
  const [domain = '', call = ''] = positionals.slice(app.isPackaged ? 0 : 1);
  const trial = (name: string) => (app.isPackaged ? null : (environment[name] ?? null));
  const clock = trial('FRONTDOOR_CLOCK');
  const { data, file = [], practice = false } = values;
  const home = typeof data === 'string' ? resolve(data) : localFolder(process.platform, environment);
  const files = [file].flat().flatMap((path) => (typeof path === 'string' ? [resolve(path)] : []));
  return {
    folder: practice ? join(home, 'practice') : home,
    ...{ home, practice: practice === true },
    pack: textOf(values.pack) ?? usualPack,
    commandLine: values.cli
      ? { domain, call, files, profile: textOf(values.as), pinFile: textOf(values['pin-file']) }
      : null,
    sqliteBinding: trial('FRONTDOOR_SQLITE_BINDING'),
    trial: trial('FRONTDOOR_SAMPLE') === '1',
    clock: clock === null ? null : clockStartingAt(instantOf(clock)),
    policyFile: trial('FRONTDOOR_POLICY'),
    updateKey: trial('FRONTDOOR_UPDATE_KEY'),
    // A picture that was asked for is one of the real desk: practice, which it opens, inherits its environment.
    screenshot: practice ? null : trial('FRONTDOOR_SCREENSHOT'),
  };
}

function textOf(value: string | boolean | undefined | (string | boolean)[]): string | null {
  return typeof value === 'string' ? value : null;
}
