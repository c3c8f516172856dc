import type { ContactFields } from '../contact-fields.ts';
import { entryOf } from '../guide/entry-of.ts';
import { factOf } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';
import { type GateRule, shut } from './gate.ts';
import { routeOf } from './routes-of.ts';

/**
 * After advice or a signpost somebody checks that it worked, unless they would rather not be contacted. A
 * follow-up carries the adjustments, and nobody is contacted where it is not safe.
 */
export const followUpGate: GateRule = (record, pack) => {
  const { fields } = record;
  const expected = fields.outcomeClass === 'resolved' || fields.outcomeClass === 'signposted';
  if (fields.followUpAgreed !== true) {
    if (fields.followUpAgreed === false || !expected || routeOf(record, pack)?.counts === 'none') return [];
    const sentence = 'Agree when to check that it worked, or record that they would rather not be contacted.';
    return shut('follow-up', 'followUpAgreed', sentence);
  }
  if (!isArranged(fields)) {
    return shut('follow-up-how', 'followUpMethod', 'Say with whom, how and when to follow up.');
  }
  // Where the person speaks for themselves, the caller is the person.
  if (fields.followUpWith !== 'person' && factOf('requesterGroup', record, pack) !== 'person') return [];
  const isUnwanted = fields.adjustments.some((id) => entryOf(pack.adjustments, id)?.blocks === fields.followUpMethod);
  if (isUnwanted && !saysSomething(fields.followUpReason)) {
    const sentence =
      'The person asked not to be contacted this way: choose another way to follow up, or write down why this one is right.';
    return shut('follow-up-adjustment', 'followUpMethod', sentence);
  }
  if (fields.safeToContact === false && !saysSomething(fields.safeTime)) {
    const sentence = 'It is not safe to contact the person: agree no follow-up, or write down a safe time and way.';
    return shut('follow-up-safe', 'safeTime', sentence);
  }
  const needsTime = fields.adjustments.some((id) => entryOf(pack.adjustments, id)?.needs === 'time');
  if (needsTime && !saysSomething(fields.safeTime)) {
    return shut('follow-up-time', 'safeTime', 'The person is only contacted at an agreed time: write down which.');
  }
  return [];
};

function isArranged(fields: ContactFields): boolean {
  const when = fields.followUpAt !== null || fields.followUpWorkingDays !== null;
  return when && fields.followUpMethod !== null && fields.followUpWith !== null;
}
