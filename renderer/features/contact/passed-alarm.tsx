import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { AlarmBadge } from '../../ui/alarm-badge.tsx';

/** What stands open about safety in a conversation that was passed on, until somebody has said that it arrived. */
export function PassedAlarm({ contact }: { contact: Id }) {
  const { data = [] } = useQuery({ queryKey: ['sealed', 'passed'], queryFn: () => api.sealed.passed() });
  const row = data.find((passed) => passed.contact === contact);
  return row ? <AlarmBadge {...row.alarms} /> : null;
}
