import { expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';

const desk = () => deskCalls(newStore().open().context);

test('a row says that somebody is not safe to contact, and how they do not want to be', () => {
  const at = desk();
  const begun = beginContact(at);
  expect(at.cautions([begun.contact])).toEqual([]);
  const changes = changesOf({ safeToContact: false, adjustments: ['large-print', 'no-telephone'] });
  at.patch({ ...begun, seq: 1, changes });
  const said = { contact: begun.contact, isUnsafe: true, unwanted: ['Do not telephone'], way: null, passedTo: null };
  expect(at.cautions([begun.contact, newId()])).toEqual([said]);
  // It names the person, whoever is followed up with.
  at.patch({ ...begun, seq: 2, changes: changesOf({ requesterType: 'family', followUpWith: 'caller' }) });
  expect(at.cautions([begun.contact])).toEqual([said]);
});

test('a follow-up says the way it goes, and with whom', () => {
  const at = desk();
  const { contact } = takeContact(at, [
    ...c01Changes(),
    ...changesOf({ followUpMethod: 'letter', followUpWith: 'person' }),
  ]);
  expect(at.cautions([contact])).toMatchObject([{ contact, way: { method: 'letter', isPerson: true } }]);
});

test('what a correction says so far counts already, beside what is on record', () => {
  const at = desk();
  const { contact } = takeContact(at, [
    ...c01Changes(),
    ...changesOf({ adjustments: ['no-telephone'], followUpMethod: 'letter' }),
  ]);
  const visit = newId();
  at.open({ contact, visit });
  at.correct({ contact, visit, correction: newId(), reason: 'He may answer it.' });
  at.patch({ contact, visit, seq: 1, changes: changesOf({ safeToContact: false, adjustments: [] }) });
  expect(at.cautions([contact])).toMatchObject([{ isUnsafe: true, unwanted: ['Do not telephone'] }]);
});
