import type { DirectoryService } from '../../../../../../shared/domain/directory/service.ts';
import type { Notes } from './notes.ts';
import { fieldOf, listOf, type Raw, rawsOf } from './raw.ts';
import { tidyLine } from './text.ts';

type Type = DirectoryService['attendingType'][number];
type Access = DirectoryService['attendingAccess'][number];
type Term = DirectoryService['terms'][number];

const types: readonly [RegExp, Type][] = [
  [/\b(?:phone|telephone|by call)/i, 'phone'],
  [/\b(?:online|virtual|video|zoom|web|remote)/i, 'online'],
  [/\b(?:venue|in[ -]person|face[ -]to[ -]face|on[ -]site|drop[ -]in)/i, 'venue'],
  [/\b(?:home[ -]visit|in your (?:own )?home|at home|home$)/i, 'home-visit'],
];
const accesses: readonly [RegExp, Access][] = [
  [/\bself[ -]?referral/i, 'self-referral'],
  [/(?<!self[ -]?)\breferral/i, 'referral'],
  [/\bappointment/i, 'appointment'],
  [/\bmembership/i, 'membership'],
  [/\bdrop[ -]?in/i, 'drop-in'],
];

const matching = <Value>(rules: readonly [RegExp, Value][], text: string) =>
  rules.flatMap(([rule, value]) => (rule.test(text) ? [value] : []));

function readWords<Value>(raw: Raw, name: string, rules: readonly [RegExp, Value][], notes: Notes) {
  const known = new Set<Value>();
  const unknown: Term[] = [];
  for (const { value, at } of listOf(raw, '', name, `${name}s`)) {
    const text = tidyLine(value, 300, notes, at);
    if (text === null) continue;
    const found = matching(rules, text);
    for (const one of found) known.add(one);
    if (found.length > 0) continue;
    notes.add('attending-unknown', at, value);
    unknown.push({ id: null, name: text, termUri: null, taxonomy: null, linkType: name });
  }
  return { known, unknown };
}

/** How it is met and how somebody gets in. What is none of the standard’s ways is kept as a term. */
export function attendingOf(raw: Raw, notes: Notes): { types: Type[]; accesses: Access[]; others: Term[] } {
  const type = readWords(raw, 'attending_type', types, notes);
  const access = readWords(raw, 'attending_access', accesses, notes);
  // In 3.0 it is a free text of each schedule, which stays among the words about the hours.
  for (const { value } of rawsOf(raw, '', 'schedules')) {
    const text = fieldOf(value, 'attending_type');
    for (const one of typeof text === 'string' ? matching(types, text.slice(0, 1_000)) : []) type.known.add(one);
  }
  if (String(fieldOf(raw, 'needs_referral')).toLowerCase() === 'true') access.known.add('referral');
  return { types: [...type.known], accesses: [...access.known], others: [...type.unknown, ...access.unknown] };
}
