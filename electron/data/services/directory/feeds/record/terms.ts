import type { DirectoryService } from '../../../../../../shared/domain/directory/service.ts';
import type { Notes } from './notes.ts';
import { fieldOf, isRaw, listOf, type Raw, rawOf, rawsOf, sentOf } from './raw.ts';
import { lineIn, tidyLine } from './text.ts';

type Term = DirectoryService['terms'][number];

const idOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : null;

/** An address that defines a term; it is a name more than a link, and is kept as it was sent. */
const uriOf = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && !/^https?:\/\/(?:www\.)?example\.com/.test(value)
    ? value.slice(0, 500)
    : null;

function readTerm(raw: Raw, path: string, linkType: string | null, notes: Notes): Term | null {
  const name = lineIn(raw, path, 300, notes, 'name', 'label', 'term', 'value', 'audienceType', 'taxonomy_detail');
  if (name === null) {
    notes.add('unnamed-term', path.replace(/\.$/, ''), raw);
    return null;
  }
  const taxonomy = rawOf(raw, 'taxonomy', 'taxonomy_detail');
  return {
    id: idOf(fieldOf(raw, 'id', 'code')),
    name,
    termUri: uriOf(fieldOf(raw, 'term_uri', 'uri')),
    taxonomy:
      taxonomy === null
        ? lineIn(raw, path, 500, notes, 'taxonomy', 'vocabulary')
        : lineIn(taxonomy, path, 500, notes, 'name'),
    linkType,
  };
}

/** `attributes` of 3.0, and the links of the older standards: each says what it is about and holds or is a term. */
function attributeTerms(raw: Raw, path: string, about: string | null, notes: Notes): Term[] {
  return rawsOf(raw, path, 'attributes', 'service_taxonomys', 'service_taxonomy', 'link_taxonomy').flatMap(
    ({ value, at }) => {
      const said = lineIn(value, `${at}.`, 500, notes, 'link_type');
      const inner = sentOf(value, 'taxonomy_term', 'taxonomy');
      const linkType = said ?? about;
      const holds = inner !== null && isRaw(inner.value) ? inner.value : value;
      const at1 = holds === value ? `${at}.` : `${at}.${inner?.field}.`;
      return readTerm(holds, at1, linkType, notes) ?? [];
    },
  );
}

/** Lists of plain words or small objects, each about one thing. */
const lists = [
  { names: ['taxonomies', 'taxonomy_terms', 'terms'], linkType: null },
  { names: ['pc_targetAudience', 'suitabilities', 'send_needs', 'audience'], linkType: 'audience' },
  { names: ['deliverable_type'], linkType: 'deliverable_type' },
] as const;

/** What a publisher says that the service is about, under any of the names that feeds have for it. */
export function termsOf(raw: Raw, others: readonly Term[], notes: Notes): Term[] {
  const listed = lists.flatMap(({ names, linkType }) =>
    listOf(raw, '', ...names).flatMap(({ value, at }) => {
      if (isRaw(value)) return readTerm(value, `${at}.`, linkType, notes) ?? [];
      const name = tidyLine(value, 300, notes, at);
      return name === null ? [] : { id: null, name, termUri: null, taxonomy: null, linkType };
    }),
  );
  const nested = (['eligibilitys', 'service_areas', 'cost_options'] as const).flatMap((names) =>
    rawsOf(raw, '', names).flatMap(({ value, at }) =>
      attributeTerms(value, `${at}.`, names === 'eligibilitys' ? 'eligibility' : names.slice(0, -1), notes),
    ),
  );
  const all = [...attributeTerms(raw, '', null, notes), ...listed, ...nested, ...others];
  const distinct = [...new Map(all.map((term) => [`${term.linkType} ${term.name}`, term])).values()];
  if (distinct.length > 300) notes.add('too-many', 'attributes', `${distinct.length}`, '300');
  return distinct.slice(0, 300);
}
