import { z } from 'zod';
import { contactFields, type FieldName, isFieldName, noteTags } from '../../domain/contact-fields.ts';
import { type FactName, factNames } from '../condition-schema.ts';
import { channelGroups, type ListName, requesterGroups } from '../schema.ts';

/** What a fact can be: one or several ids of a list, one or several words that the app knows, or a plain value. */
export type FactKind =
  | { readonly of: 'ids'; readonly list: ListName; readonly several: boolean }
  | { readonly of: 'words'; readonly words: readonly string[]; readonly several: boolean }
  | { readonly of: 'truth' | 'number' | 'text' };

/** The list that each field takes its ids from. */
export const listOfField = {
  channel: 'channels',
  routeOfAccess: 'routes_of_access',
  requesterType: 'requesters',
  clientType: 'client_types',
  adjustments: 'adjustments',
  locality: 'localities',
  justification: 'justifications',
  authority: 'authorities',
  topicMain: 'topics',
  topicsAlso: 'topics',
  strengths: 'strengths',
  unmetTopics: 'topics',
  abuseTypes: 'abuse_types',
  outcomeRoute: 'outcomes',
  furtherRoutes: 'outcomes',
  overrideReason: 'override_reasons',
} as const satisfies { readonly [N in FieldName]?: ListName };

const derived: { readonly [N in Exclude<FactName, FieldName>]: FactKind } = {
  requesterGroup: { of: 'words', words: requesterGroups, several: false },
  channelGroup: { of: 'words', words: channelGroups, several: false },
  communityAccess: { of: 'truth' },
  needAppears: { of: 'truth' },
  triggers: { of: 'ids', list: 'safety_triggers', several: true },
  openTriggerCount: { of: 'number' },
  noteTags: { of: 'words', words: noteTags, several: true },
  noteCount: { of: 'number' },
  solutionCount: { of: 'number' },
  acceptedCount: { of: 'number' },
  openPromiseCount: { of: 'number' },
  openReportCount: { of: 'number' },
};

/** Which list a field takes its ids from; undefined where it takes none. */
export function listOf(name: FieldName): ListName | undefined {
  const lists: { readonly [N in FieldName]?: ListName } = listOfField;
  return lists[name];
}

function kindOfField(name: FieldName): FactKind {
  const written: z.core.$ZodType = contactFields[name];
  const present = written instanceof z.ZodNullable ? written.unwrap() : written;
  const several = present instanceof z.ZodArray;
  if (name === 'report') return { of: 'ids', list: 'report_questions', several: true };
  const list = listOf(name);
  if (list) return { of: 'ids', list, several };
  const one = several ? present.element : present;
  if (one instanceof z.ZodEnum) return { of: 'words', words: one.options.map(String), several };
  if (one instanceof z.ZodBoolean) return { of: 'truth' };
  return { of: one instanceof z.ZodNumber ? 'number' : 'text' };
}

const kinds = new Map<FactName, FactKind>(
  factNames.map((name) => [name, isFieldName(name) ? kindOfField(name) : derived[name]]),
);

/** What a fact can be. */
export function factKind(name: FactName): FactKind {
  return kinds.get(name) ?? { of: 'text' };
}
