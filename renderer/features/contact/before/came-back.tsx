import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/domain/ids.ts';
import type { Confirmation } from '../../../../shared/domain/measures/returns.ts';
import { api } from '../../../lib/api.ts';
import { shortDate } from '../../../lib/dates.ts';
import classes from './before.module.css';

const meaning: Readonly<Record<Confirmation, string>> = {
  'not-yet': '',
  withdrawn: ' What it ended with is not confirmed.',
  told: '',
  'not-back': '',
};

/** Says that the person of a closed contact came back, as far as somebody on this computer has said so; else nothing. */
export function CameBack({ contact }: { contact: Id }) {
  const { data } = useQuery({
    queryKey: ['people', 'afterwards', { contact }],
    queryFn: () => api.people.afterwards({ contact }),
  });
  if (!data || data.returns.length === 0) return null;
  const days = data.returns.map(
    ({ day, days: after, isRelated }) => `${shortDate(day)}, day ${after}${isRelated ? ', about the same' : ''}`,
  );
  return (
    <p className={classes.cameBack}>
      Came back (seen on this computer): {days.join('; ')}.{meaning[data.confirmation]}
    </p>
  );
}
