import type { ContactSummary } from '../../../shared/domain/contact.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { type CivilDate, civilTimeOf, type Instant } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { howLongAgo, shortDate } from '../../lib/dates.ts';

/** Who a row is about, as far as that is known. */
export function nameOf({ personName, requesterName }: ContactSummary): string {
  if (saysSomething(personName)) return personName.trim();
  return saysSomething(requesterName) ? `Call from ${requesterName.trim()}` : 'No name yet';
}

/** How old an open contact is. */
export function agoOf({ openedAt }: ContactSummary, now: Instant): string {
  return `begun ${howLongAgo(openedAt, now)}`;
}

/** When a follow-up is due, and whether its day has passed. */
export function dueOf({ followUpDue }: ContactSummary, today: CivilDate): string {
  if (followUpDue === null) return '';
  return followUpDue < today ? `overdue since ${shortDate(followUpDue)}` : 'due today';
}

/** How a contact ended, in words, and when. */
export function closedOf({ closedAt, outcomeClass, outcomeRoute, followUpDue }: ContactSummary, pack: Pack): string {
  const outcome = outcomeClass === null ? '' : pack.outcome_labels[outcomeClass];
  const route = outcomeRoute === null ? '' : (pack.outcomes[outcomeRoute]?.label ?? outcomeRoute);
  const time = closedAt === null ? '' : `, ${civilTimeOf(closedAt)}`;
  const followUp = followUpDue === null ? '' : `, follow-up ${shortDate(followUpDue)}`;
  return `${outcome}: ${route}${time}${followUp}`;
}
