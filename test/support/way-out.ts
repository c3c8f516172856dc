import { applyChange, type Change } from '../../shared/domain/changes.ts';
import type { Concern } from '../../shared/domain/contact.ts';
import { type FieldName, fieldNames } from '../../shared/domain/contact-fields.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import { newId } from '../../shared/domain/ids.ts';
import { receivedAtProblem } from '../../shared/domain/received-at.ts';
import { safetyOf } from '../../shared/domain/safety/safety-of.ts';
import { listOf } from '../../shared/pack/check/fact-kinds.ts';
import { setting } from '../../shared/pack/check/question.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { moments } from './any-move.ts';
import { isBlank } from './is-blank.ts';

type Step = (record: Record, pack: Pack) => Record;

/**
 * Takes any record to an end as an adviser can at any moment: only by answering what is asked and by passing the
 * person on. No fact is taken back, no line is removed, no reason is given for skipping anything; the end itself, and
 * how to come back, are for the adviser to choose.
 */
export function wayOut(record: Record, pack: Pack): Record {
  const steps: readonly Step[] = [
    rightTime,
    keepLine,
    chooseAgain,
    answerSafety,
    report,
    agree,
    passOn,
    keepPromises,
    comeBack,
  ];
  return steps.reduce((at, step) => step(at, pack), record);
}

function set(record: Record, values: Partial<Record['fields']>): Record {
  return { ...record, fields: { ...record.fields, ...values } };
}

/** A time of receipt that cannot be is put right. */
const rightTime: Step = (record) =>
  receivedAtProblem(record.fields.receivedAt, moments.now) === null ? record : set(record, { receivedAt: moments.now });

const keepLine: Step = (record) => {
  const { unfinishedLine: text, unfinishedTag: tag } = record.fields;
  if (text === '') return record;
  const edits: Change[] = [
    { note: { id: newId(), at: moments.now, text, tag } },
    { field: 'unfinishedLine', value: '' },
  ];
  return edits.reduce<Record>(applyChange, record);
};

/** What is on no list is chosen again. */
const chooseAgain: Step = (record, pack) => {
  const fields = fieldNames.reduce<Record>((at, field) => again(at, field, pack), record);
  const solutions = fields.solutions.map((solution) => ({
    ...solution,
    tier: knownOr(pack.solution_tiers, solution.tier) ?? '',
    declineReason: knownOr(pack.decline_reasons, solution.declineReason),
    connected: knownOr(pack.how_connected, solution.connected),
  }));
  return { ...fields, solutions };
};

function knownOr(list: { readonly [id: string]: unknown }, code: string | null): string | null {
  const [first = null] = Object.keys(list);
  return code === null || Object.keys(list).includes(code) ? code : first;
}

function again(record: Record, field: FieldName, pack: Pack): Record {
  const list = listOf(field);
  const value = record.fields[field];
  if (list === undefined || field === 'furtherRoutes') return record;
  const chosen = Array.isArray(value)
    ? value.map((code) => knownOr(pack[list], String(code)))
    : knownOr(pack[list], value === null ? null : String(value));
  return setting(field, [chosen])[0]?.(record) ?? record;
}

/** Everything raised is handled; abuse is asked about where it is what the contact is about. */
const answerSafety: Step = (record, pack) => {
  const handled = { notSo: false, seenAt: moments.now, done: 'rang them', by: 'Sam', at: moments.now, answer: 'taken' };
  const answered = record.concerns.map((concern) => (concern.notSo ? concern : { ...concern, ...handled }));
  const open = { ...record, concerns: answered };
  const raised = safetyOf(open, pack).flatMap(({ trigger, state }) => (state === 'raised' ? trigger : []));
  const [abuse = ''] = Object.keys(pack.safety_triggers).filter((id) => pack.safety_triggers[id]?.abuse);
  const made = [...new Set([...raised, abuse])].map((trigger): Concern => {
    return { id: newId(), trigger, raisedAt: moments.now, covers: [], whom: '', ...handled };
  });
  return { ...open, concerns: [...answered, ...made] };
};

/** What is on no list goes; a report that goes on without agreement is given its ground. */
const report: Step = (record, pack) => {
  const known = record.fields.report.filter(({ question, answer }) => {
    const asked = Object.keys(pack.report_questions).includes(question) ? pack.report_questions[question] : undefined;
    return asked !== undefined && (answer === null || Object.keys(asked.answers).includes(answer));
  });
  const ground = Object.keys(pack.justifications).find((id) => !pack.justifications[id]?.retired) ?? null;
  return set(record, { report: known, justification: ground });
};

const agree: Step = (record, pack) => {
  const { requesterType, agreement } = record.fields;
  const [first = null] = Object.keys(pack.requesters);
  const agrees = agreement === 'agrees' || agreement === 'agrees-as-told-by-caller';
  return set(record, { requesterType: requesterType ?? first, agreement: agrees ? agreement : 'agrees' });
};

/** The person and the other one are passed on to the assessments that they may have. */
const passOn: Step = (record, pack) => {
  const { personName, furtherRoutes } = record.fields;
  const taken = furtherRoutes.filter(({ route }) => Object.keys(pack.outcomes).includes(route));
  const receipt = { receiptWho: 'Sam', receiptAt: moments.now };
  const further = [...taken.slice(0, 4).map(({ route }) => route), 'carers-assessment'];
  return set(record, {
    ...{ outcomeClass: 'passed', outcomeRoute: 'needs-assessment', ...receipt },
    furtherRoutes: further.map((route) => ({ route, ...receipt })),
    personName: isBlank(personName) || !/\p{L}/u.test(personName) ? 'Not known' : personName,
  });
};

const keepPromises: Step = (record) => ({
  ...record,
  solutions: record.solutions.map((solution) => ({ ...solution, promise: { owner: 'Sam', by: '2026-04-01' } })),
});

const comeBack: Step = (record) =>
  set(record, {
    ...{ followUpWith: 'person', followUpMethod: 'letter', followUpWorkingDays: 10, safeTime: 'mornings' },
  });
