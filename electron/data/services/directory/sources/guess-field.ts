import type { CsvField } from '../../../../../shared/domain/directory/csv-mapping.ts';

/** The names that columns have in the wild, the most telling first. */
const patterns: readonly (readonly [RegExp, CsvField])[] = [
  [/^(service ?|record ?|unique ?)?(id|identifier|ref(erence)?)$/, 'id'],
  [/^(organi[sz]ation|provider|charity|company|run by|parent)( ?name)?$/, 'organization'],
  [/^(organi[sz]ation|provider).*(web|url)/, 'organizationUrl'],
  [/^(organi[sz]ation|provider).*mail/, 'organizationEmail'],
  [/^(venue|location|site|building|place|where)( ?name)?$/, 'locationName'],
  [/^contact( ?(name|person))?$/, 'contactName'],
  [/^(service |activity |group |event )?(name|title)$|^(service|activity|group|name of .*)$/, 'name'],
  [/^(alternat(iv)?e|other|also).*name|^also known as$/, 'alternateName'],
  [/descri|^about|^summary|^details$|^what /, 'description'],
  [/mail/, 'email'],
  [/web|url|^link/, 'url'],
  [/phone|^tel|mobile|^contact ?number/, 'phone'],
  [/^status$/, 'status'],
  [/min(imum)?.?age|age.?from|youngest/, 'minimumAge'],
  [/max(imum)?.?age|age.?to$|oldest/, 'maximumAge'],
  [/eligib|who.*for|^for whom|criteria/, 'eligibility'],
  [/^(is )?free\??$/, 'isFree'],
  [/cost|fee|price|charge/, 'fees'],
  [/language/, 'languages'],
  [/accredit/, 'accreditations'],
  [/categor|taxonom|^type|^tags?$|^topics?$|^need/, 'terms'],
  [/audience/, 'audience'],
  [/area|coverage|district|^ward|locality|covers/, 'serviceAreas'],
  [/assured|review|last.?checked|verified/, 'assuredDate'],
  [/modified|updated|changed/, 'lastModified'],
  [/post.?code/, 'postcode'],
  [/address|^street/, 'addressLines'],
  [/^(town|city|village|town.city)$/, 'city'],
  [/^county$/, 'county'],
  [/^lat(itude)?$/, 'latitude'],
  [/^(lon|lng|long|longitude)$/, 'longitude'],
  [/accessib|wheelchair/, 'accessibility'],
  [/^days?$|day.?of/, 'days'],
  [/^(opens?|start|from)(.?(at|time))?$/, 'opensAt'],
  [/^(closes?|end|to|until)(.?(at|time))?$/, 'closesAt'],
  [/hours|opening|^times?$|^when/, 'hours'],
];

/** What a column may be by its name; null where it says nothing. Somebody looks at it before it counts. Pure. */
export function guessField(column: string): CsvField | null {
  const name = column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\-/]+/g, ' ')
    .trim();
  return patterns.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
