import { useQuery } from '@tanstack/react-query';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Confirmation } from '../../../../shared/domain/measures/returns.ts';
import { api } from '../../../lib/api.ts';
import { shortDate } from '../../../lib/dates.ts';

const meaning: Readonly<Record<Confirmation, string>> = {
  'not-yet': '',
  withdrawn: ' What it ended with is not confirmed.',
  told: '',
  'not-back': '',
};

/** Says that the person of a closed contact came back, as far as somebody on this computer has said so; else nothing. */
export function CameBack({ contact: { id }, className }: { contact: Contact; className: string }) {
  const { data } = useQuery({
    queryKey: ['people', 'afterwards', { contact: id }],
    queryFn: () => api.people.afterwards({ contact: id }),
  });
  if (!data || data.returns.length === 0) return null;
  const days = data.returns.map(
    ({ day, days: after, isRelated }) => `${shortDate(day)}, day ${after}${isRelated ? ', about the same' : ''}`,
  );
  return (
    <p className={className}>
      Came back (seen on this computer): {days.join('; ')}.{meaning[data.confirmation]}
    </p>
  );
}
