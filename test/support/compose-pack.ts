import { AppError } from '../../shared/errors.ts';
import type { Finding } from '../../shared/pack/finding.ts';
import { type PackFile, readFiles } from '../../shared/pack/read-files.ts';
import { resolveConditions } from '../../shared/pack/resolve-conditions.ts';
import type { Pack } from '../../shared/pack/schema.ts';

/**
 * Makes a pack of the parsed files of its folder, its named conditions put in their places.
 *
 * @throws AppError `invalid`, naming every place that is wrong in words a practice lead can act on
 */
export function composePack(files: readonly PackFile[]): Pack {
  const { written, findings } = readFiles(files);
  if (written === null || findings.length > 0) throw refusal(findings);
  const resolved = resolveConditions(written);
  if (resolved.pack === null) throw refusal(resolved.findings);
  return resolved.pack;
}

function refusal(findings: readonly Finding[]): AppError {
  const places = findings.map(({ path, message }) => (path.length > 0 ? `${path.join(' › ')}: ${message}` : message));
  return new AppError('invalid', `The council pack cannot be used. ${places.join(' ')}`);
}
