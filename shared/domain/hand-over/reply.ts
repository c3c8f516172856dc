import type { Pack } from '../../pack/schema.ts';
import type { Contact } from '../contact.ts';
import { entryOf } from '../guide/entry-of.ts';
import { factOf } from '../guide/facts.ts';
import { isAbuseWorry } from '../safety/abuse-worry.ts';
import { raisesSafety } from '../safety/raises-safety.ts';
import { saidOfSolution } from '../said-of-solution.ts';
import { civilDateOf } from '../time.ts';
import type { SectionId } from './document.ts';
import type { SheetView } from './sheet-record.ts';
import { dayOnPaper, joined, labelOf, momentOnPaper, paragraphs } from './words.ts';

/**
 * How much of a conversation whoever referred somebody may hear of: what came of it and what was agreed, where the
 * person was heard to agree; only what came of it, where the caller says so; only that it was dealt with, where nobody
 * asked; and nothing at all, where the person does not agree.
 */
export const replyScopes = ['agreed', 'outcome', 'received', 'nothing'] as const;
/** One of {@link replyScopes}. */
export type ReplyScope = (typeof replyScopes)[number];

/** See {@link replyScopes}. Pure. */
export function replyScope({ fields }: Pick<Contact, 'fields'>): ReplyScope {
  switch (fields.agreement) {
    case 'agrees':
      return fields.spokenTo === 'person' || fields.spokenTo === 'person-and-caller' ? 'agreed' : 'outcome';
    case 'agrees-as-told-by-caller':
      return 'outcome';
    case 'disagrees':
      return 'nothing';
    default:
      return 'received';
  }
}

/** Whether a professional who referred somebody wants to hear what came of it, and may hear anything. Pure. */
export function hasReply(contact: Contact, pack: Pack): boolean {
  const isProfessional = factOf('requesterGroup', contact, pack) === 'professional';
  return isProfessional && contact.fields.replyToReferrer === true && replyScope(contact) !== 'nothing';
}

/** A route that closes only with who took it is about somebody's safety: which one it was is not told. */
function outcomeText({ fields, pack }: SheetView): string {
  const { outcomeClass, outcomeRoute, furtherRoutes } = fields;
  if (outcomeClass === null) return 'Nothing has come of it yet.';
  const ids = [outcomeRoute, ...furtherRoutes.map(({ route }) => route)];
  const told = ids.filter((id) => entryOf(pack.outcomes, id)?.receipt === false);
  return paragraphs(pack.outcome_labels[outcomeClass], ...told.map((id) => labelOf(pack.outcomes, id)));
}

function agreedText({ contact, fields, pack }: SheetView): string {
  return paragraphs(
    ...contact.solutions
      .filter(({ accepted }) => accepted === true)
      .map((solution) => saidOfSolution(solution) || labelOf(pack.solution_tiers, solution.tier))
      .filter((said) => !raisesSafety(said, pack)),
    fields.followUpAgreed === true ? 'We will be in touch again to hear whether it worked.' : '',
  );
}

/** What a reply says, part by part: nothing of what was said, and nothing about safety. Pure. */
export function replyParts(view: SheetView): (readonly [SectionId, string, string])[] {
  const { contact, fields, pack, by, now } = view;
  const scope = replyScope(contact);
  const whom = joined(fields.requesterName.trim(), labelOf(pack.requesters, fields.requesterType));
  const received = `You were in touch with us on ${dayOnPaper(civilDateOf(fields.receivedAt))}.`;
  return [
    ['to', 'To', paragraphs(whom, fields.requesterOrganisation.trim())],
    ['about', 'About', received],
    [
      'outcome',
      'What came of it',
      scope === 'agreed' || scope === 'outcome'
        ? outcomeText(view)
        : 'We have received what you told us. Nobody has told us that we may say more.',
    ],
    ['agreed', 'What was agreed', scope === 'agreed' && !isAbuseWorry(contact, pack) ? agreedText(view) : ''],
    ['from', 'From', `${by}, ${momentOnPaper(now)}`],
  ];
}
