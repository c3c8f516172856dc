/** A set-up failure that is explained in full: what went wrong, and the one thing to do about it. */
export class SetupProblem extends Error {
  /**
   * @param {string} what One sentence saying what is wrong.
   * @param {string} todo The one thing to do, as an instruction.
   * @param {{ details?: string, cause?: unknown }} [more] Output worth showing beneath, and the error behind it.
   */
  constructor(what, todo, more = {}) {
    super(what, { cause: more.cause });
    this.name = 'SetupProblem';
    this.what = what;
    this.todo = todo;
    this.details = more.details ?? '';
  }
}

const freeSpace = 'Free some space on the disk (about 2 GB are needed), then run the same command again.';

/**
 * Turns any error into one that can be shown to a person; problems already explained pass unchanged.
 * @param {unknown} error
 * @returns {SetupProblem}
 */
export function asProblem(error) {
  if (error instanceof SetupProblem) return error;
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const place = path ? ` (${path})` : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new SetupProblem(`The disk is full${place}.`, freeSpace, { cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return new SetupProblem(
      `A folder that is needed cannot be written${place}.`,
      'Make that place writable for this user, or set XDG_CACHE_HOME to a folder that is, then run the same command again.',
      { cause: error },
    );
  }
  return new SetupProblem(
    `Something unforeseen went wrong: ${message ?? String(error)}`,
    'Run the same command again; if it fails in the same way, report the line above.',
    { cause: error },
  );
}

/**
 * Explains what npm printed before it failed.
 * @param {string} output Everything npm printed.
 * @returns {SetupProblem}
 */
export function npmProblem(output) {
  const details = npmErrors(output);
  if (/\b(ENOSPC|EDQUOT)\b/.test(output)) return new SetupProblem('The disk is full.', freeSpace, { details });
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|EHOSTUNREACH)\b/.test(output)) {
    return new SetupProblem(
      'The package registry cannot be reached.',
      'Check the network (`npm ping` must answer; behind a proxy set HTTPS_PROXY), then run the same command again.',
      { details },
    );
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return new SetupProblem(
      'npm may not write to a folder it needs.',
      "Make this folder and npm's cache writable for this user, then run the same command again.",
      { details },
    );
  }
  if (/\bEUSAGE\b/.test(output) && /in sync|package-lock/.test(output)) {
    return new SetupProblem(
      'package.json and package-lock.json do not agree.',
      'Run `npm install --ignore-scripts` once, then the same command again.',
      { details },
    );
  }
  if (/\bEINTEGRITY\b/.test(output)) {
    return new SetupProblem(
      'A downloaded package differs from the one expected.',
      'Run `npm cache clean --force`, then the same command again.',
      { details },
    );
  }
  return new SetupProblem('npm failed.', "Read npm's lines above, put right what they name, and run again.", {
    details,
  });
}

/** npm says what matters first; advice and the place of its log follow. */
function npmErrors(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)\s+(?!at )\S/.test(line));
  return (lines.length > 0 ? lines.slice(0, 8) : [lastLines(output, 8)]).join('\n');
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string} The last `count` lines that are not empty.
 */
export function lastLines(text, count) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}
