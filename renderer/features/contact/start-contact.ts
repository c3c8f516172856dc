import { type Id, newId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../lib/api.ts';

/**
 * Begins a contact as a phone call, which most are; the channel can be changed.
 *
 * @returns its id
 * @throws AppError where the store cannot begin one now
 */
export async function startContact(): Promise<Id> {
  const { channels } = await api.packs.current();
  const open = Object.entries(channels).filter(([, { retired }]) => !retired);
  const [channel] = open.find(([, { group }]) => group === 'phone') ?? open[0] ?? [];
  if (channel === undefined) throw new AppError('invalid', 'The council pack has no channel to begin a contact with.');
  const { id } = await api.contacts.start({ id: newId(), channel });
  return id;
}
