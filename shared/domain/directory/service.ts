import { z } from 'zod';
import { place } from '../postcodes/place.ts';
import { civilDate } from '../time.ts';

/** A text of a feed, tidied: no tags, no spaces around it, and null where nothing was sent. */
const said = z.string().min(1).max(20_000).nullable();
const short = z.string().min(1).max(500).nullable();
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const age = z.number().min(0).max(150).nullable();

/** Which service: its source, and its id there, which is a text that means nothing. */
export const serviceKey = z.strictObject({ source: z.string().min(1).max(80), id: z.string().min(1).max(200) });
/** See {@link serviceKey}. */
export type ServiceKey = z.infer<typeof serviceKey>;

/** The ways in which a service is met (Open Referral UK 1.0 `attending_type`; in 3.0 a free text of the schedule). */
export const attendingTypes = ['phone', 'online', 'venue', 'home-visit'] as const;
/** How somebody gets in (Open Referral UK 1.0 `attending_access`, with what feeds send beside it). */
export const attendingAccesses = ['referral', 'self-referral', 'appointment', 'membership', 'drop-in'] as const;

/** A telephone number, taken apart from the words around it. */
export const phone = z.strictObject({
  number: z.string().min(1).max(40),
  extension: z.string().max(20).nullable(),
  label: z.string().max(200).nullable(),
});
/** See {@link phone}. */
export type Phone = z.infer<typeof phone>;

/**
 * When it is open: RFC 5545 in parts, as the standard sends it, in London's local time. Words alone, without `freq` and
 * times, say nothing that a computer may show as open or closed.
 */
export const schedule = z.strictObject({
  freq: z.enum(['WEEKLY', 'MONTHLY']).nullable(),
  interval: z.number().int().min(1).max(60),
  /** Such as `MO,WE`; of a month `2MO` or `-1FR`. */
  byday: z.string().max(100).nullable(),
  /** Such as `1,15` or `-1`. */
  bymonthday: z.string().max(100).nullable(),
  opensAt: clockTime.nullable(),
  closesAt: clockTime.nullable(),
  dtstart: civilDate.nullable(),
  validFrom: civilDate.nullable(),
  /** A day that has passed makes the hours unknown, and does not close the service. */
  validTo: civilDate.nullable(),
  description: said,
});
/** See {@link schedule}. */
export type Schedule = z.infer<typeof schedule>;

/** Where a service is. The place of a refuge, and of an address that its publisher masks, is never kept. */
export const location = z.strictObject({
  id: z.string().max(200),
  name: short,
  locationType: z.enum(['physical', 'postal', 'virtual']),
  /** The lines of its address without the postcode. */
  address: z.array(z.string().min(1).max(300)).max(12),
  postcode: z.string().max(10).nullable(),
  place: place.nullable(),
  accessibility: z.array(z.string().min(1).max(2_000)).max(50),
  schedules: z.array(schedule).max(200),
});
/** See {@link location}. */
export type Location = z.infer<typeof location>;

/** A term that a publisher gave a service; what it is called, where it is defined and its id are kept apart. */
export const taxonomyTerm = z.strictObject({
  id: z.string().max(200).nullable(),
  name: z.string().min(1).max(300),
  termUri: z.string().max(500).nullable(),
  taxonomy: short,
  /** What it says something about, such as `eligibility`; null is the service itself. */
  linkType: short,
});

/** One service of the directory: the names of Open Referral UK 3.0 in camel case, tidied by the rules of an import. */
export const directoryService = z.strictObject({
  key: serviceKey,
  name: z.string().min(1).max(500),
  alternateName: short,
  /** Plain paragraphs, parted by a line break. */
  description: said,
  organization: z.strictObject({ name: short, description: said, website: short, email: short }).nullable(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  alert: said,
  url: short,
  email: short,
  phones: z.array(phone).max(100),
  minimumAge: age,
  maximumAge: age,
  /** Who it is for, in words. */
  eligibility: z.array(z.string().min(1).max(2_000)).max(50),
  /** What it costs, in words; `isFree` is null where nothing is known. */
  fees: z.array(z.string().min(1).max(2_000)).max(50),
  isFree: z.boolean().nullable(),
  attendingType: z.array(z.enum(attendingTypes)).max(4),
  attendingAccess: z.array(z.enum(attendingAccesses)).max(5),
  languages: z.array(z.string().min(1).max(100)).max(100),
  accreditations: said,
  schedules: z.array(schedule).max(200),
  locations: z.array(location).max(500),
  /** The names of the areas it is for; empty is not known. `isEverywhere`: it is for the whole country. */
  serviceAreas: z.array(z.string().min(1).max(500)).max(300),
  isEverywhere: z.boolean(),
  terms: z.array(taxonomyTerm).max(300),
  /** The day on which somebody last looked whether it is right (`assured_date`), and when the record last changed. */
  assuredDate: civilDate.nullable(),
  lastModified: civilDate.nullable(),
  /** Its address is kept from everybody: a refuge, or masked by its publisher. */
  isAddressWithheld: z.boolean(),
  /** What was repaired or is weak, as codes of `quality-flags.ts`. */
  qualityFlags: z.array(z.string().max(60)).max(60),
});
/** See {@link directoryService}. */
export type DirectoryService = z.infer<typeof directoryService>;
