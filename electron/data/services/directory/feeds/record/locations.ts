import type { Location } from '../../../../../../shared/domain/directory/service.ts';
import { looksLikePostcode, tidyPostcode } from '../../../../../../shared/domain/postcode.ts';
import type { Notes } from './notes.ts';
import { placeOf } from './place-of.ts';
import { fieldOf, isRaw, listOf, type Raw, rawOf, rawsOf, sentOf } from './raw.ts';
import { schedulesOf } from './schedules.ts';
import { lineIn, textIn, tidyText } from './text.ts';

/** The locations that a record has, in its own field or within `service_at_locations`, with what belongs to each. */
export function rawLocations(raw: Raw): { raw: Raw; at: string; beside: { raw: Raw; at: string } | null }[] {
  const own = rawsOf(raw, '', 'locations', 'location').map(({ value, at }) => ({ raw: value, at, beside: null }));
  const atLocations = rawsOf(raw, '', 'service_at_locations').map(({ value, at }) => {
    const inner = rawOf(value, 'location');
    const beside = { raw: value, at: `${at}.` };
    return inner === null ? { raw: value, at, beside: null } : { raw: inner, at: `${at}.location`, beside };
  });
  const all = [...own, ...atLocations];
  // Some send each location twice, once by itself and once with its service.
  const seen = new Set<unknown>();
  return all.filter(({ raw: one }) => {
    const id = fieldOf(one, 'id');
    if (id === null || typeof id === 'object') return true;
    const isNew = !seen.has(String(id));
    seen.add(String(id));
    return isNew;
  });
}

/** A postcode as it is written in this country; null where it is none, which is noted. */
export function tidyUkPostcode(value: unknown, notes: Notes, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const sent = typeof value === 'string' ? value : '';
  const tidied = tidyPostcode(sent.replaceAll(/[^A-Za-z\d]/g, ''));
  const likely = looksLikePostcode(tidied) ? tidied : withLettersMended(tidied);
  if (likely === null) {
    notes.add('postcode-odd', field, value);
    return null;
  }
  if (likely !== sent) notes.add('postcode-mended', field, value, likely);
  return likely;
}

/** O for 0 and I for 1 where a figure has to be, and the other way round; null where that makes no postcode either. */
function withLettersMended(tidied: string): string | null {
  const [, before = '', inward = ''] = /^([A-Z\d]{2,4}) ([A-Z\d]{3})$/.exec(tidied) ?? [];
  if (inward === '') return null;
  const digit = inward.charAt(0).replace('O', '0').replace('I', '1');
  const mended = `${before} ${digit}${inward.slice(1).replaceAll('0', 'O').replaceAll('1', 'I')}`;
  const outward = `${before.charAt(0)}${before.slice(1).replace('O', '0').replace('I', '1')}${mended.slice(before.length)}`;
  return [mended, outward].find(looksLikePostcode) ?? null;
}

/** The country goes without saying. */
const isThisCountry = (line: string) => /^(?:GB|UK|United Kingdom|England|Great Britain|GBR)$/i.test(line);

function addressLines(raw: Raw, path: string, notes: Notes): string[] {
  const names = ['attention', 'address_1', 'address_2', 'address_3', 'address_4', 'city', 'region', 'state_province'];
  const lines = [...names, 'country'].flatMap((name) => {
    const text = textIn(raw, path, 300, notes, name);
    return text === null ? [] : text.split('\n').map((line) => line.replaceAll(/^[\s,]+|[\s,]+$/g, ''));
  });
  return [...new Set(lines)].filter((line) => line !== '' && !isThisCountry(line)).slice(0, 12);
}

function accessibilityOf(raw: Raw, path: string, notes: Notes): string[] {
  const names = ['accessibility', 'accessibility_for_disabilities', 'accessibilities'];
  const all = listOf(raw, path, ...names).flatMap(({ value, at }) => {
    if (!isRaw(value)) return [tidyText(value, 2_000, notes, at)];
    const words = [
      lineIn(value, `${at}.`, 1_000, notes, 'description', 'accessibility', 'name', 'label'),
      lineIn(value, `${at}.`, 900, notes, 'details'),
    ].filter((part) => part !== null);
    return [words.length === 0 ? null : [...new Set(words)].join(': ')];
  });
  return [...new Set(all.filter((line) => line !== null))].slice(0, 50);
}

function typeOf(raw: Raw): Location['locationType'] {
  const sent = String(fieldOf(raw, 'location_type') ?? '').toLowerCase();
  return sent === 'virtual' || sent === 'postal' ? sent : 'physical';
}

/** The address to go to: the first that is not only for letters, or the location itself where its lines are in it. */
function addressOf(raw: Raw, at: string): { raw: Raw; path: string } {
  const all = rawsOf(
    raw,
    `${at}.`,
    'addresses',
    'address',
    'physical_addresses',
    'physical_address',
    'postal_addresses',
  );
  const physical = all.find(({ value }) => fieldOf(value, 'address_type') !== 'postal') ?? all[0];
  return physical === undefined ? { raw, path: `${at}.` } : { raw: physical.value, path: `${physical.at}.` };
}

/** Where a service is. An entry that says nothing at all is left away. */
export function locationsOf(raw: Raw, notes: Notes): Location[] {
  const all = rawLocations(raw).flatMap(({ raw: one, at, beside }) => {
    const address = addressOf(one, at);
    const code = sentOf(address.raw, 'postal_code', 'postcode', 'post_code');
    const id = fieldOf(one, 'id');
    const read: Location = {
      id: id === null || typeof id === 'object' ? '' : String(id).slice(0, 200),
      name: lineIn(one, `${at}.`, 500, notes, 'name', 'alternate_name'),
      locationType: typeOf(one),
      address: addressLines(address.raw, address.path, notes),
      postcode: code === null ? null : tidyUkPostcode(code.value, notes, `${address.path}${code.field}`),
      place: placeOf(one, `${at}.`, notes),
      accessibility: accessibilityOf(one, `${at}.`, notes),
      schedules: [
        ...schedulesOf(one, `${at}.`, notes),
        ...(beside === null ? [] : schedulesOf(beside.raw, beside.at, notes)),
      ].slice(0, 200),
    };
    const isEmpty = read.name === null && read.address.length === 0 && read.postcode === null && read.place === null;
    return isEmpty && read.schedules.length === 0 ? [] : [read];
  });
  if (all.length > 500) notes.add('too-many', 'locations', `${all.length}`, '500');
  return all.slice(0, 500);
}
