import { expect } from '@playwright/test';
import { z } from 'zod';
import { notCompared } from './recorded.ts';
import type { ReferenceCall } from './take/reference-call.ts';

type Words = Record<string, unknown>;

const words = z.record(z.string(), z.unknown());
const topics = z.object({ main: z.string(), also: z.array(z.string()).default([]) });
const setsOfCodes = ['adjustments', 'strengths', 'note_tags', 'abuse_types'];

/** Entries of lists are written in words there and as ids on record. */
const asId = (text: unknown) => String(text).replaceAll(' ', '-');

/**
 * What has to be on record of a reference contact: everything it says, but for what stands in {@link notCompared}.
 * Lists of codes are sets, in the order of their letters.
 */
export function expectedOf({ id, received, channel, requester, person, cared_for, record }: ReferenceCall): Words {
  const left = new Set(notCompared.flatMap(({ key, only }) => (only === undefined || only === id ? key : [])));
  const compared = Object.entries(record).filter(([key]) => !left.has(key));
  return {
    // How a friend or a neighbour calls themselves may be on record as well.
    ...(left.has('requester') ? {} : { requester: expect.objectContaining(expectedRequester(requester)) }),
    ...{ received, channel, person },
    ...(cared_for ? { cared_for } : {}),
    ...Object.fromEntries(compared.map(([key, value]) => [key, expectedValue(key, value)])),
  };
}

function expectedRequester({ authority, ...requester }: Words): Words {
  if (authority === undefined) return requester;
  const { which, seen } = words.parse(authority);
  return { ...requester, authority: { which: asId(which), seen } };
}

function expectedValue(key: string, value: unknown): unknown {
  if (setsOfCodes.includes(key)) return z.array(z.string()).parse(value).map(asId).toSorted();
  if (key === 'justification') return asId(value);
  if (key === 'topics') {
    const { main, also } = topics.parse(value);
    return { main, also: also.toSorted() };
  }
  if (key === 'safety')
    return z
      .array(words)
      .parse(value)
      .map((one) => expect.objectContaining(one));
  // What is not said of an assessment is open.
  return key === 'assessment' ? expect.objectContaining(words.parse(value)) : value;
}
