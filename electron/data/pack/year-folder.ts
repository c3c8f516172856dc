import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type YearContent, yearContent } from '../../../shared/domain/sample/year-content.ts';
import { readYaml } from './yaml-file.ts';

/** Where a council pack keeps its invented conversations; no part of the pack itself. */
const folderName = 'sample-year';

const part = z.looseObject({ stories: z.array(z.unknown()).optional() });

/**
 * The invented year that comes along with a council pack; null where none does.
 *
 * @throws ZodError where its files hold something else
 */
export function readYearContent(packFolder: string): YearContent | null {
  const folder = join(packFolder, folderName);
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const parts = names.map((name) => part.parse(readYaml(name, readFileSync(join(folder, name), 'utf8')).content));
  const stories = parts.flatMap((each) => each.stories ?? []);
  return yearContent.parse({ ...Object.assign({}, ...parts), stories });
}
