import { type DirectoryFacts, directoryFacts, factsBuilder } from '../../../../shared/domain/directory/facts.ts';
import type { DirectoryService } from '../../../../shared/domain/directory/service.ts';
import { indexBuilder } from '../../../../shared/domain/directory/text/build-index.ts';
import type { IndexedText, TextIndex } from '../../../../shared/domain/directory/text/text-index.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { listSearchParts, listServicesAfter, replaceSearchParts } from '../../queries/directory-file.ts';

/** What a search needs of a directory: which services have which words, and what they are filtered and ranked by. */
export interface DirectorySearch {
  readonly index: TextIndex;
  readonly facts: DirectoryFacts;
}

const batch = 500;

/** Makes what a search needs from the services of a file, and keeps it there; the last step of an import. */
export function indexDirectory(db: WriteDb): void {
  const { index, facts } = makeSearch(db);
  const { words, stems, stemOf, starts, services, weights } = index;
  replaceSearchParts(db, [
    { name: 'words', words: words.join('\n'), numbers: bytesOf(starts) },
    { name: 'stems', words: stems.join('\n'), numbers: bytesOf(stemOf) },
    { name: services instanceof Uint16Array ? 'services-16' : 'services-32', words: '', numbers: bytesOf(services) },
    { name: 'weights', words: '', numbers: weights },
    { name: 'facts', words: JSON.stringify(facts), numbers: new Uint8Array(0) },
  ]);
}

/** Reads what a search needs; makes it anew in memory where the file came without. @throws where the file is damaged */
export function readSearch(db: ReadDb): DirectorySearch {
  const parts = new Map(listSearchParts(db).map((part) => [part.name, part]));
  const [words, stems, weights, facts] = ['words', 'stems', 'weights', 'facts'].map((name) => parts.get(name));
  const [short, long] = [parts.get('services-16'), parts.get('services-32')];
  if (!words || !stems || !weights || !facts || !(short ?? long)) return makeSearch(db);
  const found = directoryFacts.parse(JSON.parse(facts.words));
  return {
    facts: found,
    index: {
      count: found.services.length,
      words: linesOf(words.words),
      starts: new Uint32Array(alone(words.numbers)),
      stems: linesOf(stems.words),
      stemOf: new Uint32Array(alone(stems.numbers)),
      services: short
        ? new Uint16Array(alone(short.numbers))
        : new Uint32Array(alone(long?.numbers ?? weights.numbers)),
      weights: new Uint8Array(alone(weights.numbers)),
    },
  };
}

function makeSearch(db: ReadDb): DirectorySearch {
  const [index, facts] = [indexBuilder(), factsBuilder()];
  for (let last = 0; ; ) {
    const services = listServicesAfter(db, last, batch);
    for (const { row, service } of services) {
      index.add(textOf(service));
      facts.add(row, service);
      last = row;
    }
    if (services.length < batch) return { index: index.build(), facts: facts.build() };
  }
}

/** What is searched of a service. Addresses are in it, so that a village is found by its name. */
export function textOf(service: DirectoryService): IndexedText {
  const { name, alternateName, organization, terms, eligibility, description, locations, serviceAreas } = service;
  return {
    name: [name, alternateName].join(' '),
    organization: organization?.name ?? '',
    terms: [
      ...terms.map((term) => term.name),
      ...eligibility,
      ...serviceAreas,
      ...locations.flatMap((location) => [location.name ?? '', ...location.address]),
    ].join(' '),
    description: description ?? '',
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Bytes in a buffer of their own, so that numbers of several bytes begin where they may. */
function alone(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
