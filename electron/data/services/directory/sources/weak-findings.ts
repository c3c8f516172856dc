import type { KeptFinding, WeakKind } from '../../../../../shared/domain/directory/import-report.ts';
import type { DirectoryService } from '../../../../../shared/domain/directory/service.ts';
import { type CivilDate, daysBetween } from '../../../../../shared/domain/time.ts';

/** After so many days nobody can rely on what was found to be right. */
const longAgo = 365;

/** What an adviser would miss about a service, although nothing in its record is wrong. Pure. */
export function weakFindings(service: DirectoryService, today: CivilDate): KeptFinding[] {
  const { key, name, phones, email, url, organization, schedules, locations, assuredDate } = service;
  const hasAddress = [email, url, organization?.email, organization?.website].some(Boolean);
  const hasHours = [...schedules, ...locations.flatMap((each) => each.schedules)].length > 0;
  const isOld = assuredDate !== null && daysBetween(assuredDate, today) > longAgo;
  const weak = (code: WeakKind, field: string, raw = ''): KeptFinding => ({
    ...{ code, field, raw, record: key.id.slice(0, 200), name, now: null },
  });
  return [
    ...(phones.length > 0 ? [] : [weak(hasAddress ? 'no-phone' : 'no-way-to-reach', 'phones')]),
    ...(hasHours ? [] : [weak('no-hours', 'schedules')]),
    ...(isOld ? [weak('assured-long-ago', 'assured_date', assuredDate)] : []),
  ];
}
