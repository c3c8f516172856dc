import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileSchema } from './pack/file-schema.mts';

/** `npm run pack:schema`: publishes the JSON Schema that the packs' files name in their first line. */
const target = resolve(import.meta.dirname, '../packs/pack.schema.json');
writeFileSync(target, `${JSON.stringify(fileSchema(), null, 2)}\n`);
console.log(`Wrote ${target}`);
