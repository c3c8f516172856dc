import { createHash } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type NamedAddress, sealAddress } from '../../../../shared/domain/sealed/address.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { JobContext, ReadContext, WriteContext } from '../../context.ts';
import { deleteColleague, findColleague, listColleagues, upsertColleague } from '../../queries/colleagues.ts';
import { findSealKey, type SealKey, upsertSealKey } from '../../queries/seal-keys.ts';
import { recordAudit } from '../audit.ts';

/**
 * The figures of an address, four times four: two people read them to each other, and hear that nobody has put
 * another address in between.
 */
export function figuresOf(address: string): string {
  const number = createHash('sha256').update(address).digest().readBigUInt64BE() % 10n ** 16n;
  return (String(number).padStart(16, '0').match(/\d{4}/g) ?? []).join(' ');
}

/** An address under a name, with its figures. */
export function withFigures({ name, address }: Pick<NamedAddress, 'name' | 'address'>): NamedAddress {
  return { name, address, figures: figuresOf(address) };
}

/** The address of whoever asks; null where none is made. */
export function myAddress({ db, actor }: ReadContext): NamedAddress | null {
  const key = findSealKey(db, actor.id);
  return key ? withFigures(key) : null;
}

/** The key of whoever asks. @throws AppError `precondition` where none is made */
export function ownKey({ db, actor }: ReadContext): SealKey {
  const key = findSealKey(db, actor.id);
  if (key) return key;
  throw new AppError('precondition', 'You have no address for sealed files yet. Make one first.');
}

/** Makes the address of whoever asks, where there is none, and keeps the name that colleagues see. */
export async function keepAddress(context: JobContext, { name }: { name: string }): Promise<NamedAddress> {
  const { db, clock, actor } = context;
  const secret = await generateX25519Identity();
  const address = await identityToRecipient(secret);
  return db.transaction(() => {
    const isNew = findSealKey(db, actor.id) === undefined;
    upsertSealKey(db, { profile: actor.id, name: name.trim(), address, secret }, clock.now());
    if (isNew) recordAudit(context, 'address-made', null);
    return withFigures(ownKey(context));
  });
}

/** The colleagues whose addresses were kept. */
export function showColleagues({ db }: ReadContext): NamedAddress[] {
  return listColleagues(db).map(withFigures);
}

/**
 * Keeps a colleague's address under a name.
 *
 * @throws AppError `invalid` where it is no address, or one's own
 */
export function keepColleague(
  context: WriteContext,
  { name, address }: { name: string; address: string },
): NamedAddress {
  const { db, clock, actor } = context;
  const typed = address.replaceAll(/\s/g, '').toLowerCase();
  if (!isAddress(typed)) {
    const message =
      'This is not an address for sealed files. It begins with age1 and has 62 letters and figures; paste it whole.';
    throw new AppError('invalid', message);
  }
  if (typed === findSealKey(db, actor.id)?.address) {
    throw new AppError('invalid', 'This is your own address. Ask your colleague for theirs.');
  }
  db.transaction(() => {
    upsertColleague(db, { name: name.trim(), address: typed, now: clock.now(), profile: actor.id });
    recordAudit(context, 'colleague-kept', name.trim());
  });
  return withFigures({ name: name.trim(), address: typed });
}

/** Forgets a colleague's address. One that is not there is no error. */
export function dropColleague(context: WriteContext, { address }: { address: string }): undefined {
  const { db } = context;
  db.transaction(() => {
    const known = findColleague(db, address);
    if (!known) return;
    deleteColleague(db, address);
    recordAudit(context, 'colleague-dropped', known.name);
  });
}

/** The shape, and the check characters at the end, which find a letter that was misread. */
function isAddress(typed: string): boolean {
  if (!sealAddress.safeParse(typed).success) return false;
  try {
    new Encrypter().addRecipient(typed);
    return true;
  } catch {
    return false;
  }
}
