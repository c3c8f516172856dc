import type { GateRule } from './index.ts';
import { routeOf } from './route-of.ts';

/** After advice or a signpost somebody checks that it worked, unless the person would rather not be contacted. */
export const followUpGate: GateRule = (record, pack) => {
  const { outcomeClass, followUpAgreed, followUpMethod, followUpWith, followUpWorkingDays, adjustments } =
    record.fields;
  if (outcomeClass !== 'resolved' && outcomeClass !== 'signposted') return null;
  if (routeOf(record, pack)?.counts === 'none' || followUpAgreed === false) return null;
  if (followUpAgreed === null) {
    return {
      id: 'follow-up',
      sentence: 'Agree when to check that it worked, or record that they would rather not be contacted.',
      at: 'followUpAgreed',
    };
  }
  if (followUpMethod === null || followUpWith === null || followUpWorkingDays === null) {
    return { id: 'follow-up-how', sentence: 'Say with whom, how and when to follow up.', at: 'followUpMethod' };
  }
  const blocked = adjustments.some((id) => pack.adjustments[id]?.blocks === followUpMethod);
  if (blocked && followUpWith === 'person') {
    return {
      id: 'follow-up-adjustment',
      sentence: 'The person asked not to be contacted this way: choose another way to follow up.',
      at: 'followUpMethod',
    };
  }
  return null;
};
