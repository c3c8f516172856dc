import type { Contact } from '../../../../shared/domain/contact.ts';
import { purposes } from '../../../../shared/domain/follow-up/next-try.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { linesOfPart, type PartLine } from '../../../../shared/domain/retention/part-lines.ts';
import {
  exportedNotes,
  exportedParts,
  mayExportChange,
  type PersonExport,
  partsToWithhold,
} from '../../../../shared/domain/retention/person-export.ts';
import type { WithheldPart } from '../../../../shared/domain/retention/reasons.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { listAttempts, listResults } from '../../queries/follow-up-notes.ts';
import { listResultWords } from '../../queries/hand-over-results.ts';
import { listHistory } from '../../queries/history.ts';
import { listPacks, listPackWords } from '../../queries/information-packs.ts';
import { findPack } from '../../queries/packs.ts';
import { deleteReleased, insertReleased, listReleased } from '../../queries/person-rights.ts';
import { isPurged } from '../../queries/purge.ts';
import { listReviewWords } from '../../queries/reviews.ts';
import { listSentWords } from '../../queries/sheets.ts';
import { recordAudit } from '../audit.ts';
import { isNotSafe } from '../contacts/list-cautions.ts';
import { loadOnRecord } from '../contacts/load-contact.ts';

/**
 * Everything on this computer about the person of some conversations, but for what is withheld until somebody
 * releases it. That it was asked for is kept in the audit.
 *
 * @throws AppError `not-found` where one is not on record
 */
export function exportPerson(context: WriteContext, { contacts }: { contacts: readonly string[] }): PersonExport {
  return context.db.transaction(() => ({
    form: 'frontdoor-person-1' as const,
    madeAt: context.clock.now(),
    scope: 'this computer only' as const,
    contacts: [...new Set(contacts)].map((id) => {
      const contact = loadOnRecord(context, id);
      recordAudit(context, 'person-exported', id);
      return exported(context, contact, withheldOf(context, contact));
    }),
  }));
}

const withheldOf = (context: ReadContext, contact: Contact) =>
  partsToWithhold(spokeForThemselves(context, contact), listReleased(context.db, contact.id));

function exported(context: ReadContext, contact: Contact, withheld: WithheldPart[]): PersonExport['contacts'][number] {
  const { id, civilDay: day, openedAt, closedAt, packId, packVersion } = contact;
  return {
    ...{ id, day, openedAt, closedAt, packId, packVersion, isRemoved: isPurged(context.db, id) },
    ...{ withheld, notSafeToContact: isNotSafe(context, id) },
    ...exportedParts(contact, withheld),
    ...exportedNotes(
      {
        attempts: purposes.flatMap((purpose) => listAttempts(context.db, id, purpose)),
        results: listResults(context.db, id),
      },
      withheld,
    ),
    sheets: listSentWords(context.db, id).map((sent) => (withheld.length > 0 ? { ...sent, sheet: null } : sent)),
    ...exportedPacks(context, id, withheld),
    handOverResults: listResultWords(context.db, id).map((noted) =>
      withheld.length > 0 ? { ...noted, words: '' } : noted,
    ),
    reviews: listReviewWords(context.db, id).map((said) =>
      withheld.length > 0 ? { ...said, evidence: '', note: '', answer: '' } : said,
    ),
    changes: listHistory(context.db, id)
      .filter(({ change }) => mayExportChange({ ...change }, withheld))
      .map(({ at, change }) => ({ at, change })),
  };
}

/** What they were to take home, without who noted it. */
function exportedPacks(
  { db }: ReadContext,
  id: string,
  withheld: readonly WithheldPart[],
): Pick<PersonExport['contacts'][number], 'informationPacks' | 'packsOut'> {
  const word = (text: string) => (withheld.length > 0 ? '' : text);
  return {
    informationPacks: listPacks(db, id).map(({ promised, sent, withdrawn }) => ({
      promised: promised && { at: promised.at, due: promised.due },
      sent: sent && { at: sent.at, how: sent.how, who: word(sent.who) },
      withdrawn: withdrawn && { at: withdrawn.at, why: word(withdrawn.why) },
    })),
    packsOut: listPackWords(db, id).map((out) => (withheld.length > 0 ? { ...out, pack: null } : out)),
  };
}

/** Whether nobody but the person themselves spoke; where it is not known, somebody else may have. */
export function spokeForThemselves({ db }: ReadContext, { packId, packVersion, fields }: Contact): boolean {
  const pack = findPack(db, packId, packVersion);
  const requester = fields.requesterType === null ? undefined : pack && entryOf(pack.requesters, fields.requesterType);
  return requester?.group === 'person';
}

/**
 * What a file would say more of a conversation where a part of it were given; what else is withheld stays out of it.
 * That somebody read it is kept in the audit.
 *
 * @throws AppError `not-found` where it is not on record
 */
export function readPart(
  context: WriteContext,
  { contact: id, part }: { contact: string; part: WithheldPart },
): PartLine[] {
  return context.db.transaction(() => {
    const contact = loadOnRecord(context, id);
    recordAudit(context, 'part-read', id);
    const others = withheldOf(context, contact).filter((each) => each !== part);
    const pack = findPack(context.db, contact.packId, contact.packVersion);
    return linesOfPart(exported(context, contact, [...others, part]), exported(context, contact, others), pack);
  });
}

/**
 * Releases a part of a conversation that exports withhold, or withholds it again.
 *
 * @throws AppError `not-found` where it is not on record
 */
export function releasePart(
  context: WriteContext,
  { contact, part, released }: { contact: string; part: WithheldPart; released: boolean },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    loadOnRecord(context, contact);
    if (released) insertReleased(db, { contact, part, now: clock.now(), by: actor.id });
    else deleteReleased(db, contact, part);
    recordAudit(context, released ? 'part-released' : 'part-withheld', contact);
  });
}
