import type { Pack } from '../../pack/schema.ts';
import type { ContactFields } from '../contact-fields.ts';
import { routeOf } from '../gates/routes-of.ts';
import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { nhsNumberIn } from '../match/identifiers.ts';
import { looksLikePostcode, tidyPostcode } from '../postcode.ts';
import { ageOn, type CivilDate } from '../time.ts';
import type { RowProblem } from './report.ts';
import type { Specification } from './specification.ts';

/** A conversation that has closed, as far as a row needs it. */
export interface ClosedConversation {
  readonly contact: string;
  readonly fields: ContactFields;
  /** The day on which it came in, and the day on which it closed. */
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate;
  readonly isSample: boolean;
  /** Its names have gone. */
  readonly isRemoved: boolean;
}

/** A period that is reported, first and last day. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A row by the names of its fields, and what is wrong with it; or why there is none. */
export type RequestRow =
  | { readonly none: 'no-request' | 'nobody-known' | 'removed' }
  | {
      readonly none: null;
      readonly values: Readonly<Record<string, string>>;
      readonly problems: readonly RowProblem[];
    };

/**
 * The row of one conversation. Values are those of the specification and the council, byte for byte; whatever is not known
 * stays empty and is named. How it ended is read by the pack of the conversation, and written as the pack of today says,
 * so that a value that the council sets later holds for what has been.
 */
export function requestRow(
  told: ClosedConversation,
  { pack, today, specification, period }: { pack: Pack; today: Pack; specification: Specification; period: Period },
): RequestRow {
  const { fields } = told;
  const route = routeOf(told, pack);
  const outcome = (entryOf(today.outcomes, fields.outcomeRoute) ?? route)?.cld;
  if (!route || route.counts === 'none' || outcome === null || outcome === undefined) return { none: 'no-request' };
  if (told.isRemoved) return { none: 'removed' };
  if (isNobodyKnown(fields)) return { none: 'nobody-known' };
  const problems: RowProblem[] = told.isSample ? ['sample'] : [];
  const choices = today.client_level_data;
  const day = (date: CivilDate) =>
    choices?.date_format === 'dd/mm/yyyy' ? date.split('-').toReversed().join('/') : date;
  const found = (value: string | undefined, problem: RowProblem) => {
    if (value === undefined || value === '') problems.push(problem);
    return value ?? '';
  };
  const values = {
    'LA Code': found(choices?.la_code, 'no-la-code'),
    'Reporting Period Start Date': day(period.from),
    'Reporting Period End Date': day(period.to),
    'NHS Number': nhsNumber(fields, problems),
    'LA Person Unique Identifier': found(asWritten(fields.personRecordNumber), 'no-person-number'),
    'Date of Birth': found(fields.personBorn === null ? '' : day(fields.personBorn), 'no-born'),
    'Client Type': clientType(fields, pack, specification, problems),
    Postcode: postcode(fields, problems),
    'Has Unpaid Carer': unpaidCarer(fields, today, problems),
    'Event Type': specification.eventType,
    'Event Reference': told.contact,
    'Event Start Date': day(told.startedOn),
    'Event End Date': day(told.endedOn),
    'Event Description': choices?.event_description ?? '',
    'Event Outcome': eventOutcome(outcome, specification, problems),
    'Request: Route of Access': routeOfAccess(fields, today, problems),
  };
  if (fields.personBorn !== null && ageOn(fields.personBorn, told.startedOn) < 18) problems.push('under-18');
  return { none: null, values, problems };
}

function isNobodyKnown(fields: ContactFields): boolean {
  const { personName, personPostcode, personNhsNumber, personRecordNumber } = fields;
  if (fields.personAnonymous) return true;
  return (
    fields.personBorn === null && ![personName, personPostcode, personNhsNumber, personRecordNumber].some(saysSomething)
  );
}

/** What was typed without the spaces around it, or nothing. */
function asWritten(text: string): string {
  return saysSomething(text) ? text.trim() : '';
}

function nhsNumber({ personNhsNumber }: ContactFields, problems: RowProblem[]): string {
  const number = nhsNumberIn(personNhsNumber);
  if (number === null && saysSomething(personNhsNumber)) problems.push('nhs-number-wrong');
  return number ?? '';
}

function clientType(fields: ContactFields, pack: Pack, { clientTypes }: Specification, problems: RowProblem[]): string {
  const type = entryOf(pack.client_types, fields.clientType);
  if (type) return type.carer ? clientTypes.carer : clientTypes.adult;
  problems.push('no-client-type');
  return '';
}

function postcode({ personPostcode }: ContactFields, problems: RowProblem[]): string {
  if (!saysSomething(personPostcode)) {
    problems.push('no-postcode');
    return '';
  }
  const tidy = tidyPostcode(personPostcode);
  if (looksLikePostcode(tidy)) return tidy;
  problems.push('postcode-wrong');
  return '';
}

function unpaidCarer({ carerNoticed }: ContactFields, { client_level_data }: Pack, problems: RowProblem[]): string {
  const values = client_level_data?.has_unpaid_carer;
  if (values) return (carerNoticed === null ? values.unknown : carerNoticed ? values.yes : values.no) ?? '';
  if (carerNoticed !== null) problems.push('carer-not-set');
  return '';
}

function eventOutcome(outcome: string, { eventOutcomes }: Specification, problems: RowProblem[]): string {
  if (eventOutcomes.includes(outcome)) return outcome;
  problems.push(outcome === '?' ? 'outcome-not-set' : 'outcome-unknown');
  return '';
}

function routeOfAccess({ routeOfAccess: route }: ContactFields, today: Pack, problems: RowProblem[]): string {
  if (route === null) {
    problems.push('no-route-of-access');
    return '';
  }
  const value = today.client_level_data?.routes_of_access[route];
  if (value === undefined) problems.push('route-not-set');
  return value ?? '';
}
