import type { Pack } from '../../../../shared/pack/schema.ts';

/** The council pack as a document names it: a local change, which a version tells by a plus, comes after a full stop. */
export function taxOf({ id, version }: Pick<Pack, 'id' | 'version'>): string {
  return `${id}@${version.replace('+', '.')}`;
}
