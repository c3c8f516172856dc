import type { FactName } from '../../pack/condition-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import { needAppears } from '../need-appears.ts';
import { openPromises } from '../promises.ts';
import { openReportCount } from '../safety/report.ts';
import { openSafety, safetyOf } from '../safety/safety-of.ts';
import { entryOf } from './entry-of.ts';

/** The part of a contact that the guide and the gates look at. */
export type Record = Pick<Contact, 'fields' | 'notes' | 'solutions' | 'concerns'> & {
  /** Why a closed contact is being corrected: words like any others. */
  readonly correction?: Contact['correction'];
};

/** What a fact can be. `null`, an empty text and an empty list all mean: not known. */
export type Fact = string | number | boolean | null | readonly string[];

/** Looks one fact up. */
export function factOf(name: FactName, record: Record, pack: Pack): Fact {
  const { fields, notes, solutions } = record;
  switch (name) {
    case 'requesterGroup':
      return entryOf(pack.requesters, fields.requesterType)?.group ?? null;
    case 'channelGroup':
      return entryOf(pack.channels, fields.channel)?.group ?? null;
    case 'communityAccess':
      return entryOf(pack.routes_of_access, fields.routeOfAccess)?.community ?? null;
    case 'needAppears':
      return needAppears(record, pack);
    case 'triggers':
      return safetyOf(record, pack).flatMap(({ trigger, state }) => (state === 'not-so' ? [] : trigger));
    case 'openTriggerCount':
      return openSafety(record, pack).length;
    case 'noteTags':
      return notes.flatMap(({ tag }) => tag ?? []);
    case 'noteCount':
      return notes.length;
    case 'solutionCount':
      return solutions.length;
    case 'acceptedCount':
      return solutions.filter(({ accepted }) => accepted === true).length;
    case 'openPromiseCount':
      return openPromises(solutions, pack).length;
    case 'openReportCount':
      return openReportCount(record, pack);
    case 'report':
      return fields.report.map(({ question }) => question);
    case 'furtherRoutes':
      return fields.furtherRoutes.map(({ route }) => route);
    case 'unkeptReceived':
      return fields.unkeptReceived.map(({ text }) => text);
    default:
      return fields[name];
  }
}
