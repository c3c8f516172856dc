import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileSchema } from '../../../build/pack/file-schema.mts';
import { factKind } from '../../../shared/pack/check/fact-kinds.ts';
import { factNames } from '../../../shared/pack/condition-schema.ts';
import { listNames } from '../../../shared/pack/schema.ts';
import { packNames } from '../../support/places.ts';
import { packOf } from '../../support/talk.ts';

const root = resolve(import.meta.dirname, '../../..');
const folders = ['shared/domain', 'shared/pack', 'electron', 'renderer'];

/** Words that are ids of one of the packs and mean something of their own in one file. Elsewhere they are still found. */
const ownMeanings: readonly string[] = [
  'shared/domain/scope-of.ts: hospital', // a scope
  'shared/pack/check/kept-codes.ts: community', // what entries of lists are called that say how they count
  'shared/pack/check/kept-codes.ts: outside',
  'shared/domain/cues/english.ts: told', // a word of English
  'shared/domain/match/compare-born.ts: unknown', // how far something agrees
  'shared/domain/match/compare-names.ts: unknown',
  'shared/domain/match/compare-places.ts: unknown',
  'shared/domain/match/match-people.ts: unknown',
  'shared/domain/measures/returns.ts: told', // how a return is known
  'shared/domain/report/document.ts: outside', // for whom a report is
  'shared/domain/report/in-tables.ts: hospital', // a scope
  'electron/main/documents/deliver-report.ts: outside', // for whom a report is
  'renderer/features/guides/guide-of-place.ts: drop-in', // a guide, by the name of its file
  'renderer/features/lead/monthly-report.tsx: outside',
  'shared/domain/retention/reasons.ts: safeguarding', // why something is held
  'shared/domain/follow-up/notes.ts: partly', // how far it is solved
  'shared/domain/review/marks.ts: partly', // how far something shows in a record
  'shared/domain/practice/score.ts: partly',
  'shared/domain/hand-over/document.ts: capacity', // a part of a sheet
  'shared/domain/hand-over/compose.ts: capacity',
  'shared/domain/directory/card.ts: unknown', // whether it is open, and whether it is for people of there
  'shared/domain/directory/covers.ts: unknown',
  'shared/domain/directory/opening-at.ts: unknown',
  'shared/domain/directory/rank.ts: unknown',
  'shared/domain/directory/reasons.ts: unknown',
  'electron/data/services/directory/where.ts: unknown',
  'shared/domain/directory/card.ts: worked', // why a service is shown
  'shared/domain/directory/reasons.ts: worked',
  'shared/domain/directory/service.ts: drop-in', // words of Open Referral UK
  'shared/domain/directory/service.ts: physical',
  'renderer/lib/service-words.ts: unknown',
  'renderer/features/directory/service-texts.ts: drop-in',
  'shared/domain/directory/suggest-mapping.ts: provider', // what columns of tables are called
  'shared/domain/directory/suggest-mapping.ts: cost',
  'electron/data/services/directory/feeds/record/attending.ts: drop-in', // words of the directory standard
  'electron/data/services/directory/feeds/record/locations.ts: physical',
  'shared/domain/measures/released-readings.ts: told',
  'shared/domain/measures/fact.ts: told', // what became of an end at the first contact
  'shared/domain/measures/later-measures.ts: partly', // whether what they came with is solved
  'shared/domain/measures/later-measures.ts: casual', // a name beside a measure
  'shared/domain/measures/parts-of.ts: casual',
  'renderer/features/lead/ended-table.tsx: hospital', // a scope
  'shared/domain/client-level-data/make-requests.ts: duplicate', // what is wrong with a row
  'shared/domain/client-level-data/report.ts: duplicate',
  'electron/main/documents/save-exports.ts: outside', // where a table goes
  'electron/data/services/exports/file-of-table.ts: outside',
  'renderer/ui/save-table.tsx: outside',
  'electron/data/queries/desk-tables.ts: roles', // what somebody who works here may do
  'electron/data/queries/profiles.ts: roles',
  'electron/data/services/desks/people.ts: roles',
  'electron/data/handlers/practice.ts: confidence', // how sure of themselves people feel
  'electron/data/services/practice/confidence.ts: confidence',
  'electron/data/services/sample/year/fill-year.ts: roles',
  'shared/domain/sample/after-steps.ts: partly', // how far it is solved
  'renderer/features/practice/open-practice.tsx: confidence',
  'electron/main/keys/keyring.ts: unknown', // what Electron calls a keyring that it cannot tell
];

/** Plain English words: content, and not behaviour. */
const content: readonly string[] = ['shared/domain/cues/english.ts', 'shared/domain/directory/text/common-words.ts'];

/** Words that belong to the code: what the fields can be, and the values of the properties that entries have. */
function wordsOfTheCode(): Set<string> {
  const words = factNames.flatMap((name) => {
    const kind = factKind(name);
    return kind.of === 'words' ? kind.words : [];
  });
  return enumsIn(fileSchema(), new Set(words));
}

function enumsIn(schema: unknown, found: Set<string>): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'enum' && Array.isArray(value)) for (const word of value) found.add(String(word));
    else enumsIn(value, found);
  }
  return found;
}

/** Every string literal of a source, comments left out. */
function literalsIn(source: string): string[] {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g;
  return [...source.matchAll(token)].flatMap(([, single, double, template]) => single ?? double ?? template ?? []);
}

function idsInCode(): string[] {
  const allowed = wordsOfTheCode();
  const packs = packNames.map(packOf);
  const ids = new Set(
    packs.flatMap((pack) => listNames.flatMap((list) => Object.keys(pack[list]))).filter((id) => !allowed.has(id)),
  );
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        if (content.includes(file)) return [];
        const literals = literalsIn(readFileSync(join(root, file), 'utf8'));
        return literals.filter((literal) => ids.has(literal)).map((literal) => `${file}: ${literal}`);
      }),
  );
}

describe('the code', () => {
  test('names no id of any pack', () => {
    expect([...new Set(idsInCode())].filter((found) => !ownMeanings.includes(found))).toEqual([]);
  });

  test('is read for literals and not for comments', () => {
    const source = `// 'transport'\n/* "caring" */ const a = 'memory'; const b = "it's"; const c = \`mood\`;`;
    expect(literalsIn(source)).toEqual(['memory', "it's", 'mood']);
  });
});
