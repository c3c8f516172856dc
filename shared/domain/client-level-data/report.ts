import { z } from 'zod';
import { id } from '../ids.ts';
import { civilDate } from '../time.ts';

/** What may be wrong with a row. */
export const rowProblems = [
  'no-la-code',
  'no-person-number',
  'nhs-number-wrong',
  'no-born',
  'under-18',
  'no-client-type',
  'no-postcode',
  'postcode-wrong',
  'no-route-of-access',
  'route-not-set',
  'outcome-not-set',
  'outcome-unknown',
  'carer-not-set',
  'sample',
  'duplicate',
] as const;
/** One of {@link rowProblems}. */
export type RowProblem = (typeof rowProblems)[number];

interface Explained {
  readonly field: string;
  /** The row would be refused or counted wrongly; else it is worth a look. */
  readonly isError: boolean;
  readonly what: string;
  readonly todo: string;
}

/** Each problem in words, with what to do about it. */
export const explained: Readonly<Record<RowProblem, Explained>> = {
  'no-la-code': {
    ...{ field: 'LA Code', isError: true, what: 'The council pack does not say the code of the council.' },
    todo: 'Set client_level_data, la_code in the council pack.',
  },
  'no-person-number': {
    ...{ field: 'LA Person Unique Identifier', isError: true, what: 'The council’s own number is not on record.' },
    todo: 'Look the person up in the council’s own records, and add the number there or in a correction here.',
  },
  'nhs-number-wrong': {
    ...{ field: 'NHS Number', isError: false, what: 'What is on record is no NHS number. It is left out.' },
    todo: 'Check the ten figures, and put them right in a correction.',
  },
  'no-born': {
    ...{ field: 'Date of Birth', isError: false, what: 'The date of birth is not on record.' },
    todo: 'Add it from the council’s own records.',
  },
  'under-18': {
    ...{ field: 'Date of Birth', isError: false, what: 'The person was under 18 when they got in touch.' },
    todo: 'Check the date, and whether this belongs to adult social care.',
  },
  'no-client-type': {
    ...{ field: 'Client Type', isError: true, what: 'Nobody noted whom the conversation was first about.' },
    todo: 'Put it right in a correction.',
  },
  'no-postcode': {
    ...{ field: 'Postcode', isError: false, what: 'The postcode is not on record.' },
    todo: 'Add it from the council’s own records.',
  },
  'postcode-wrong': {
    ...{
      field: 'Postcode',
      isError: false,
      what: 'What is on record has not the shape of a postcode. It is left out.',
    },
    todo: 'Put it right in a correction.',
  },
  'no-route-of-access': {
    ...{ field: 'Request: Route of Access', isError: true, what: 'Nobody noted how the person came to us.' },
    todo: 'Put it right in a correction.',
  },
  'route-not-set': {
    ...{ field: 'Request: Route of Access', isError: true, what: 'The council has not set the value for this route.' },
    todo: 'Read it in the official list and set client_level_data, routes_of_access in the council pack.',
  },
  'outcome-not-set': {
    ...{ field: 'Event Outcome', isError: true, what: 'No value is set for the way in which this ended.' },
    todo: 'Decide on a value and set it as cld of the outcome in the council pack.',
  },
  'outcome-unknown': {
    ...{ field: 'Event Outcome', isError: true, what: 'The value in the council pack is none of the specification.' },
    todo: 'Put it right in the council pack: it has to be the same to the letter.',
  },
  'carer-not-set': {
    ...{ field: 'Has Unpaid Carer', isError: false, what: 'It is known here, and the council has not set its values.' },
    todo: 'Read them in the official list and set client_level_data, has_unpaid_carer in the council pack.',
  },
  sample: {
    ...{ field: '', isError: true, what: 'This is sample data, of nobody.' },
    todo: 'Take the row out before anything is sent.',
  },
  duplicate: {
    ...{ field: '', isError: true, what: 'Another row is the same request as the Department counts them.' },
    todo: 'Decide which one stands. The other reference is named beside it.',
  },
};

const many = z.number().int().min(0);

/** What was found about the rows of a period. No name and no word of anybody: references and codes. */
export const requestReport = z.strictObject({
  ...{ from: civilDate, to: civilDate, release: z.string() },
  ...{ rows: many, rowsWithErrors: many, rowsWithWarnings: many },
  /** Conversations that ended in the period and give no row, by why. */
  left: z.strictObject({
    /** No request: the council pack says that they are none. */
    noRequest: many,
    /** Nobody said who they are, so there is no client. */
    nobodyKnown: many,
    /** Names and dates have gone: their rows cannot be made any more. */
    removed: many,
  }),
  problems: z.array(
    z.strictObject({ row: z.number().int(), reference: id, problem: z.enum(rowProblems), other: id.nullable() }),
  ),
  /** Fields that stay empty for the council’s own table. */
  councils: z.array(z.string()),
  unverified: z.array(z.string()),
});
/** See {@link requestReport}. */
export type RequestReport = z.infer<typeof requestReport>;
