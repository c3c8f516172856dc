import { z } from 'zod';
import { listNames } from '../../shared/pack/schema.ts';
import { writtenPack } from '../../shared/pack/written-pack.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

/**
 * The JSON Schema of one file of a pack, for editors that complete and check. Which file gives which keys is up to
 * the council, so one schema serves them all: every key is known, none is needed.
 */
export function fileSchema(): JsonSchema {
  const schema = z.toJSONSchema(writtenPack.partial(), { io: 'input', reused: 'ref' });
  const properties = { ...schema.properties };
  for (const list of listNames) {
    const property = properties[list];
    if (typeof property === 'object') properties[list] = withShortEntries(property);
  }
  return { ...schema, title: 'A file of a council pack', properties };
}

/** An entry that needs nothing but its label may be written as the label alone. */
function withShortEntries(list: JsonSchema): JsonSchema {
  const entry = list.additionalProperties;
  if (typeof entry !== 'object') return list;
  const label = entry.properties?.label;
  if (typeof label !== 'object' || entry.required?.some((key) => key !== 'label')) return list;
  return { ...list, additionalProperties: { anyOf: [label, entry] } };
}
