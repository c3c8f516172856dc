import type { Pack } from '../../pack/schema.ts';
import { factOf } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';
import {
  aboutText,
  adjustmentsText,
  agreementText,
  authorityText,
  callerText,
  capacityText,
  contactText,
} from './about-sections.ts';
import type { SectionId, SheetDocument, SheetKind } from './document.ts';
import { replyParts } from './reply.ts';
import { questionsText } from './safeguarding-questions.ts';
import { alertsOf, numbersText, safetyText, saidAboutSafety } from './safety-sections.ts';
import type { SheetRecord, SheetView } from './sheet-record.ts';
import {
  assessmentText,
  mattersText,
  passedText,
  saidText,
  strengthsText,
  triedText,
  whoseWords,
  worriesText,
} from './story-sections.ts';

function viewOf(record: SheetRecord, pack: Pack): SheetView {
  const { fields } = record.contact;
  const isOwnCall = factOf('requesterGroup', record.contact, pack) === 'person';
  return { ...record, fields, pack, whose: whoseWords(fields, isOwnCall) };
}

type Parts = readonly (readonly [SectionId, string, string])[];

function composed(view: SheetView, kind: SheetKind, parts: Parts, leftOut: readonly string[]): SheetDocument {
  const { contact, fields, pack, now, by } = view;
  return {
    ...{ form: 'frontdoor-hand-over-1', kind, contact: contact.id, council: pack.council, madeAt: now, madeBy: by },
    ...{ isOpen: contact.closedAt === null, sample: contact.sample },
    person: {
      name: saysSomething(fields.personName) ? fields.personName.trim() : '',
      ...{ born: fields.personBorn, postcode: fields.personPostcode.trim() },
    },
    alerts: alertsOf(view),
    sections: parts
      .filter(([, , text]) => saysSomething(text))
      .map(([id, title, text]) => ({ id, title, text, edited: false })),
    leftOut: [...leftOut],
  };
}

/**
 * The page that a colleague goes on with, composed from the record and from nothing else. What nothing is known of is
 * left out, but for safety, adjustments, agreement and how to contact: there it says so. Pure, for any record.
 */
export function composeHandOver(record: SheetRecord, pack: Pack): SheetDocument {
  const view = viewOf(record, pack);
  return composed(
    view,
    'hand-over',
    [
      ['safety', 'Safety', safetyText(view)],
      ['contact', 'How and when to contact', contactText(view)],
      ['adjustments', 'Adjustments', adjustmentsText(view)],
      ['about', 'Who it is about', aboutText(view)],
      ['matters', `What matters, ${view.whose}`, mattersText(view)],
      ['worries', `Worries and needs, ${view.whose}`, worriesText(view)],
      ['strengths', 'Strengths and network', strengthsText(view)],
      ['said', 'What else was said', saidText(view)],
      ['tried', 'What was tried', triedText(view)],
      ['assessment', 'The right to an assessment', assessmentText(view)],
      ['agreement', 'Agreement', agreementText(view)],
      ['caller', 'Who was in touch', callerText(view)],
      ['authority', 'Authority to act', authorityText(view)],
      ['capacity', 'Capacity and support in taking part', capacityText(view)],
      ['passed', 'Passed on', passedText(view)],
    ],
    [],
  );
}

/**
 * The sheet for whoever looks after safety, also while the conversation goes on. It says of nobody that they have been
 * told unless that is on record, and marks every question that nobody has answered. Pure, for any record.
 */
export function composeSafetySheet(record: SheetRecord, pack: Pack): SheetDocument {
  const view = viewOf(record, pack);
  const said = saidAboutSafety(view);
  const leftOut =
    said.leftOut === 0
      ? []
      : [`${said.leftOut} ${said.leftOut === 1 ? 'line' : 'lines'} of the notes that are not about safety`];
  return composed(
    view,
    'safety',
    [
      ['safety', 'What was raised, and what was done', safetyText(view)],
      ['said', `What was said, ${view.whose}`, said.text],
      ['about', 'Who is at risk', aboutText(view)],
      ['contact', 'How and when to contact', contactText(view)],
      ['adjustments', 'Adjustments', adjustmentsText(view)],
      ['numbers', 'Numbers to ring', numbersText(view)],
      ['questions', 'What safeguarding asks first', questionsText(view)],
      ['caller', 'Who was in touch', callerText(view)],
      ['passed', 'Passed on', passedText(view)],
    ],
    [...leftOut, 'what is strong, what was tried and other needs, which stand in the hand-over'],
  );
}

/**
 * What a professional who referred somebody may hear: for whom, what came of it, and what was agreed, as far as the
 * person agreed to that. No birth date, no address, nothing about safety, and not what is left out. Pure.
 */
export function composeReply(record: SheetRecord, pack: Pack): SheetDocument {
  const view = viewOf(record, pack);
  const sheet = composed(view, 'reply', replyParts(view), []);
  return { ...sheet, person: { ...sheet.person, born: null, postcode: '' }, alerts: [] };
}

/** What has to be read before anybody is contacted, whichever sheet is on the screen. */
export function warningsOf(record: SheetRecord, pack: Pack): string[] {
  return alertsOf(viewOf(record, pack));
}

/** The sheet of a kind. */
export function composeSheet(kind: SheetKind, record: SheetRecord, pack: Pack): SheetDocument {
  const compose = { 'hand-over': composeHandOver, safety: composeSafetySheet, reply: composeReply };
  return compose[kind](record, pack);
}
