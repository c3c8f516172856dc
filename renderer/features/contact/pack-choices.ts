import type { Entry } from '../../../shared/pack/schema.ts';
import type { Choice } from '../../ui/choice.ts';

/** A list of the pack as choices. What is retired can be read but no longer chosen, unless it already was. */
export function packChoices(
  list: Readonly<Record<string, Entry>>,
  chosen: readonly (string | null)[] = [],
): Choice<string>[] {
  return Object.entries(list)
    .filter(([id, { retired }]) => !retired || chosen.includes(id))
    .map(([id, { label }]) => ({ value: id, label }));
}

/** The words for a code; the code itself where the pack does not know it. */
export function labelOf(list: Readonly<Record<string, Entry>>, code: string | null): string {
  return code === null ? '' : (list[code]?.label ?? code);
}
