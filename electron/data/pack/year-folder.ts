import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type YearContent, yearContent } from '../../../shared/domain/sample/year-content.ts';
import { sampleYearFolder } from '../../../shared/pack/sample-year-folder.ts';
import { readYaml } from './yaml-file.ts';

const part = z.looseObject({ stories: z.array(z.unknown()).optional() });

/** Whether an invented year comes along with a council pack; nothing of it is read. */
export function hasYearContent(packFolder: string): boolean {
  return existsSync(join(packFolder, sampleYearFolder));
}

/**
 * The invented year that comes along with a council pack; null where none does.
 *
 * @throws ZodError where its files hold something else
 */
export function readYearContent(packFolder: string): YearContent | null {
  if (!hasYearContent(packFolder)) return null;
  const folder = join(packFolder, sampleYearFolder);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const parts = names.map((name) => part.parse(readYaml(name, readFileSync(join(folder, name), 'utf8')).content));
  const stories = parts.flatMap((each) => each.stories ?? []);
  return yearContent.parse({ ...Object.assign({}, ...parts), stories });
}
