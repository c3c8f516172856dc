import { z } from 'zod';
import { saysSomething } from '../domain/guide/says-something.ts';
import { code } from '../domain/ids.ts';
import { instant } from '../domain/time.ts';
import { pack } from '../pack/schema.ts';
import { done, nothing, read, write } from './core.ts';

/** Where a pack is from: the app's own folder, or the council's collector. */
export const packOrigins = ['app', 'fetched'] as const;

/** A pack that was not taken in: which one, when, and what to put right, each with its file and line. */
export const refusedPack = z.strictObject({
  name: z.string(),
  at: instant,
  sentences: z.array(z.string()).max(500),
  origin: z.enum(packOrigins).default('app'),
});
/** See {@link refusedPack}. */
export type RefusedPack = z.infer<typeof refusedPack>;

/**
 * How a version stands: in use, waiting for somebody to use it, used before, gone back from with a reason, or never used
 * because another one came.
 */
export const packStates = ['in-use', 'waiting', 'before', 'set-aside', 'never-used'] as const;

const name = { id: code, version: z.string().max(40) };

/** A version of the council pack on this computer. */
export const packVersion = z.strictObject({
  ...name,
  origin: z.enum(packOrigins),
  state: z.enum(packStates),
  /** When it was put together and signed; null where it came with the app. */
  madeAt: instant.nullable(),
  /** When it came here and was found sound. */
  acceptedAt: instant,
  /** When it was taken into use last. */
  usedAt: instant.nullable(),
  setAside: z.strictObject({ at: instant, by: z.string(), why: z.string() }).nullable(),
  /** The one that going back leads to. */
  isNext: z.boolean(),
});
/** See {@link packVersion}. */
export type PackVersion = z.infer<typeof packVersion>;

const changeGroup = z.strictObject({ about: z.string(), sentences: z.array(z.string()) });
const by = ['lead', 'administrator'] as const;
/** What stands on the screen is read by the pack in use, almost everywhere. */
const changes = ['packs', 'audit', 'contacts', 'retention', 'measures', 'directory', 'reviews', 'followups'] as const;

/** Council packs on this computer. A contact keeps the version that started it. */
export const packs = {
  /** The pack that new contacts start with. */
  current: read({ host: 'data', input: z.undefined(), output: pack }),
  /** One version, also an older one. */
  get: read({ host: 'data', input: z.strictObject(name), output: pack }),
  /** The pack that was refused last, while the one before goes on; null where all is well. */
  refused: read({ host: 'data', input: z.undefined(), output: refusedPack.nullable(), by }),
  /** The versions that were offered here: what waits, what is in use, then the others, the last first. */
  versions: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({
      versions: z.array(packVersion),
      /** Whether a new pack of the collector is used without anybody having looked at it. */
      byThemselves: z.boolean(),
    }),
    by,
  }),
  /** What a version would change of the one in use, in plain words. */
  changes: read({
    host: 'data',
    input: z.strictObject(name),
    output: z.strictObject({
      groups: z.array(changeGroup),
      /** Some names and words would be removed earlier than now. */
      removesEarlier: z.boolean(),
    }),
    by,
  }),
  /** Uses a version that waits, or one that was gone back from after all. Open contacts keep theirs. */
  use: write({ host: 'data', input: z.strictObject(name), output: done, by, changes }),
  /** Goes back from the version in use, which is named, to the one before. It is not used again by itself. */
  rollBack: write({
    host: 'data',
    input: z.strictObject({ ...name, why: z.string().max(500).refine(saysSomething, 'says nothing') }),
    output: done,
    by,
    changes,
  }),
  /** Whether new packs of the collector are used by themselves. One that removes something earlier always waits. */
  setByThemselves: write({
    host: 'data',
    input: z.strictObject({ isOn: z.boolean() }),
    output: done,
    by: ['administrator'],
    changes: ['packs', 'audit'],
  }),
} as const;
