import { type Id, newId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { api } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { openVisit } from './editor/visits.ts';
import { asQuickQuestion } from './quick-question.ts';

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

/**
 * Begins a contact for a quick question: nobody is named, and it ends as one that is only tallied. If it turns out
 * to be more, every choice can be changed like any other.
 *
 * @returns its id
 * @throws AppError where the store cannot begin one now
 */
export async function startQuickQuestion(): Promise<Id> {
  const id = await startContact();
  const visit = await queryClient.fetchQuery({ queryKey: ['visit', id], queryFn: () => openVisit(id) });
  const changes = visit.kind === 'editing' ? asQuickQuestion(visit.editor.pack) : [];
  if (visit.kind === 'editing' && changes.length > 0) visit.editor.choose('It is an ordinary contact.', ...changes);
  return id;
}
