import type { Contact } from '../../../../shared/domain/contact.ts';
import {
  type SealedFile,
  type SealedKind,
  sealedFile,
  sealedForm,
} from '../../../../shared/domain/sealed/sealed-file.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { WriteContext } from '../../context.ts';
import { findDraft } from '../../queries/follow-up-drafts.ts';
import { listAttempts, listResults } from '../../queries/follow-up-notes.ts';
import { findAgreed } from '../../queries/follow-ups.ts';
import { listPastChanges } from '../../queries/moved-record.ts';
import { listSealsThrough } from '../../queries/moves.ts';
import { isPurged } from '../../queries/purge.ts';
import type { SealKey } from '../../queries/seal-keys.ts';
import { assertAllSaved } from '../contacts/held-visit.ts';
import { loadContact, packOf } from '../contacts/load-contact.ts';
import { loadFollowUp } from '../follow-ups/load-follow-up.ts';
import { isSample } from '../sample/is-sample.ts';
import { assertHere } from './assert-here.ts';

/** What is passed on. */
export interface Passing {
  readonly kind: SealedKind;
  readonly contact: string;
  readonly inVisit: { readonly visit: string; readonly seq: number } | null;
  readonly to: string;
}

/**
 * What a sealed file will hold: the record as it is now. Read in the transaction that marks it as passed on, so that
 * nothing can be typed in between.
 *
 * @throws AppError `precondition` where it cannot be passed on; `conflict` where an edit is not on record yet
 */
export function composeFile(context: WriteContext, seal: string, passing: Passing, key: SealKey): SealedFile {
  const { db, clock, actor } = context;
  const { kind, contact: id, to } = passing;
  assertHere(context, id);
  const contact = loadContact(context, id);
  const isDraft = kind === 'draft';
  if (isDraft) assertOpen(contact);
  else assertFollowUp(context, contact);
  if (isPurged(db, id))
    throw new AppError('precondition', 'The names and words of this conversation have been removed.');
  if (passing.inVisit) assertAllSaved(context, { contact: id, ...passing.inVisit });
  const results = isDraft ? [] : listResults(db, id);
  const tries = isDraft ? [] : listAttempts(db, id, 'follow-up');
  const agreed = findAgreed(db, id);
  const inOrder = [...tries, ...results].toSorted((one, other) => one.order - other.order);
  const agreedAfter = inOrder.findLast(({ order }) => order <= (agreed?.agreedAfter ?? 0))?.id;
  // On another computer “This desk” says nothing: there it is the name that colleagues know.
  const named = <T extends { readonly by: string }>(noted: T) =>
    noted.by === actor.name ? { ...noted, by: key.name } : noted;
  const { history, attempts, results: noted } = sealedFile.shape;
  return sealedFile.parse({
    ...{ form: sealedForm, seal, kind, to, sealedAt: clock.now(), sample: isSample(context) || contact.sample },
    from: { name: key.name, address: key.address },
    through: listSealsThrough(db, id),
    packs: packsOf(context, [contact, ...results]),
    ...(agreedAfter === undefined ? {} : { agreedAfter }),
    // As it was agreed: what its notes make of that follows from them there as it does here.
    contact: { ...contact, followUp: agreed ? { due: agreed.due, at: agreed.at } : null },
    history: history.parse(isDraft ? listPastChanges(db, id, 20_000).map(named) : []),
    attempts: attempts.parse(tries.map(named)),
    results: noted.parse(results.map(named)),
    draft: isDraft ? null : (findDraft(db, id) ?? null),
  });
}

function assertOpen({ closedAt }: Contact): void {
  if (closedAt === null) return;
  throw new AppError(
    'precondition',
    'This conversation has closed. Its follow-up can be passed on, the rest stays here.',
  );
}

function assertFollowUp(context: WriteContext, { id, correction }: Contact): void {
  if (correction !== null) {
    throw new AppError(
      'precondition',
      'This record is being corrected. Finish that first, then pass its follow-up on.',
    );
  }
  if (loadFollowUp(context, id).state.isDone) {
    throw new AppError('precondition', 'This follow-up is done: there is nothing to pass on.');
  }
}

function packsOf(context: WriteContext, made: readonly Pick<Contact, 'packId' | 'packVersion'>[]): Pack[] {
  const packs = made.map((each) => packOf(context, each));
  return [...new Map(packs.map((each) => [`${each.id} ${each.version}`, each])).values()];
}
