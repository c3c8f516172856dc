import { z } from 'zod';
import { collectorAddress } from '../../upstream/collector-address.ts';

const address = collectorAddress;
const path = z
  .string()
  .max(1_000)
  .regex(/^(?:\/|[A-Za-z]:\\)/);
const publicKey = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9+/]{59}=$/);

/** A registry and a property list may hand a number over as text. */
const months = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(12).max(600));

/** Every setting of a policy: what it takes, and what to write where it was something else. */
const settings = {
  collectorAddress: {
    takes: address,
    says: 'has to be the address of the collector, and begin with https://',
  },
  councilPack: {
    takes: path,
    says: 'has to be the whole path of a signed council pack on this computer',
  },
  councilPackKey: {
    takes: publicKey,
    says: 'has to be the public key that council packs are signed with, as pack-keys has written it',
  },
  newPacks: {
    takes: z.enum(['wait', 'used-by-themselves']),
    says: 'has to be wait or used-by-themselves',
  },
  retentionMonths: {
    takes: months,
    says: 'has to be a whole number of months from 12 to 600',
  },
  updates: { takes: z.enum(['on', 'off']), says: 'has to be on or off' },
  updateAddress: {
    takes: address,
    says: 'has to be the address of the folder with the updates, and begin with https://',
  },
  updateChannel: {
    takes: z
      .string()
      .max(20)
      .regex(/^[a-z][a-z0-9-]*$/),
    says: 'has to be a name of small letters, such as latest or pilot',
  },
} as const;

/** The name of a setting. */
export type PolicySetting = keyof typeof settings;
/** Every setting, in the order in which they are shown. */
export const policySettings = [
  'collectorAddress',
  'councilPack',
  'councilPackKey',
  'newPacks',
  'retentionMonths',
  'updates',
  'updateAddress',
  'updateChannel',
] as const satisfies readonly PolicySetting[];

/** What an organisation has set for everybody at a computer; null where it has left a thing to them. */
export const policy = z.strictObject({
  /** The only collector that this computer may be enrolled with. */
  collectorAddress: settings.collectorAddress.takes.nullable(),
  /** A signed pack file that takes the place of the pack that came with the app, and the key it is checked by. */
  councilPack: settings.councilPack.takes.nullable(),
  councilPackKey: settings.councilPackKey.takes.nullable(),
  /** Whether new packs of the collector are used before anybody has looked at them. */
  newPacks: settings.newPacks.takes.nullable(),
  /** The longest that names and words are kept, in months. It shortens what the pack says and never lengthens it. */
  retentionMonths: z.int().min(12).max(600).nullable(),
  updates: settings.updates.takes.nullable(),
  updateAddress: settings.updateAddress.takes.nullable(),
  updateChannel: settings.updateChannel.takes.nullable(),
});
/** See {@link policy}. */
export type Policy = z.infer<typeof policy>;

/** Where nothing is set. */
export const noPolicy: Policy = {
  collectorAddress: null,
  councilPack: null,
  councilPackKey: null,
  newPacks: null,
  retentionMonths: null,
  updates: null,
  updateAddress: null,
  updateChannel: null,
};

/**
 * Reads what was found, each setting by itself: a slip in one leaves the others as they are. It never throws.
 *
 * @returns the policy, and one sentence for each setting that is not used: what is wrong, and what to write
 */
export function readPolicy(found: unknown): { policy: Policy; troubles: string[] } {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    return { policy: noPolicy, troubles: ['It holds no settings: it has to be one list of names and values.'] };
  }
  const names: readonly string[] = policySettings;
  const known = policySettings.flatMap((name) => {
    const value: unknown = Reflect.get(found, name);
    if (value === undefined || value === null) return [];
    const { data } = settings[name].takes.safeParse(value);
    return [{ name, data }];
  });
  const troubles = [
    ...Object.keys(found)
      .filter((name) => !names.includes(name))
      .map((name) => `${shown(name)} is no setting that Frontdoor knows. Look for a slip in its name, or take it out.`),
    ...known.filter(({ data }) => data === undefined).map(({ name }) => `${name} ${settings[name].says}.`),
  ];
  const values = Object.fromEntries(known.map(({ name, data }) => [name, data ?? null]));
  return asAWhole(policy.parse({ ...noPolicy, ...values }), troubles);
}

/** What needs another setting beside it is not used without that. */
function asAWhole(read: Policy, troubles: string[]): { policy: Policy; troubles: string[] } {
  const more: string[] = [];
  let whole = read;
  if ((read.councilPack === null) !== (read.councilPackKey === null)) {
    more.push('councilPack and councilPackKey go together: without a key nobody can tell whose pack it is.');
    whole = { ...whole, councilPack: null, councilPackKey: null };
  }
  if (read.updates === 'on' && read.updateAddress === null) {
    more.push('updates is on, and updateAddress does not say where they are. There are none until it does.');
    whole = { ...whole, updates: 'off' };
  }
  return { policy: whole, troubles: [...troubles, ...more] };
}

/** A name out of a file, short enough for a sentence. */
function shown(name: string): string {
  return name.slice(0, 60);
}
