import { describe, expect, test } from 'vitest';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import { gatesOf } from '../../../shared/domain/gates/index.ts';
import { completeRecord } from '../../../shared/pack/check/complete-record.ts';
import { requesterGroups } from '../../../shared/pack/schema.ts';
import { inUse, somersetWritten } from '../../support/pack-folders.ts';

const somerset = inUse(somersetWritten());
const ends = Object.keys(somerset.outcomes).flatMap((route) => requesterGroups.map((group) => [route, group] as const));

describe('a conversation taken to its end', () => {
  test.each(ends)('by %s, begun by somebody of the group %s, can be closed', (route, group) => {
    const { record, shut } = completeRecord(route, group, somerset);
    expect(shut).toEqual([]);
    expect(gatesOf(record, somerset)).toEqual({ shut: [], overridden: [] });
    expect(record.fields.outcomeRoute).toBe(route);
    expect(somerset.requesters[record.fields.requesterType ?? '']?.group).toBe(group);
  });

  test.each(ends)('by %s, begun by somebody of the group %s, is one that the app would take', (route, group) => {
    const { fields } = completeRecord(route, group, somerset).record;
    for (const [name, value] of Object.entries(fields)) {
      const schema = Object.entries(contactFields).find(([field]) => field === name)?.[1];
      expect(schema?.safeParse(value).success, name).toBe(true);
    }
  });

  test('names the gates that stay shut where there is no end', () => {
    const localities = Object.fromEntries(
      Object.entries(somerset.localities).map(([id, entry]) => [id, { ...entry, outside: false }]),
    );
    const { shut } = completeRecord('other-authority', 'person', { ...somerset, localities });
    expect(shut.map(({ id }) => id)).toEqual(['elsewhere']);
  });

  test('ends with a hand-over where every topic is a worry about abuse: it was acted on', () => {
    const topics = Object.fromEntries(
      Object.entries(somerset.topics).map(([id, entry]) => [id, { ...entry, need: true, abuse: true }]),
    );
    const passed = Object.keys(somerset.outcomes).find(
      (id) => somerset.outcomes[id]?.class === 'passed' && somerset.outcomes[id]?.assessment === 'adult',
    );
    expect(completeRecord(passed ?? '', 'network', { ...somerset, topics }).shut).toEqual([]);
  });

  test('has no end by a route that is not there', () => {
    expect(completeRecord('walking', 'person', somerset).shut.map(({ id }) => id)).toContain('outcome');
  });
});
