import { z } from 'zod';

/** What a column of a table can be. Those named `phone`, `location…`, `schedule…` make one of each per row. */
export const csvFields = [
  ...['id', 'parentId', 'name', 'alternateName', 'description', 'url', 'email', 'phone', 'status', 'alert'],
  ...['organization', 'organizationDescription', 'organizationUrl', 'organizationEmail', 'contactName', 'phoneLabel'],
  ...['minimumAge', 'maximumAge', 'eligibility', 'fees', 'isFree', 'costLabel', 'costAmount', 'costUnit'],
  ...['attendingType', 'attendingAccess', 'needsReferral', 'languages', 'accreditations', 'terms', 'audience'],
  ...['serviceAreas', 'assuredDate', 'lastModified', 'isTemporarilyClosed', 'isVisible', 'validFrom', 'validTo'],
  ...['locationName', 'addressLines', 'city', 'county', 'postcode', 'latitude', 'longitude', 'isAddressMasked'],
  ...['accessibility', 'days', 'opensAt', 'closesAt', 'hours'],
] as const;

/** How the columns of a table are read: saved with the source, so that the next import asks nothing. */
export const csvMapping = z.strictObject({
  /** In the order of the columns; a column that is not named here is kept in the raw record alone. */
  columns: z
    .array(
      z.strictObject({
        column: z.string().min(1).max(300),
        field: z.enum(csvFields),
        /** What parts several values in one cell; null is one value. */
        separator: z.string().min(1).max(5).nullable(),
      }),
    )
    .min(1)
    .max(300)
    .refine((columns) => columns.some(({ field }) => field === 'name'), 'needs a column for the name'),
  /** Values that every row has, such as the organisation of a list that one organisation made. */
  fixed: z.array(z.strictObject({ field: z.enum(csvFields), value: z.string().min(1).max(2_000) })).max(50),
});
/** See {@link csvMapping}. */
export type CsvMapping = z.infer<typeof csvMapping>;
/** See {@link csvFields}. */
export type CsvField = (typeof csvFields)[number];
