import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type YearContent, yearContent } from '../../../shared/domain/sample/year-content.ts';
import { readYaml } from './yaml-file.ts';

/** Where a council pack keeps its invented conversations; no part of the pack itself. */
const folderName = 'sample-year';

const part = z.looseObject({ stories: z.array(z.unknown()).optional() });

/** Whether an invented year comes along with a council pack; nothing of it is read. */
export function hasYearContent(packFolder: string): boolean {
  return existsSync(join(packFolder, folderName));
}

/**
 * The invented year that comes along with a council pack; null where none does.
 *
 * @throws ZodError where its files hold something else
 */
export function readYearContent(packFolder: string): YearContent | null {
  if (!hasYearContent(packFolder)) return null;
  const folder = join(packFolder, folderName);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const parts = names.map((name) => part.parse(readYaml(name, readFileSync(join(folder, name), 'utf8')).content));
  const stories = parts.flatMap((each) => each.stories ?? []);
  return yearContent.parse({ ...Object.assign({}, ...parts), stories });
}
