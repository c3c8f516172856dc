import type { Favourite } from '../../../../shared/domain/directory/known-here.ts';
import type { ServiceKey } from '../../../../shared/domain/directory/service.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import {
  deleteFavourite,
  insertDeadNumber,
  insertFavourite,
  listFavourites,
  updateDeadNumberWithdrawn,
  updateNoteRemoved,
  upsertServiceNote,
} from '../../queries/known-services.ts';

/** The favourites of this computer, the newest first. */
export function showFavourites({ db }: ReadContext): Favourite[] {
  return listFavourites(db);
}

/** Puts a service among the favourites of this computer, or takes it out. Asked again it changes nothing. */
export function setFavourite(
  { db, clock, actor }: WriteContext,
  { key, name, isFavourite }: { key: ServiceKey; name: string; isFavourite: boolean },
): undefined {
  if (isFavourite) insertFavourite(db, { key, name, at: clock.now(), profile: actor.id });
  else deleteFavourite(db, key);
}

/** Writes a note about a service, or writes one anew. @throws AppError `conflict` where it is about another service */
export function writeNote(
  { db, clock, actor }: WriteContext,
  { key, note, text }: { key: ServiceKey; note: string; text: string },
): undefined {
  if (upsertServiceNote(db, { key, id: note, text: text.trim(), at: clock.now(), profile: actor.id })) return;
  throw new AppError('conflict', 'This note is about another service. Write a new one.');
}

/** Takes a note away, or brings it back. */
export function removeNote(
  { db, clock }: WriteContext,
  { note, isRemoved }: { note: string; isRemoved: boolean },
): undefined {
  updateNoteRemoved(db, note, isRemoved ? clock.now() : null);
}

/** Notes that a number of a service is dead. Said twice it is noted once. */
export function reportDeadNumber(
  { db, clock, actor }: WriteContext,
  { key, report, number }: { key: ServiceKey; report: string; number: string },
): undefined {
  insertDeadNumber(db, { key, id: report, number, at: clock.now(), profile: actor.id });
}

/** Notes that a number is not dead after all. */
export function withdrawDeadNumber({ db, clock, actor }: WriteContext, { report }: { report: string }): undefined {
  updateDeadNumberWithdrawn(db, report, clock.now(), actor.id);
}
