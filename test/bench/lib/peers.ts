import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import Database from 'better-sqlite3';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { IndexedText } from '../../../shared/domain/directory/text/text-index.ts';

/** A search engine with an index: it finds the ids of the best, at most so many. */
export interface Peer {
  readonly name: string;
  readonly isRanked: boolean;
  find(text: string, most: number): string[];
}

/** What each of them is given of a service. */
export type Indexed = IndexedText & { readonly id: string };

const fields = ['name', 'organization', 'terms', 'description'] as const;

/** Other engines over the same services, each with beginnings of words and slips allowed and names weighing most. */
export const peers: readonly ((services: readonly Indexed[]) => Peer)[] = [
  (services) => {
    const engine = new MiniSearch({
      fields: [...fields],
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 9, terms: 4, organization: 3 } },
    });
    engine.addAll(services);
    return {
      ...{ name: 'MiniSearch', isRanked: true },
      find: (text, most) =>
        engine
          .search(text)
          .slice(0, most)
          .map(({ id }) => String(id)),
    };
  },
  (services) => {
    const keys = [
      { name: 'name', weight: 9 },
      { name: 'terms', weight: 4 },
      { name: 'organization', weight: 3 },
      { name: 'description', weight: 1 },
    ];
    const engine = new Fuse(services, { keys, ignoreLocation: true, threshold: 0.3, useExtendedSearch: false });
    return {
      ...{ name: 'Fuse.js', isRanked: true },
      find: (text, most) => engine.search(text, { limit: most }).map(({ item }) => item.id),
    };
  },
  (services) => {
    const engine = create({
      schema: { id: 'string', name: 'string', organization: 'string', terms: 'string', description: 'string' },
    });
    void insertMultiple(engine, [...services], services.length);
    return {
      ...{ name: 'Orama', isRanked: true },
      find: (text, most) => {
        const boost = { name: 9, terms: 4, organization: 3 };
        const found = oramaSearch(engine, { term: text, limit: most, tolerance: 1, boost, properties: [...fields] });
        return 'hits' in found ? found.hits.map(({ document }) => String(document.id)) : [];
      },
    };
  },
  (services) => {
    const connection = new Database(':memory:');
    connection.exec(`CREATE VIRTUAL TABLE text USING fts5 (name, organization, terms, description,
      prefix = '2 3', tokenize = 'porter unicode61 remove_diacritics 2')`);
    const add = connection.prepare(
      'INSERT INTO text (rowid, name, organization, terms, description) VALUES (?, ?, ?, ?, ?)',
    );
    connection.transaction(() => {
      for (const [at, each] of services.entries())
        add.run(at, each.name, each.organization, each.terms, each.description);
    })();
    const look = connection
      .prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY bm25(text, 9, 3, 4, 1) LIMIT ?')
      .pluck();
    return {
      ...{ name: 'SQLite FTS5', isRanked: true },
      find: (text, most) => {
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
        const rows = look.all(words.map((word) => `"${word}"*`).join(' OR '), most);
        return rows.map((row) => services[Number(row)]?.id ?? '');
      },
    };
  },
  (services) => {
    const engine = new Document({ document: { id: 'id', index: [...fields] }, tokenize: 'forward' });
    for (const { id, name, organization, terms, description } of services) {
      engine.add({ id, name, organization, terms, description });
    }
    return {
      ...{ name: 'FlexSearch', isRanked: false },
      find: (text, most) => {
        const found = engine.search(text, { limit: most, suggest: true });
        const lists = Array.isArray(found) ? found : [];
        return [...new Set(lists.flatMap((each) => ('result' in each ? each.result.map(String) : [])))].slice(0, most);
      },
    };
  },
];
