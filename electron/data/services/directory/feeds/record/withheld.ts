import type { Finding } from '../../../../../../shared/domain/directory/finding.ts';
import type { DirectoryService } from '../../../../../../shared/domain/directory/service.ts';
import { rawLocations } from './locations.ts';
import { fieldOf, isRaw, listOf, type Raw } from './raw.ts';

/** Names that say what it is: whoever reads them knows that its address must stay secret. */
const isRefuge = /\brefuges?\b|\bsafe[ -]?houses?\b|\bsanctuary (?:scheme|house)\b/i;
/** Names that only look so. */
const isOther = /\b(?:wildlife|animal|donkey|cat|dog|bird|bus|traffic|recovery) refuges?\b/gi;
/** What a text says where it is about such a place itself. */
const saysSo =
  /\b(?:women(?:'|’)?s|domestic (?:abuse|violence)|emergency) refuges?\b|\brefuge (?:accommodation|places?|spaces?|service)\b|\b(?:confidential|secret|undisclosed|withheld) (?:address|location)\b|\b(?:address|location) is (?:kept )?(?:confidential|secret|withheld|not disclosed)\b/i;

const wordsOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 50_000) : '');

/** True where nobody may see where the service is: a refuge, or masked by its publisher. Rather too often than too seldom. */
export function mustWithhold(raw: Raw, terms: DirectoryService['terms']): boolean {
  const isMasked = (value: unknown) => /^(?:true|yes|1)$/i.test(String(value));
  const masks = [raw, ...rawLocations(raw).flatMap(({ raw: one }) => [one, ...addresses(one)])];
  if (masks.some((one) => isMasked(fieldOf(one, 'mask_exact_address', 'is_confidential', 'confidential')))) return true;
  const organization = fieldOf(raw, 'organization', 'organisation');
  const names = [
    wordsOf(fieldOf(raw, 'name')),
    wordsOf(fieldOf(raw, 'alternate_name')),
    wordsOf(isRaw(organization) ? fieldOf(organization, 'name') : organization),
    ...terms.map(({ name }) => name),
  ];
  if (names.some((name) => isRefuge.test(name.replaceAll(isOther, '')))) return true;
  return saysSo.test(`${wordsOf(fieldOf(raw, 'description'))} ${wordsOf(fieldOf(raw, 'alert'))}`);
}

const addresses = (location: Raw) =>
  listOf(location, '', 'addresses', 'address', 'physical_addresses').flatMap(({ value }) =>
    isRaw(value) ? [value] : [],
  );

/** What could say where it is, under any of the names that feeds have for it. */
const placeKey =
  /^(?:location|address|physical_address|postal_address|service_at_location|postal_?code|postcode|latitude|longitude|lat|lon|lng|long|geometry|city|uprn|external_identifier)|(?:_address(?:es)?|_latitude|_longitude|_postcode|_city)$/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi;
/** A number and the name of a road, as far as they can be told in a text. */
const road =
  /\b\d{1,4}[a-z]?,? (?:[A-Z][\w'’.-]+ ){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Place|Terrace|Court|Gardens|Square|Crescent|Hill|Parade|Row)\b/g;

/** A text without what says where something is. Pure. */
export function withoutPlaces(text: string): string {
  return text.replaceAll(road, '(address withheld)').replaceAll(postcode, '(address withheld)');
}

/** A record as sent without anything that says where it is. */
export function rawWithoutPlaces(value: unknown): unknown {
  if (typeof value === 'string') return withoutPlaces(value);
  if (Array.isArray(value)) return value.map(rawWithoutPlaces);
  if (!isRaw(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !placeKey.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, rawWithoutPlaces(inner)]));
}

/** Findings that repeat nothing of where it is. */
export function findingsWithoutPlaces(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    const isOfPlace = finding.field.split(/[.[]/).some((part) => placeKey.test(part));
    if (isOfPlace) return { ...finding, raw: '', now: null };
    return {
      ...finding,
      raw: withoutPlaces(finding.raw),
      now: finding.now === null ? null : withoutPlaces(finding.now),
    };
  });
}

/** The service without its place; its hours are kept, those at its locations too. */
export function serviceWithoutPlaces(service: DirectoryService): DirectoryService {
  const plain = (text: string | null) => (text === null ? null : withoutPlaces(text));
  const { organization, locations } = service;
  return {
    ...service,
    name: withoutPlaces(service.name).slice(0, 500),
    description: plain(service.description),
    alert: plain(service.alert),
    organization: organization === null ? null : { ...organization, description: plain(organization.description) },
    eligibility: service.eligibility.map(withoutPlaces),
    fees: service.fees.map(withoutPlaces),
    schedules: [...service.schedules, ...locations.flatMap(({ schedules }) => schedules)]
      .slice(0, 200)
      .map((row) => ({ ...row, description: plain(row.description) })),
    phones: service.phones.map((phone) => ({ ...phone, label: plain(phone.label) })),
    locations: [],
    isAddressWithheld: true,
  };
}
