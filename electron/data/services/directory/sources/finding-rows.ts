import type { Finding } from '../../../../../shared/domain/directory/finding.ts';
import type { KeptFinding } from '../../../../../shared/domain/directory/import-report.ts';

const cut = (text: string | null, longest: number) => text?.slice(0, longest) ?? null;

/** A finding of a feed as it is kept. Pure. */
export function toFinding({ kind, recordId, recordName, field, raw, now }: Finding): KeptFinding {
  return {
    ...{ code: kind, record: cut(recordId, 200), name: cut(recordName, 500), field: field.slice(0, 300) },
    ...{ raw: raw.slice(0, 600), now: cut(now, 600) },
  };
}
