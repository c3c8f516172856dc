import type { DirectoryFacts } from '../../../../shared/domain/directory/facts.ts';
import type { DirectoryService } from '../../../../shared/domain/directory/service.ts';
import { indexReader } from '../../../../shared/domain/directory/text/gather.ts';
import { type TextSearcher, textSearcher } from '../../../../shared/domain/directory/text/search-text.ts';
import { compileSynonyms, type Synonyms, withMeanings } from '../../../../shared/domain/directory/text/synonyms.ts';
import type { TextIndex } from '../../../../shared/domain/directory/text/text-index.ts';
import { type Belongings, belongings } from '../../../../shared/domain/directory/tiers-and-topics.ts';
import type { RoughPlace } from '../../../../shared/domain/postcodes/place.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import type { OpenFile } from '../../db/file-shelf.ts';
import type { ReadDb } from '../../db/handles.ts';
import { countServices, listServices } from '../../queries/directory-file.ts';
import { readSearch } from './index-directory.ts';

/** A directory that is open, with what a search needs in memory. */
export interface OpenDirectory {
  readonly db: ReadDb;
  readonly facts: DirectoryFacts;
  readonly search: TextSearcher;
  /** What a pack says about its services: made once for each version. */
  forPack(pack: Pack): PackView;
  /** How services speak of words or of what means the same, by their numbers in the index; null where none is given. */
  speakOf(words: readonly string[], synonyms: Synonyms): Belongings | null;
  /** The services of rows, each read once. */
  services(rows: readonly number[]): Map<number, DirectoryService>;
  /** The middles of first halves of postcodes that were looked up in a list of postcodes; empty for another list. */
  halves(list: string | null): Map<string, RoughPlace | null>;
}

/** Services as the words of a pack see them, by their numbers in the index. */
export interface PackView {
  readonly topics: Belongings;
  /** The ids alone, of the topics and of the tiers. */
  readonly topicIds: readonly (readonly string[])[];
  readonly tierIds: readonly (readonly string[])[];
  readonly synonyms: Synonyms;
}

const opened = new WeakMap<OpenFile, OpenDirectory>();
/** As many services are kept in memory once they were shown. */
const mostKept = 400;

/** The directory in use, or why there is none. A damaged one must not look like a damaged store. */
export function openDirectory({ directory }: ReadContext): OpenDirectory | 'none' | 'unreadable' {
  try {
    const file = directory.current();
    if (file === null) return 'none';
    const before = opened.get(file);
    if (before) return before;
    countServices(file.db);
    const { index, facts } = readSearch(file.db);
    const fresh = withMemory(file.db, index, facts);
    opened.set(file, fresh);
    return fresh;
  } catch {
    return 'unreadable';
  }
}

function withMemory(db: ReadDb, index: TextIndex, facts: DirectoryFacts): OpenDirectory {
  const reader = indexReader(index);
  let halves: { list: string | null; places: Map<string, RoughPlace | null> } = { list: null, places: new Map() };
  const shown = new Map<number, DirectoryService>();
  let view: { readonly of: string; readonly view: PackView } | null = null;
  return {
    ...{ db, facts, search: textSearcher(index) },
    forPack: (pack) => {
      const of = `${pack.id} ${pack.version}`;
      if (view?.of === of) return view.view;
      const { tiers, synonyms } = pack.directory;
      const topics = belongings(reader, pack.directory.topics);
      const fresh = {
        topics,
        topicIds: idsOf(topics),
        tierIds: idsOf(inOrder(belongings(reader, tiers), pack)),
        synonyms: compileSynonyms(synonyms),
      };
      view = { of, view: fresh };
      return fresh;
    },
    speakOf: (words, synonyms) =>
      words.length === 0 ? null : belongings(reader, { said: words.flatMap((word) => withMeanings(word, synonyms)) }),
    services: (rows) => {
      if (shown.size > mostKept) shown.clear();
      const missing = rows.filter((row) => !shown.has(row));
      if (missing.length > 0) for (const { row, service } of listServices(db, missing)) shown.set(row, service);
      return new Map(
        rows.flatMap((row) => {
          const service = shown.get(row);
          return service ? [[row, service] as const] : [];
        }),
      );
    },
    halves: (list) => {
      if (halves.list !== list) halves = { list, places: new Map() };
      return halves.places;
    },
  };
}

const none: readonly string[] = [];

function idsOf(all: Belongings): (readonly string[])[] {
  return all.map((each) => (each.length === 0 ? none : each.map(({ id }) => id)));
}

/** The tier nearest to the community first. */
function inOrder(all: Belongings, { solution_tiers }: Pack): Belongings {
  const tierOf = (id: string) => solution_tiers[id]?.tier ?? Number.POSITIVE_INFINITY;
  return all.map((each) => [...each].sort((one, other) => tierOf(one.id) - tierOf(other.id)));
}
