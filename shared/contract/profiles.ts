import { z } from 'zod';
import { pin } from '../domain/desks/pin.ts';
import { mostTries } from '../domain/desks/tries.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { id } from '../domain/ids.ts';
import { done, event, nothing, read, roles, write, writeLater } from './core.ts';

const name = z.string().min(1).max(100);
const setOfRoles = z.array(z.enum(roles)).min(1).max(roles.length);
/** What an administrator calls somebody. */
const newName = name.refine(saysSomething, 'says nothing');
const tries = z.number().int().min(0).max(mostTries);

/** Somebody who works at this computer. */
export const profile = z.strictObject({ id, name, roles: z.array(z.enum(roles)).min(1) });
/** See {@link profile}. */
export type Profile = z.infer<typeof profile>;

/** Minutes without a key or a click until the desk locks by itself. */
export const idleMinutes = z.number().int().min(2).max(60);

/** What a locked screen may know: who works here and whether they may still try. Nothing of the record. */
export const standingOfDesk = z.strictObject({
  /** Whether anybody has a PIN: only then can the desk be locked, and only then does it ask. */
  isShared: z.boolean(),
  /** Who is signed in; null while the desk is locked. */
  signedIn: id.nullable(),
  idleMinutes,
  people: z.array(z.strictObject({ id, name, isAdministrator: z.boolean(), triesLeft: tries })).max(500),
});
/** See {@link standingOfDesk}. */
export type StandingOfDesk = z.infer<typeof standingOfDesk>;

/** What came of a PIN: `choose` where it was a first one, and its owner has to choose their own now. */
export const signedIn = z.strictObject({
  outcome: z.enum(['in', 'wrong', 'locked-out', 'choose']),
  triesLeft: tries,
});
/** See {@link signedIn}. */
export type SignedIn = z.infer<typeof signedIn>;

/** Somebody who works here or did, as an administrator sees them. */
export const member = z.strictObject({
  ...profile.shape,
  pin: z.enum(['none', 'first', 'own']),
  triesLeft: tries,
  isRetired: z.boolean(),
});
/** See {@link member}. */
export type Member = z.infer<typeof member>;

const firstPin = z.strictObject({ firstPin: pin });
const byAdministrator = { host: 'data', by: ['administrator'], changes: ['profiles', 'audit', 'desks'] } as const;
const person = z.strictObject({ profile: id });

/** Which conversations somebody has in tabs, and which is in front: theirs alone, and there again after a switch. */
export const tabsOfDesk = z.strictObject({ open: z.array(id).max(50), front: id.nullable() });

/** The people who work at this computer. */
export const profiles = {
  /** Who is at the desk now. */
  me: read({ host: 'data', input: nothing, output: profile }),
  /** Who may sign in, and whether somebody has. */
  desk: read({ host: 'data', whileLocked: true, input: nothing, output: standingOfDesk }),
  /** Lets somebody in by their PIN, and counts a wrong one for good. A first PIN needs one of their own with it. */
  signIn: writeLater({
    host: 'data',
    whileLocked: true,
    input: z.strictObject({ profile: id, pin: z.string().max(20), own: z.string().max(20).nullable() }),
    output: signedIn,
    changes: ['profiles', 'audit'],
  }),
  /** From now on nothing of the record is answered until somebody signs in. Does nothing where nobody has a PIN. */
  lock: write({ host: 'main', whileLocked: true, input: nothing, output: done, changes: ['profiles'] }),
  /** Gives an administrator a new PIN by the recovery code of the store, and lets them in. */
  recover: write({
    host: 'main',
    whileLocked: true,
    input: z.strictObject({ profile: id, code: z.string().max(100), own: z.string().max(20) }),
    output: done,
    changes: ['profiles', 'audit'],
  }),
  /** Chooses the own PIN, or changes it by the one before. A wrong one counts like one at the door. */
  setPin: writeLater({
    host: 'data',
    input: z.strictObject({ before: z.string().max(20).nullable(), own: z.string().max(20) }),
    output: signedIn,
    changes: ['profiles', 'audit'],
  }),
  /** Everybody, with those who have left. */
  list: read({ host: 'data', by: ['administrator'], input: nothing, output: z.array(member) }),
  /** Adds somebody. The PIN that it answers with is shown once; with it they choose their own. */
  add: writeLater({
    ...byAdministrator,
    input: z.strictObject({ profile: id, name: newName, roles: setOfRoles }),
    output: firstPin,
  }),
  /** Changes what somebody is called and may do. */
  change: write({
    ...byAdministrator,
    input: z.strictObject({ profile: id, name: newName, roles: setOfRoles }),
    output: done,
  }),
  /** Notes that somebody has left, or is back. Their record stays theirs. */
  retire: write({ ...byAdministrator, input: z.strictObject({ profile: id, isRetired: z.boolean() }), output: done }),
  /** Gives somebody a first PIN again; the one before lets nobody in any more. */
  resetPin: writeLater({ ...byAdministrator, input: person, output: firstPin }),
  /** Lets somebody try their PIN again after ten wrong ones. */
  letIn: write({ ...byAdministrator, input: person, output: done }),
  /** Sets when the desk locks by itself. */
  setIdle: write({ ...byAdministrator, input: z.strictObject({ minutes: idleMinutes }), output: done }),
  /** The tabs of whoever asks, as they left them. */
  tabs: read({ host: 'data', input: nothing, output: tabsOfDesk }),
  /** Keeps the tabs of whoever asks. */
  keepTabs: write({ host: 'data', input: tabsOfDesk, output: done, changes: ['tabs'] }),
  /** The computer sleeps, its lid is shut or the system was locked: lock the desk now. */
  lockAsked: event(z.strictObject({})),
} as const;
