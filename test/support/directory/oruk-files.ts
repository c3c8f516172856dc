import type { SourceDetails } from '../../../shared/domain/directory/source.ts';

/** What is said of an invented source. */
export function anySource(said: Partial<SourceDetails> = {}): SourceDetails {
  return {
    ...{ name: 'Invented council', kind: 'file', address: '', mapping: null, licence: '', attribution: '' },
    ...{ sharing: 'not-set', contact: '' },
    ...said,
  };
}

/** An invented record of Open Referral UK 3.0. */
export function record(at: number, said: object = {}): { id: string } & Record<string, unknown> {
  return { id: `service-${at}`, name: `Service ${at}`, status: 'active', ...said };
}

/** A page of Open Referral UK 3.0 with records, and what it says of itself otherwise than it is. */
export function page(records: readonly object[], said: object = {}): string {
  const size = records.length;
  return JSON.stringify({
    ...{ total_items: size, total_pages: 1, page_number: 1, size, first_page: true, last_page: true },
    ...{ empty: size === 0, ...said, contents: records },
  });
}
