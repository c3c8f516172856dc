import { writeFile } from 'node:fs/promises';
import { retention } from '../../../shared/contract/retention.ts';
import { personExport } from '../../../shared/domain/retention/person-export.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';

/** Asks where the file goes; null where somebody thought better of it. No name of a person stands in what is proposed. */
async function chooseFile(): Promise<string | null> {
  const now = new Date().toISOString();
  const when = `${civilDateOf(now)}-${civilTimeOf(now).replace(':', '')}`;
  const filters = [{ name: 'JSON file', extensions: ['json'] }];
  return await choosePlace('Save what is kept about somebody', `what-is-kept-${when}.json`, filters);
}

/**
 * Writes what is kept about the person of some conversations into a file that somebody chooses. The page says which
 * conversations, never where to or what. It is put down before it goes, so that nothing goes without a trace.
 *
 * @throws AppError as the record refuses it; `external` where the disk does
 */
export async function savePersonExport(
  { ask }: MainContext,
  { contacts }: { readonly contacts: readonly string[] },
): Promise<{ isSaved: boolean }> {
  // Looked at first: nobody is asked for a file for what they may not have, or what is not here.
  const known = retention.standing.output.parse(await ask('retention:standing', { contacts }));
  if (known.length < new Set(contacts).size) {
    throw new AppError('not-found', 'One of these conversations is not on this computer. Look for it again.');
  }
  const file = await chooseFile();
  if (file === null) return { isSaved: false };
  const exported = personExport.parse(await ask('retention:exportPerson', { contacts }));
  try {
    await writeFile(file, `${JSON.stringify(exported, null, 2)}\n`, { mode: 0o600 });
  } catch (cause) {
    throw new AppError('external', 'The file could not be written. Choose another folder.', { cause });
  }
  return { isSaved: true };
}
