import { isSame } from './is-same.ts';
import type { Pack } from './schema.ts';

/** The other parts of a pack, as people call them. */
const partWords = {
  council: 'What the council is called',
  outcome_labels: 'What the ways to end are called',
  translations: 'Labels in other languages',
  area: 'The council’s own area',
  bank_holidays: 'Days on which the council is closed',
  follow_up_default_working_days: 'When a follow-up is due',
  follow_up_tries: 'How often a follow-up is tried',
  call_back_tries: 'How often somebody is rung back',
  promise_default_working_days: 'When a promise is due',
  signposted_counts_as_resolved: 'Whether signposted counts as resolved',
  return_windows_days: 'Within how many days somebody is back',
  contact_merge_days: 'Within how many days two contacts count as one',
  measure_list: 'The council’s own list of measures',
  client_level_data: 'What stands in returns to government',
  suppression: 'Which small numbers are hidden outside',
  cues: 'Words that suggest something while a note is written',
  review: 'How conversations are chosen for review',
  directory: 'How services are found and in which order',
} as const satisfies Partial<Record<keyof Pack, string>>;

/** The other parts of a pack that change: which, and not how. */
export function whatElseChanges(before: Pack, after: Pack): string[] {
  return Object.entries(partWords).flatMap(([part, words]) =>
    isSame(Reflect.get(before, part), Reflect.get(after, part)) ? [] : [`${words}.`],
  );
}
