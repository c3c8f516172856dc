import type { FindingKind } from '../../../../../../shared/domain/directory/quality-flags.ts';
import type { FeedFile, Take } from '../feed.ts';
import { rawWords } from '../record/notes.ts';
import { fieldOf, isRaw, type Raw } from '../record/raw.ts';
import { readEnvelope } from './envelope.ts';
import { readJsonFile } from './read-json-file.ts';

const isLink = (value: unknown) => typeof value === 'string' && /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(value);

interface Fault {
  readonly kind: FindingKind;
  readonly field: string;
  readonly value: unknown;
}

function faultsOfTerm(raw: Raw): Fault[] {
  const link = fieldOf(raw, 'term_uri', 'uri');
  const isTerm = ['parent_id', 'taxonomy', 'term', 'term_uri', 'vocabulary'].some((name) => Object.hasOwn(raw, name));
  if (!isTerm) return [];
  const all: (Fault | false)[] = [
    link !== null && !isLink(link) && { kind: 'term-link-odd', field: 'term_uri', value: link },
    fieldOf(raw, 'name', 'label') === null && { kind: 'unnamed-term', field: 'name', value: raw },
    fieldOf(raw, 'description') === null && { kind: 'term-undescribed', field: 'description', value: '' },
  ];
  return all.filter((fault) => fault !== false);
}

/** What `/` answers: which edition it is, its profile, and where the interface is described. */
function faultsOfAbout(raw: Raw): Fault[] {
  if (!Object.hasOwn(raw, 'openapi_url') && !Object.hasOwn(raw, 'profile')) return [];
  return ['profile', 'openapi_url'].flatMap((field) => {
    const value = fieldOf(raw, field);
    return isLink(value) ? [] : [{ kind: 'about-weak', field, value: value ?? '' } as const];
  });
}

/**
 * Looks at a file that holds something else than services, such as a taxonomy, and tells what its publisher should put right.
 * Nothing in it is kept.
 */
export async function lookAside(file: FeedFile, take: Take): Promise<void> {
  const tell = (raw: Raw, faults: readonly Fault[]) => {
    const { id, name } = { id: fieldOf(raw, 'id'), name: fieldOf(raw, 'name') };
    for (const { kind, field, value } of faults) {
      take.aside?.({
        ...{ kind, field: `${file.name}: ${field}`, raw: rawWords(value), now: null },
        recordId: typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 200) : null,
        recordName: typeof name === 'string' ? name.slice(0, 300) : null,
      });
    }
  };
  let items = 0;
  await readJsonFile(file, {
    item: (item) => {
      items += 1;
      if (item.kind === 'record' && isRaw(item.parsed.value)) tell(item.parsed.value, faultsOfTerm(item.parsed.value));
      return true;
    },
    object: ({ value }, hadItems) => {
      if (!isRaw(value)) return;
      const { declared } = readEnvelope(value);
      if (hadItems && declared !== null && declared !== items) {
        tell({}, [{ kind: 'list-short', field: 'total_items', value: `${declared}, and ${items} came` }]);
      }
      if (!hadItems) tell(value, [...faultsOfTerm(value), ...faultsOfAbout(value)]);
    },
    progress: () => {},
  });
}
