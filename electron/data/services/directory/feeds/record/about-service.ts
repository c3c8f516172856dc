import type { DirectoryService } from '../../../../../../shared/domain/directory/service.ts';
import { tidyDate } from './dates.ts';
import { tidyEmail } from './email.ts';
import type { Notes } from './notes.ts';
import { fieldOf, isRaw, listOf, type Raw, rawsOf, sentOf } from './raw.ts';
import { lineIn, nameOf, textIn, tidyLine } from './text.ts';
import { tidyWebAddress } from './web-address.ts';

/** Who runs it; null where the feed does not say so or does not name it. */
export function organizationOf(raw: Raw, notes: Notes): DirectoryService['organization'] {
  const sent = sentOf(raw, 'organization', 'organisation');
  if (sent === null) {
    const id = fieldOf(raw, 'organization_id');
    if (id === null) notes.add('organization-missing', 'organization', '');
    else notes.add('organization-unknown', 'organization_id', id);
    return null;
  }
  const { field, value } = sent;
  const name = nameOf(value, field, notes, 'name');
  if (name === null) {
    notes.add('organization-nameless', `${field}.name`, value);
    return null;
  }
  if (!isRaw(value)) return { name, description: null, website: null, email: null };
  return {
    name,
    description: textIn(value, `${field}.`, 20_000, notes, 'description'),
    website: tidyWebAddress(fieldOf(value, 'website', 'url'), notes, `${field}.website`),
    email: tidyEmail(fieldOf(value, 'email'), notes, `${field}.email`),
  };
}

const wholeCountry =
  /^(?:the )?(?:whole (?:of (?:the )?)?)?(?:england|united kingdom|u\.?k\.?|great britain|gb|national(?:ly)?|nation-?wide|country-?wide|england (?:and|&) wales|uk[- ]?wide|all (?:of )?(?:england|uk)|country)$/i;

/** The names of the areas that it is for, and whether it is for the whole country. */
export function areasOf(raw: Raw, notes: Notes): Pick<DirectoryService, 'serviceAreas' | 'isEverywhere'> {
  const names = listOf(raw, '', 'service_areas', 'service_area').map(({ value, at }) => {
    const link = isRaw(value) ? fieldOf(value, 'uri') : null;
    if (typeof link === 'string' && /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\b/i.test(link)) {
      notes.add('area-example', `${at}.uri`, link);
    }
    return nameOf(value, at, notes, 'name', 'service_area');
  });
  const distinct = [...new Set(names.filter((name) => name !== null))];
  if (distinct.length > 300) notes.add('too-many', 'service_areas', `${distinct.length}`, '300');
  return { serviceAreas: distinct.slice(0, 300), isEverywhere: distinct.some((name) => wholeCountry.test(name)) };
}

const inEnglish = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });

/** The languages it speaks, by their English names. */
export function languagesOf(raw: Raw, notes: Notes): string[] {
  const names = listOf(raw, '', 'languages', 'language').map(({ value, at }) => {
    if (isRaw(value) && sentOf(value, 'name', 'language', 'code') === null) return null;
    const name = nameOf(value, at, notes, 'name', 'language', 'code');
    if (name === null || !/^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(name)) return name?.slice(0, 100) ?? null;
    return inEnglish.of(name.toLowerCase()) ?? name;
  });
  return [...new Set(names.filter((name) => name !== null))].slice(0, 100);
}

const statuses = { active: 'active', inactive: 'inactive', defunct: 'defunct' } as const;
const isStatus = (word: string): word is keyof typeof statuses => Object.hasOwn(statuses, word);
const isYes = (value: unknown) => /^(?:true|yes|y|1)$/i.test(String(value));
const isNo = (value: unknown) => /^(?:false|no|n|0)$/i.test(String(value));

/** Whether it is open to anybody at all; active unless the feed says otherwise. */
export function statusOf(raw: Raw, notes: Notes): DirectoryService['status'] {
  if (isYes(fieldOf(raw, 'temporarily_closed'))) return 'temporarily closed';
  const until = tidyDate(fieldOf(raw, 'visible_to'), notes, 'visible_to');
  if (isNo(fieldOf(raw, 'visible')) || (until !== null && until < notes.today)) return 'inactive';
  const sent = fieldOf(raw, 'status');
  if (sent === null) return 'active';
  const word = String(sent)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replaceAll(/^ | $/g, '');
  if (isStatus(word)) return statuses[word];
  if (/^temporar(?:il)?y ?closed$/.test(word)) return 'temporarily closed';
  notes.add('status-unknown', 'status', sent, 'active');
  return 'active';
}

/** What it is, in paragraphs, with what the feed says of how to get in. */
export function descriptionOf(raw: Raw, notes: Notes): string | null {
  const sent = sentOf(raw, 'description', 'short_description');
  const description = textIn(raw, '', 19_000, notes, 'description', 'short_description');
  if (sent === null) notes.add('description-missing', 'description', '');
  else if (description === null) notes.add('description-blank', sent.field, sent.value);
  const process = textIn(raw, '', 900, notes, 'application_process');
  const whole = [description, process === null ? null : `How to get in: ${process}`].filter((part) => part !== null);
  return whole.length === 0 ? null : whole.join('\n');
}

/** The address to write to: its own, or else that of somebody to ask for. */
export function emailOf(raw: Raw, notes: Notes): string | null {
  const own = tidyEmail(fieldOf(raw, 'email'), notes, 'email');
  if (own !== null) return own;
  for (const { value, at } of rawsOf(raw, '', 'contacts', 'contact')) {
    if (fieldOf(value, 'visible') === false) continue;
    const found = tidyEmail(fieldOf(value, 'email'), notes, `${at}.email`);
    if (found !== null) return found;
  }
  return null;
}

/** The first name that is there; a name with tags or line breaks is one line of words. */
export function serviceName(raw: Raw, notes: Notes): string | null {
  const name = lineIn(raw, '', 500, notes, 'name');
  const sent = fieldOf(raw, 'name');
  if (name !== null && typeof sent === 'string' && /[\n<]/.test(sent) && sent !== name) {
    notes.add('name-mended', 'name', sent, name);
  }
  return name;
}

/** The other name that people know it by, where it is another. */
export function otherName(raw: Raw, name: string, notes: Notes): string | null {
  const other = tidyLine(fieldOf(raw, 'alternate_name'), 500, notes, 'alternate_name');
  return other === name ? null : other;
}
