import { type Finding, finding } from '../finding.ts';
import type { WrittenRule } from './rule.ts';

/** The shortest month: what is kept so many months is kept at least so many days. */
const daysInMonth = 28;

/** Every way to end has a time to be kept, and none is over while somebody may still come back about it. */
export const retention: WrittenRule = ({ retention_months: months, return_windows_days: windows }) => {
  if (months === undefined) {
    const message =
      'It does not say how long names and words are kept. Add retention_months, with a number of months for each way to end.';
    return finding('incomplete', [], message);
  }
  const longest = Math.max(...windows);
  return Object.entries(months).flatMap(([outcome, kept]): Finding[] => {
    if (kept * daysInMonth > longest) return [];
    const least = Math.floor(longest / daysInMonth) + 1;
    const message = `${kept} months are over before a return after ${longest} days can be seen. Write at least ${least}.`;
    return finding('contradiction', ['retention_months', outcome], message);
  });
};
