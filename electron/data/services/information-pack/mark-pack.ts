import { chosenBlocks } from '../../../../shared/domain/information-pack/as-chosen.ts';
import { refusedPack } from '../../../../shared/domain/information-pack/cautions.ts';
import { type SentHow, untouchedPack } from '../../../../shared/domain/information-pack/document.ts';
import type { PackStanding } from '../../../../shared/domain/information-pack/view.ts';
import type { CivilDate, Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import {
  deletePackUnpromised,
  findPackDraft,
  listPacks,
  updatePackWaiting,
  updatePackWithdrawn,
  upsertPromisedPack,
  upsertSentPack,
} from '../../queries/information-packs.ts';
import { recordAudit } from '../audit.ts';
import { markPromise } from '../contacts/mark-promise.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { type LoadedPack, loadPack } from './load-pack.ts';

interface OfPack {
  readonly contact: string;
  readonly pack: string;
}

const waits = ({ sent, withdrawn }: PackStanding) => sent === null && withdrawn === null;

/** The pack with an id, and the one of the same contact that waits. @throws AppError as `loadPack` does */
function standings(context: WriteContext, { contact: id, pack }: OfPack) {
  const loaded = loadPack(context, id);
  if (loaded.contact.closedAt === null) assertHere(context, id);
  const all = listPacks(context.db, id);
  return { loaded, known: all.find((each) => each.id === pack), waiting: all.find(waits), latest: all[0] };
}

/**
 * Promises a pack by a day; promised again, the day changes. Where nothing may be given without a reason, nothing is
 * promised without one either: whoever finds the promise on the desk would take it as settled.
 *
 * @throws AppError `precondition` where a reason is missing; `conflict` where another one waits, or this one was given
 *   or withdrawn
 */
export function promisePack(context: WriteContext, input: OfPack & { readonly due: CivilDate }): undefined {
  const { db, clock, actor } = context;
  const { contact, pack, due } = input;
  db.transaction(() => {
    const { loaded, known, waiting } = standings(context, input);
    if ((known && !waits(known)) || (waiting && waiting.id !== pack)) {
      throw new AppError('conflict', 'This was promised or given before. Open the pack again.');
    }
    if (known?.promised?.due === due) return;
    const reason = findPackDraft(db, contact)?.value.reason ?? '';
    const refused = known ? null : refusedPack(loaded.cautions.alerts[0] ?? null, reason);
    if (refused !== null) throw new AppError('precondition', refused);
    upsertPromisedPack(db, { id: pack, contact, at: clock.now(), due, profile: actor.id });
    recordAudit(context, 'information-pack-promised', contact);
  });
}

/**
 * Notes that a pack was given. What stands against the way takes the reason that was written down for it.
 *
 * @throws AppError `precondition` where a reason is missing or it lies ahead; `conflict` where another one waits, or this
 *   one was given or withdrawn before
 */
export function markPackSent(
  context: WriteContext,
  input: OfPack & { readonly how: SentHow; readonly who: string; readonly at: Instant },
): undefined {
  const { db, clock, actor } = context;
  const { contact, pack, how, who, at } = input;
  db.transaction(() => {
    const { loaded, known, waiting } = standings(context, input);
    if (known?.sent?.how === how && known.sent.at === at) return;
    if ((known && !waits(known)) || (waiting && waiting.id !== pack)) {
      throw new AppError('conflict', 'This was given or withdrawn before. Open the pack again.');
    }
    if (at > clock.now()) throw new AppError('precondition', 'That lies ahead. When was it given?');
    const draft = findPackDraft(db, contact)?.value ?? untouchedPack;
    const { reason } = draft;
    const refused = refusedPack(loaded.cautions.refusals[how], reason);
    if (refused !== null) throw new AppError('precondition', refused);
    upsertSentPack(db, { id: pack, contact, how, who, at, reason, profile: actor.id });
    markDetails(context, loaded, new Set(chosenBlocks(loaded.composed.document, draft).map(({ id }) => id)), true);
    recordAudit(context, 'information-pack-sent', contact);
  });
}

/** Withdraws what was promised, with the reason. @throws AppError `conflict` where it does not wait */
export function withdrawPack(context: WriteContext, input: OfPack & { readonly why: string }): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const { known } = standings(context, input);
    if (!known || !waits(known)) throw new AppError('conflict', 'This does not wait any more. Open the pack again.');
    updatePackWithdrawn(db, { id: input.pack, at: clock.now(), why: input.why, profile: actor.id });
    recordAudit(context, 'information-pack-withdrawn', input.contact);
  });
}

/** Takes back that the latest pack was given or withdrawn. @throws AppError `conflict` where another one waits since */
export function takePackBack(context: WriteContext, input: OfPack): undefined {
  const { db } = context;
  db.transaction(() => {
    const { loaded, known, latest } = standings(context, input);
    if (!known || known.id !== latest?.id) {
      throw new AppError('conflict', 'Something was put down since. Open the pack again.');
    }
    if (waits(known)) return;
    if (known.sent !== null) markDetails(context, loaded, new Set(loaded.contact.solutions.map(({ id }) => id)), false);
    if (known.promised === null) deletePackUnpromised(db, known.id);
    else updatePackWaiting(db, known.id);
    recordAudit(context, 'information-pack-taken-back', input.contact);
  });
}

/** What was promised to be sent has gone with the pack; taken back, it is owed again. */
function markDetails(
  context: WriteContext,
  { contact, pack }: LoadedPack,
  inPack: ReadonlySet<string>,
  done: boolean,
): void {
  for (const { id: solution, accepted, connected, promise } of contact.solutions) {
    const way = connected === null ? undefined : pack.how_connected[connected];
    if (way?.by_pack && promise?.by && accepted === true && inPack.has(solution)) {
      markPromise(context, { contact: contact.id, solution, done });
    }
  }
}
