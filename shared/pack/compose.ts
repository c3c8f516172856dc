import { AppError } from '../errors.ts';
import { type Pack, pack } from './schema.ts';

/**
 * Makes a pack of the parsed files of its folder. Each file gives its own top-level keys.
 *
 * @throws AppError `invalid`, naming every place that is wrong in words a practice lead can act on
 */
export function composePack(files: readonly { readonly name: string; readonly content: unknown }[]): Pack {
  const whole: Record<string, unknown> = {};
  for (const { name, content } of files) {
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      throw new AppError('invalid', `${name} has to hold names with values. Check its indentation.`);
    }
    for (const [key, value] of Object.entries(content)) {
      if (Object.hasOwn(whole, key)) throw new AppError('invalid', `${name} gives “${key}” a second time. Remove one.`);
      whole[key] = value;
    }
  }
  const parsed = pack.safeParse(whole);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join(' › ') || 'pack'}: ${message}`);
  throw new AppError('invalid', `The council pack cannot be used. ${places.join('. ')}.`);
}
