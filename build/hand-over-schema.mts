import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sheetSchema } from './hand-over/sheet-schema.mts';

/** `npm run hand-over:schema`: publishes the JSON Schema of a hand-over that was saved as JSON. */
const target = resolve(import.meta.dirname, '../docs/hand-over.schema.json');
writeFileSync(target, `${JSON.stringify(sheetSchema(), null, 2)}\n`);
console.log(`Wrote ${target}`);
