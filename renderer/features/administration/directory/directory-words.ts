import type { CsvField } from '../../../../shared/domain/directory/csv-mapping.ts';
import type { ChangeKind, FindingLevel } from '../../../../shared/domain/directory/import-report.ts';
import type { sharings, sourceKinds } from '../../../../shared/domain/directory/source.ts';

/** A whole number as people read it. */
export const count = (many: number) => many.toLocaleString('en-GB');
/** So many services. */
export const services = (many: number) => `${count(many)} ${many === 1 ? 'service' : 'services'}`;

/** What a source is. */
export const kindWords: Readonly<Record<(typeof sourceKinds)[number], string>> = {
  file: 'Files',
  csv: 'A table (CSV)',
  api: 'A live address',
};

/** Whether what a source says may be handed on. */
export const sharingWords: Readonly<Record<(typeof sharings)[number], string>> = {
  'not-set': 'Not known',
  allowed: 'May be handed on',
  forbidden: 'May not be handed on',
};

/** How much findings of a kind matter. */
export const levelWords: Readonly<Record<FindingLevel, string>> = {
  'kept-out': 'Kept out',
  weak: 'Missing',
  'left-out': 'Left out in part',
  mended: 'Put right',
  note: 'For information',
};

/** What an import does to services. */
export const changeWords: Readonly<Record<ChangeKind, string>> = { new: 'New', changed: 'Changed', gone: 'Gone' };

/** The form that a feed came in, as people call it. */
export function formatWords(format: string): string {
  if (format.startsWith('oruk-3')) return 'Open Referral UK 3.0';
  if (format.startsWith('oruk-1')) return 'Open Referral UK 1.0';
  return format === 'csv' ? 'a table' : format === 'hsds-tabular' ? 'an HSDS package' : format;
}

/** The name of a field in code, as words: `minimumAge` is “minimum age”. */
export function fieldWords(field: string): string {
  return field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

const ownWords: Partial<Readonly<Record<CsvField, string>>> = {
  id: 'Its id',
  parentId: 'Id of the service it belongs to',
  name: 'Name of the service',
  url: 'Web address',
  email: 'E-mail address',
  phone: 'Telephone',
  organizationUrl: 'Organisation: web address',
  organizationEmail: 'Organisation: e-mail address',
  organizationDescription: 'Organisation: description',
  organization: 'Organisation',
  eligibility: 'Who it is for',
  fees: 'What it costs',
  isFree: 'Whether it is free',
  terms: 'Categories',
  serviceAreas: 'Areas it is for',
  assuredDate: 'Last found to be right',
  lastModified: 'Last changed',
  addressLines: 'Address',
  locationName: 'Place: name',
  hours: 'Hours, in words',
};

/** What a column of a table is, in words. */
export function csvFieldWords(field: CsvField): string {
  const words = fieldWords(field);
  return ownWords[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
