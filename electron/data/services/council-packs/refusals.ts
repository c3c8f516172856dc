import { type RefusedPack, refusedPack as shape } from '../../../../shared/contract/packs.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { recordAudit } from '../audit.ts';

type Origin = RefusedPack['origin'];

/** The settings that keep what was refused: what is wrong with the one says nothing about the other. */
const settings = { app: 'pack-refused', fetched: 'pack-refused-fetched' } as const satisfies Record<Origin, string>;

/** As many sentences of a refusal as are kept. */
const mostKept = 500;

/** What was refused last, or null where everything that is offered could be used. */
export function refusedPack(context: ReadContext): RefusedPack | null {
  const both = [findRefusal(context, 'app'), findRefusal(context, 'fetched')].flatMap((each) => each ?? []);
  return both.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null;
}

/** What was refused last from somewhere, or null. */
export function findRefusal({ db }: ReadContext, origin: Origin): RefusedPack | null {
  return findSetting(db, settings[origin], shape.nullable()) ?? null;
}

/**
 * Writes down that a pack was refused, once for each, with what to put right.
 *
 * @param subject its name for the audit; null where nobody has vouched for what it calls itself
 */
export function noteRefusal(
  context: WriteContext,
  refusal: Omit<RefusedPack, 'at'>,
  subject: string | null = refusal.name,
): void {
  const { db, clock } = context;
  const isKnown = findRefusal(context, refusal.origin)?.name === refusal.name;
  if (!isKnown) recordAudit(context, 'pack-refused', subject);
  const sentences = refusal.sentences.slice(0, mostKept);
  upsertSetting(db, settings[refusal.origin], { ...refusal, sentences, at: clock.now() });
}

/** Forgets a refusal: what is offered now is sound. */
export function forgetRefusal(context: WriteContext, origin: Origin): void {
  if (findRefusal(context, origin)) upsertSetting(context.db, settings[origin], null);
}

/** Every sentence of a refusal. @throws what was thrown, where it is none */
export function sentencesOf(thrown: unknown): readonly string[] {
  if (!(thrown instanceof AppError) || thrown.code !== 'invalid') throw thrown;
  const sentences = thrown.details?.sentences;
  return typeof sentences === 'object' ? sentences : [thrown.message];
}
