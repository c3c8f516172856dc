import { entryOf } from '../guide/entry-of.ts';
import { factOf } from '../guide/facts.ts';
import { saysSomething } from '../guide/says-something.ts';
import { whoMayHear } from '../who-may-hear.ts';
import type { SheetView } from './sheet-record.ts';
import { dateOnPaper, either, joined, labelOf, labelsOf, paragraphs, saying } from './words.ts';

/** Who it is about. */
export function aboutText({ fields, pack }: SheetView): string {
  const who = joined(
    fields.personName.trim(),
    fields.personBorn === null ? '' : `born ${dateOnPaper(fields.personBorn)}`,
    fields.personPostcode.trim(),
    labelOf(pack.localities, fields.locality),
    saying('NHS number', fields.personNhsNumber),
    saying('in our records', fields.personRecordNumber),
  );
  const support = { yes: 'Has support from the council', no: 'No support from the council so far' } as const;
  const isCarer = entryOf(pack.client_types, fields.clientType)?.carer === true;
  return paragraphs(
    fields.personAnonymous ? joined('Would rather not say who they are', who) : who,
    isCarer ? 'Cares unpaid for somebody: this is first about them.' : '',
    otherText(fields, isCarer),
    joined(
      fields.existingSupport === null || fields.existingSupport === 'not-checked'
        ? 'Whether there is support already was not checked'
        : support[fields.existingSupport],
      either(fields.needsChanged, 'needs have changed', 'needs have not changed'),
    ),
    labelsOf(pack.topics, [fields.topicMain, ...fields.topicsAlso]),
    saying('Came by way of:', labelOf(pack.routes_of_access, fields.routeOfAccess)),
  );
}

function otherText(fields: SheetView['fields'], isCarer: boolean): string {
  const needs = { 'none-seen': 'no need of support seen', 'may-have': 'may need support' } as const;
  const other = joined(
    fields.otherName,
    fields.otherRelationship,
    either(fields.otherAware, 'knows of this', 'does not know of this'),
    fields.carerNeeds === null ? '' : needs[fields.carerNeeds],
  );
  if (other !== '') return `${isCarer ? 'Cares for' : 'Who cares'}: ${other}`;
  return fields.carerNoticed === true && !isCarer ? 'Somebody helps them unpaid' : '';
}

/** What stands behind each number of somebody whom it is not safe to contact; else nothing. */
function numberWarning({ safeToContact, safeTime }: SheetView['fields']): string {
  if (safeToContact !== false) return '';
  return saysSomething(safeTime) ? ': only at the safe time and way' : ': do not use it, it is not safe';
}

/** How and when they are contacted. A number that is not safe is never a bare one. */
export function contactText({ fields, pack }: SheetView): string {
  const isUnsafe = fields.safeToContact === false;
  const hasTime = saysSomething(fields.safeTime);
  const phone = fields.personPhone.trim();
  const promised = { phone: 'by phone', letter: 'by letter', email: 'by email', text: 'by text', visit: 'by a visit' };
  const followUp = joined(
    fields.followUpAgreed === true ? 'A follow-up is agreed' : '',
    fields.followUpAgreed === true && fields.followUpWith === 'caller' ? 'with the caller' : '',
    fields.followUpAgreed === true && fields.followUpMethod ? promised[fields.followUpMethod] : '',
    fields.followUpAgreed === false ? 'No follow-up by the front door is agreed' : '',
  );
  return paragraphs(
    isUnsafe
      ? 'NOT SAFE to contact the person.'
      : either(fields.safeToContact, 'Safe to contact.', '') || 'Whether it is safe to contact them: not asked',
    hasTime ? `Safe time and way: ${fields.safeTime.trim()}` : isUnsafe ? 'A safe time and way: not known' : '',
    phone === '' ? 'Their phone: not known' : `Their phone: ${phone}${numberWarning(fields)}`,
    saying('Reaches us through:', labelOf(pack.channels, fields.channel)),
    followUp,
  );
}

/** What they asked for, and which way they are not to be reached. */
export function adjustmentsText({ fields, pack }: SheetView): string {
  const asked = fields.adjustments.map((id) => labelOf(pack.adjustments, id));
  return asked.length === 0 ? 'Not known: none were put down. Ask.' : `${asked.join(', ')}. They hold for every step.`;
}

/** Whether the person agrees, or why it was right to go on. */
export function agreementText({ fields, pack }: SheetView): string {
  const words = {
    agrees: 'Agrees, heard from them',
    'agrees-as-told-by-caller': 'Agrees, as the caller says; not heard from them',
    disagrees: 'Does not agree',
    'not-able-to-ask': 'Could not be asked',
    'not-asked': 'Was not asked',
  } as const;
  const spoken = {
    person: 'Spoken to: the person',
    'person-and-caller': 'Spoken to: the person and the caller',
    'caller-only': 'Spoken to: the caller only',
  } as const;
  return paragraphs(
    fields.agreement === null ? 'Not asked' : words[fields.agreement],
    either(fields.aware, 'Knows of this contact', 'Does not know of this contact'),
    saying('Right to go on because:', labelOf(pack.justifications, fields.justification)),
    fields.spokenTo === null ? '' : spoken[fields.spokenTo],
  );
}

/** Who was in touch, and what may be told to them. */
export function callerText({ contact, fields, pack }: SheetView): string {
  const type = labelOf(pack.requesters, fields.requesterType);
  const isPerson = factOf('requesterGroup', contact, pack) === 'person';
  // Until it is known who rang, it may be the person's own.
  const mayBeTheirs = isPerson || fields.requesterType === null;
  const phone = fields.requesterPhone.trim();
  const caller = joined(
    fields.requesterName,
    fields.requesterRelationship,
    type,
    fields.requesterOrganisation,
    phone === '' ? '' : `${phone}${mayBeTheirs ? numberWarning(fields) : ''}`,
  );
  return paragraphs(
    caller === '' ? 'Not known' : caller,
    // Written for whoever reads it: the adviser is not “you” any more.
    isPerson ? '' : whoMayHear(contact, pack),
    either(fields.replyToReferrer, 'Wants to hear what came of it.', ''),
  );
}

/** By which right somebody decides for the person. */
export function authorityText({ fields, pack }: SheetView): string {
  const seen = { seen: 'the paper was seen', 'claimed-not-seen': 'claimed; the paper was not seen' } as const;
  const authority = labelOf(pack.authorities, fields.authority);
  if (authority === '') return fields.authoritySeen === null ? '' : seen[fields.authoritySeen];
  return joined(
    authority,
    fields.authoritySeen === null ? 'whether the paper was seen: not asked' : seen[fields.authoritySeen],
  );
}

/** A concern about capacity for one decision, and who supports the person in taking part. */
export function capacityText({ fields }: SheetView): string {
  return paragraphs(
    joined(
      either(
        fields.capacityConcern,
        'A concern about capacity for this decision',
        'No concern about capacity for this decision',
      ),
      fields.capacityDecision.trim(),
      saying('because', fields.capacityWhy),
    ),
    joined(
      either(fields.difficulty, 'Substantial difficulty in taking part', 'No substantial difficulty in taking part'),
      saying('supported by', fields.supportedBy),
      either(fields.advocateAsked, 'an advocate was asked for', 'no advocate was asked for'),
    ),
  );
}
