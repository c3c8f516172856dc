import { type Id, newId } from '../../../shared/domain/ids.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';

/** Begins a conversation with a caller and brings it to the front. */
export async function beginPractice(caller: string, onOpenContact: (contact: Id) => void): Promise<void> {
  try {
    const { contact } = await api.practice.begin({ contact: newId(), caller });
    onOpenContact(contact);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}
