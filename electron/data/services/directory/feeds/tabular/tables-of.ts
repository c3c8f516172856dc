import type { FeedFile } from '../feed.ts';
import { FeedStop } from '../feed-stop.ts';
import type { KnownFile } from '../read-json-feed.ts';
import { isRaw } from '../record/raw.ts';

/** The tables of HSDS 1.1, 2.0 and 3.0 that are read, by what 3.0 calls them, with the other names that they have. */
const others: Readonly<Record<string, readonly string[]>> = {
  ...{ organization: [], service: [], service_at_location: [], location: [], phone: [], contact: [], service_area: [] },
  address: ['physical_address', 'postal_address'],
  schedule: ['regular_schedule', 'holiday_schedule'],
  language: [],
  accessibility: ['accessibility_for_disabilities'],
  cost_option: [],
  eligibility: [],
  attribute: ['service_taxonomy', 'service_attribute', 'other_attribute'],
  taxonomy_term: [],
  taxonomy: [],
};
/** Tables of the standard that say nothing which is shown. */
const unread = new Set([
  ...[
    'program',
    'metadata',
    'meta_table_description',
    'funding',
    'payment_accepted',
    'required_document',
    'url',
    'unit',
  ],
  ...[
    'organization_identifier',
    'service_capacity',
    'additional_website',
    'location_taxonomy',
    'organization_taxonomy',
  ],
]);

/** A file of a package, with the name of its table in 3.0. */
export interface NamedTable {
  readonly table: string;
  /** What the package itself calls it. */
  readonly called: string;
  readonly file: FeedFile;
}

const baseOf = (name: string) =>
  (name.split('/').at(-1) ?? '')
    .replace(/\.[a-z]+$/i, '')
    .toLowerCase()
    .replaceAll(/[\s-]/g, '_');
const singular = (name: string) =>
  name
    .replace(/ies$/, 'y')
    .replace(
      /(address|schedule|service|location|phone|language|area|option|organization|taxonomie|term|attribute|contact)(?:e?s)$/,
      '$1',
    );

function tableNamed(called: string): string | null {
  const name = [called, singular(called)].find((one) => one in others || unread.has(one) || otherOf(one) !== null);
  if (name === undefined) return null;
  return name in others || unread.has(name) ? name : otherOf(name);
}

function otherOf(name: string): string | null {
  return Object.entries(others).find(([, names]) => names.includes(name))?.[0] ?? null;
}

/** The names that a package’s description gives its files. */
function describedNames(known: readonly KnownFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { sniffed } of known) {
    for (const resource of sniffed.kind === 'package' ? sniffed.resources : []) {
      if (!isRaw(resource) || typeof resource.name !== 'string') continue;
      const paths: unknown[] = Array.isArray(resource.path) ? resource.path : [resource.path];
      for (const path of paths) if (typeof path === 'string') names.set(baseOf(path), resource.name.toLowerCase());
    }
  }
  return names;
}

/**
 * The tables of a package; null where the files are tables of somebody’s own. A mapping that somebody made says that they
 * are, unless the package describes itself.
 *
 * @throws FeedStop where it is a package without services
 */
export function tablesOf(known: readonly KnownFile[], isMapped: boolean): NamedTable[] | null {
  const described = describedNames(known);
  const isDescribed = known.some(({ sniffed }) => sniffed.kind === 'package');
  if (isMapped && !isDescribed) return null;
  const files = known.filter(({ sniffed }) => sniffed.kind === 'table').map(({ file }) => file);
  const named = files.flatMap((file) => {
    const called = described.get(baseOf(file.name)) ?? baseOf(file.name);
    const table = tableNamed(called);
    return table === null ? [] : [{ table, called: singular(called), file }];
  });
  if (named.some(({ table }) => table === 'service')) return named;
  // One table with a common name, such as contacts.csv, may be anybody’s.
  if (!isDescribed && named.length < 2) return null;
  throw new FeedStop({ kind: 'tabular-without-services', tables: named.map(({ called }) => called) });
}
