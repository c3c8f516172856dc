import { newId } from '../../../../shared/domain/ids.ts';
import type { HoldsForPerson } from '../../../../shared/domain/people.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { getClosedAt } from '../../queries/contacts.ts';
import { listTold } from '../../queries/follow-up-notes.ts';
import { insertAnswer, listOfPerson, listStanding, listTogether, updateUndone } from '../../queries/match-answers.ts';
import { recordAudit } from '../audit.ts';
import { carryOver, holdsAmong } from './carry-over.ts';

/** A contact, and an earlier one whose person may be the same. */
interface AboutCard {
  readonly contact: string;
  readonly earlier: string;
}

/** The contacts whose people were told apart from that of a contact, or of one that is said to be about the same. */
export function toldApartFrom({ db }: ReadContext, together: readonly string[]): ReadonlySet<string> {
  const others = together.flatMap((contact) =>
    listStanding(db, contact)
      .filter(({ answer }) => answer === 'other')
      .map((standing) => (standing.contact === contact ? standing.earlier : standing.contact)),
  );
  return new Set(others.flatMap((other) => listOfPerson(db, other)));
}

function assertTwo(context: ReadContext, { contact, earlier }: AboutCard): void {
  if (contact === earlier) throw new AppError('invalid', 'A conversation cannot be compared with itself.');
  for (const id of [contact, earlier]) getClosedAt(context.db, id);
}

function answer(context: WriteContext, about: AboutCard, said: 'same' | 'other'): void {
  const { db, clock, actor } = context;
  insertAnswer(db, { id: newId(), ...about, answer: said, at: clock.now(), profile: actor.id });
  recordAudit(context, said === 'same' ? 'people-linked' : 'people-told-apart', about.contact);
}

/**
 * Says that two contacts are about one person, and carries what holds for them everywhere over to the first in the same
 * transaction, so that neither is on record without the other. Everything else that was told in each stays as it was
 * told. Said again it does nothing.
 *
 * @returns what holds for the person, as far as the other contacts say
 * @throws AppError `not-found` where one of them is not on record
 * @throws AppError `conflict` where somebody has said that these are two people
 */
export function acceptMatch(context: WriteContext, about: AboutCard): HoldsForPerson {
  const { db } = context;
  const { contact, earlier } = about;
  return db.transaction(() => {
    assertTwo(context, about);
    const isSaid = listTogether(db, contact).includes(earlier);
    if (!isSaid && toldApartFrom(context, listOfPerson(db, contact)).has(earlier)) {
      throw new AppError('conflict', 'Somebody has said that these are two people. Take that back first.');
    }
    const others = listOfPerson(db, earlier).filter((id) => id !== contact);
    const holds = holdsAmong(context, others);
    if (!isSaid) {
      answer(context, about, 'same');
      carryOver(context, contact, holds);
    }
    return holds;
  });
}

/**
 * Says that two contacts are about two people. Said again it does nothing.
 *
 * @throws AppError `not-found` where one of them is not on record
 * @throws AppError `conflict` where somebody has said that they are about one
 */
export function refuseMatch(context: WriteContext, about: AboutCard): undefined {
  context.db.transaction(() => {
    assertTwo(context, about);
    const together = listTogether(context.db, about.contact);
    if (together.includes(about.earlier)) {
      throw new AppError('conflict', 'Somebody has said that this is one person. Take that back first.');
    }
    if (toldApartFrom(context, together).has(about.earlier)) return;
    answer(context, about, 'other');
  });
}

/**
 * Takes back what was said about two contacts; both of them stay as they are. Where nothing stands it does nothing.
 *
 * @throws AppError `precondition` where one of them answers the follow-up of the other
 */
export function takeBackAnswer(context: WriteContext, about: AboutCard): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    assertTwo(context, about);
    const ofPerson = listOfPerson(db, about.contact);
    const undone = updateUndone(db, { ...about, at: clock.now(), profile: actor.id });
    for (const { contact, toldIn } of listTold(db, ofPerson)) {
      if (listOfPerson(db, contact).includes(toldIn)) continue;
      throw new AppError('precondition', 'One answers the follow-up of the other. Take that result back first.');
    }
    if (undone > 0) recordAudit(context, 'people-answer-undone', about.contact);
  });
}
