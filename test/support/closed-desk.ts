import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, type DeskOptions, openDesk } from './desk.ts';
import { c01Changes } from './reference-contact.ts';

/** A desk on which c01 has been closed, as the page itself would have done it. */
export async function openClosedDesk(options: DeskOptions): Promise<Desk> {
  const desk = await openDesk(options);
  await createStore(desk);
  const input = { contact: newId(), visit: newId(), changes: c01Changes() };
  await desk.page.evaluate(async ({ contact, visit, changes }) => {
    const { contacts } = window.frontdoor;
    await contacts.start({ id: contact, channel: 'phone-in' });
    await contacts.open({ contact, visit });
    await contacts.patch({ contact, visit, seq: 1, changes });
    const closed = await contacts.close({ contact, visit, seq: 1 });
    if (!closed.ok) throw new Error('The contact was not closed.');
  }, input);
  return desk;
}
