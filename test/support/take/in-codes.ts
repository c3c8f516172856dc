import { z } from 'zod';
import type { ReferenceCall } from './reference-call.ts';
import type { CodeList, Codes } from './southampton-codes.ts';

type Words = Record<string, unknown>;
const words = z.record(z.string(), z.unknown());

/** Entries of lists are written in words in the reference contacts and as ids on record. */
export const asId = (text: unknown) => String(text).replaceAll(' ', '-');

/** A reference contact as it is written in the codes of another pack. @throws Error where a code is not known there */
export function inCodes(call: ReferenceCall, codes: Codes): ReferenceCall {
  const one = (list: CodeList) => (value: unknown) => {
    const found = codes[list][String(value)] ?? codes[list][asId(value)];
    if (found === undefined) throw new Error(`Nobody says what “${String(value)}” of ${list} is in the other pack.`);
    return found;
  };
  const several = (list: CodeList) => (value: unknown) => z.array(z.string()).parse(value).map(one(list));
  const { type, authority, ...requester } = call.requester;
  return {
    ...call,
    channel: one('channels')(call.channel),
    requester: {
      ...{ ...requester, type: one('requesters')(type) },
      ...(authority === undefined ? {} : { authority: changed(authority, { which: one('authorities') }) }),
    },
    person: changed(call.person, { postcode: one('postcodes') }),
    record: changed(call.record, {
      ...{ client_type: one('client_types'), route_of_access: one('routes_of_access'), locality: one('localities') },
      ...{ justification: one('justifications'), adjustments: several('adjustments') },
      ...{ strengths: several('strengths') },
      topics: (value) => changed(value, { main: one('topics'), also: several('topics') }),
      outcome: (value) => changed(value, { route: one('outcomes') }),
      solutions: (value) =>
        z
          .array(words)
          .parse(value)
          .map((each) => changed(each, { tier: one('solution_tiers'), connected: one('how_connected') })),
      settles_follow_up: (value) => changed(value, { result: one('follow_up_results') }),
    }),
  };
}

/** A copy in which the values that are there were changed, each in its own way. */
function changed(value: unknown, ways: Readonly<Record<string, (value: unknown) => unknown>>): Words {
  return Object.fromEntries(
    Object.entries(words.parse(value)).map(([key, each]) => [key, ways[key] ? ways[key](each) : each]),
  );
}
