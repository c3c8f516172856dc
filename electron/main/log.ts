import { join } from 'node:path';
import log from 'electron-log/node';

/** What may be logged: words of ours, codes and numbers. Never an input, an error's message or a path of a page. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

/** The app's log file, kept to 1 MB and one file before it. Also on standard error where the app runs from its source. */
export function createLog(folder: string, alsoToConsole: boolean): Log {
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'frontdoor.log');
  // In UTC, so that it reads beside the audit and the collector's log whatever the season.
  log.transports.file.format = '{iso} [{level}] {text}';
  log.transports.file.maxSize = 1_048_576;
  log.transports.console.level = alsoToConsole ? 'warn' : false;
  return log;
}
