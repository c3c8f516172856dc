import {
  type PackAsked,
  type PackRequest,
  packAnswer,
  packAsked,
  packRequest,
} from '../../../../shared/upstream/client/pack-request.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { findRefusal } from './refusals.ts';
import { type TakenPack, takeSignedPack } from './take-signed-pack.ts';

const setting = 'pack-asked';

/**
 * What to ask the collector for: `GET /v1/pack` with this. Null where it was asked within the last hour, or hands out no
 * packs.
 *
 * @param packKey the key of whoever signs packs; null where the collector named none at the enrolment
 */
export function packToAskFor(context: ReadContext, packKey: string | null): PackRequest | null {
  return packKey === null ? null : packRequest(lastAsked(context), Date.parse(context.clock.now()));
}

/** Takes in what came back: see {@link takeSignedPack} for a pack, else what the answer says. */
export function settlePack(
  context: WriteContext,
  { status, body, packKey }: { status: number; body: string; packKey: string },
): TakenPack | { readonly state: 'not-modified' | 'none' | 'failed' } {
  const answer = packAnswer({ status, body });
  const taken = answer.is === 'pack' ? takeSignedPack(context, { body: answer.body, packKey }) : { state: answer.is };
  const tax = 'tax' in taken ? taken.tax : taken.state === 'none' ? null : (lastAsked(context)?.tax ?? null);
  write(context, { at: Date.parse(context.clock.now()), tax });
  return taken;
}

/** At opening: one that was refused is asked for anew, as this may be a Frontdoor that can read it. */
export function lookAgain(context: WriteContext): void {
  const asked = lastAsked(context);
  if (asked && findRefusal(context, 'fetched')) write(context, { at: 0, tax: null });
}

function lastAsked({ db }: ReadContext): PackAsked | null {
  return findSetting(db, setting, packAsked) ?? null;
}

function write({ db }: WriteContext, asked: PackAsked): void {
  db.transaction(() => upsertSetting(db, setting, asked));
}
