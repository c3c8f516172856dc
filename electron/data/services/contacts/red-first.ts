import type { ContactSummary } from '../../../../shared/domain/contact.ts';

/** Rows with what is red in front, each part in the order it had. */
export function redFirst<T extends Pick<ContactSummary, 'alarms'>>(rows: readonly T[]): T[] {
  const isRed = ({ alarms }: T) => alarms.openSafety + alarms.untaken > 0;
  return [...rows.filter(isRed), ...rows.filter((row) => !isRed(row))];
}
