import { createHash } from 'node:crypto';
import type { Finding, Quarantined, WhyKeptOut } from '../../../../../../shared/domain/directory/finding.ts';
import { findingWeight } from '../../../../../../shared/domain/directory/quality-flags.ts';
import { type DirectoryService, directoryService } from '../../../../../../shared/domain/directory/service.ts';
import type { CivilDate } from '../../../../../../shared/domain/time.ts';
import type { ReadRecord } from '../feed.ts';
import {
  areasOf,
  descriptionOf,
  emailOf,
  languagesOf,
  organizationOf,
  otherName,
  serviceName,
  statusOf,
} from './about-service.ts';
import { agesOf, eligibilityOf } from './ages.ts';
import { attendingOf } from './attending.ts';
import { costsOf } from './costs.ts';
import { tidyPastDate } from './dates.ts';
import { locationsOf, rawLocations } from './locations.ts';
import { type Notes, rawWords, takeNotes } from './notes.ts';
import { contactPhones, distinctPhones, phonesOf } from './phones.ts';
import { fieldOf, isRaw, type Raw, rawOf } from './raw.ts';
import { schedulesOf } from './schedules.ts';
import { termsOf } from './terms.ts';
import { textIn } from './text.ts';
import { tidyWebAddress } from './web-address.ts';
import { findingsWithoutPlaces, mustWithhold, rawWithoutPlaces, serviceWithoutPlaces } from './withheld.ts';

/** A record read: tidy, or kept out, which has a `why`. */
export type ReadOutcome = ReadRecord | Quarantined;

/** A record that is kept out, with as much of it as a report repeats. */
export function keptOut(
  why: WhyKeptOut,
  raw: unknown,
  id: string | null,
  name: string | null,
  also: readonly Finding[] = [],
): Quarantined {
  const field = why === 'nameless' ? 'name' : why === 'repeated-id' ? 'id' : '';
  return { kind: why, why, recordId: id, recordName: name, field, raw: rawWords(raw), now: null, also };
}

/** The id as an opaque text; one is made where none was sent, the same for the same record each time. */
function idOf(raw: Raw, name: string, notes: Notes): string {
  const sent = fieldOf(raw, 'id', 'service_id', '_id');
  const id = typeof sent === 'string' || typeof sent === 'number' ? String(sent).replaceAll(/^\s+|\s+$/g, '') : '';
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  if (id !== '' && id.length <= 200) return id;
  if (id !== '') {
    const short = `${id.slice(0, 150)}-${digest(id)}`;
    notes.add('id-long', 'id', id, short);
    return short;
  }
  const organization = rawOf(raw, 'organization', 'organisation');
  const made = `made-${digest(`${name}\n${rawWords(organization === null ? null : fieldOf(organization, 'name', 'id'))}`)}`;
  notes.add('id-missing', 'id', sent ?? '', made);
  return made;
}

function tidy(raw: Raw, source: string, name: string, notes: Notes): DirectoryService {
  const attending = attendingOf(raw, notes);
  const metadata = rawOf(raw, 'pc_metadata') ?? {};
  const assured = fieldOf(raw, 'assured_date') ?? fieldOf(metadata, 'date_assured');
  const modified = fieldOf(raw, 'last_modified', 'updated_at') ?? fieldOf(metadata, 'date_modified');
  const assuredDate = tidyPastDate(assured, notes, 'assured_date');
  if (assuredDate === null) notes.add('assured-missing', 'assured_date', assured ?? '');
  const phones = [
    ...phonesOf(raw, '', notes),
    ...contactPhones(raw, '', notes),
    ...rawLocations(raw).flatMap(({ raw: one, at, beside }) => [
      ...phonesOf(one, `${at}.`, notes),
      ...contactPhones(one, `${at}.`, notes),
      ...(beside === null
        ? []
        : [...phonesOf(beside.raw, beside.at, notes), ...contactPhones(beside.raw, beside.at, notes)]),
    ]),
  ];
  return {
    key: { source, id: idOf(raw, name, notes) },
    name,
    alternateName: otherName(raw, name, notes),
    description: descriptionOf(raw, notes),
    organization: organizationOf(raw, notes),
    status: statusOf(raw, notes),
    alert: textIn(raw, '', 20_000, notes, 'alert'),
    url: tidyWebAddress(fieldOf(raw, 'url'), notes, 'url'),
    email: emailOf(raw, notes),
    phones: distinctPhones(phones),
    ...agesOf(raw, notes),
    eligibility: eligibilityOf(raw, notes),
    ...costsOf(raw, notes),
    attendingType: attending.types,
    attendingAccess: attending.accesses,
    languages: languagesOf(raw, notes),
    accreditations: textIn(raw, '', 20_000, notes, 'accreditations'),
    schedules: schedulesOf(raw, '', notes),
    locations: locationsOf(raw, notes),
    ...areasOf(raw, notes),
    terms: termsOf(raw, attending.others, notes),
    assuredDate,
    lastModified: tidyPastDate(modified, notes, 'last_modified'),
    isAddressWithheld: false,
    qualityFlags: [],
  };
}

/**
 * Reads one record of any of the JSON dialects. Whatever stands in its fields, it is never lost unless it has no name:
 * every value that could not be used, or was put right, is among the findings.
 *
 * @param text the record as sent, where it is at hand; otherwise it is written again
 */
export function readService(raw: unknown, source: string, today: CivilDate, text?: string): ReadOutcome {
  if (!isRaw(raw)) return keptOut('not-a-record', raw, null, null);
  const notes = takeNotes(today);
  const name = serviceName(raw, notes);
  const read = tidy(raw, source, name ?? '', notes);
  if (name === null) return withoutName(raw, read, notes);
  const isSecret = mustWithhold(raw, read.terms);
  if (isSecret) notes.add('address-withheld', 'locations', '');
  const service = isSecret ? serviceWithoutPlaces(read) : read;
  const all = notes.list({ id: service.key.id, name: service.name });
  const repairs = isSecret ? findingsWithoutPlaces(all) : all;
  const codes = new Set(repairs.filter(({ kind }) => findingWeight(kind) !== 'note').map(({ kind }) => kind));
  const whole = { ...service, qualityFlags: [...codes].slice(0, 60) };
  return {
    service: directoryService.parse(whole),
    raw: isSecret ? JSON.stringify(rawWithoutPlaces(raw)) : (text ?? JSON.stringify(raw)),
    repairs,
  };
}

/** A record that nobody could offer, with what else is wrong with it; secret places are secret here too. */
function withoutName(raw: Raw, read: DirectoryService, notes: Notes): Quarantined {
  const all = notes.list({ id: read.key.id, name: null });
  const isSecret = mustWithhold(raw, read.terms);
  const shown = isSecret ? rawWithoutPlaces(raw) : raw;
  return keptOut('nameless', shown, read.key.id, null, isSecret ? findingsWithoutPlaces(all) : all);
}
