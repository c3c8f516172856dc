import { describe, expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';

function deskNow() {
  const store = newStore();
  return { store, desk: deskCalls(store.open().context) };
}

describe('what holds for a person', () => {
  const said = { adjustments: ['large-print'], safeToContact: false, safeTime: 'At the surgery' };
  const closedWith = (desk: DeskCalls) => takeContact(desk, [...c01Changes(), ...changesOf(said)]).contact;
  const draftOf = (desk: DeskCalls) => {
    const begun = beginContact(desk);
    desk.patch({ ...begun, seq: 1, changes: changesOf({ personName: 'Joan Pike' }) });
    return begun;
  };

  test('is carried over in the step that accepts the card, and stays where the power goes at once', () => {
    const { desk, store } = deskNow();
    const first = closedWith(desk);
    const draft = draftOf(desk);
    desk.patch({ ...draft, seq: 2, changes: changesOf({ adjustments: ['interpreter'] }) });
    expect(desk.acceptMatch({ contact: draft.contact, earlier: first })).toEqual(said);
    const again = deskCalls(store.open().context);
    const { fields } = again.open({ contact: draft.contact, visit: newId() });
    expect(fields).toMatchObject({ ...said, adjustments: ['interpreter', 'large-print'] });
    expect(again.history(draft.contact).entries).toEqual(
      expect.arrayContaining([expect.objectContaining({ change: { field: 'safeToContact', value: false } })]),
    );
  });

  test('goes beside the record of a conversation that is corrected, and into none that has closed', () => {
    const { desk } = deskNow();
    const first = closedWith(desk);
    const { contact, visit } = takeContact(desk, [...c01Changes(), ...changesOf({ adjustments: [] })]);
    const fields = () => desk.open({ contact, visit }).fields;
    desk.acceptMatch({ contact, earlier: first });
    expect(fields()).toMatchObject({ adjustments: [], safeToContact: null });
    desk.takeBackAnswer({ contact, earlier: first });
    desk.correct({ contact, visit, correction: newId(), reason: 'It was her.' });
    desk.acceptMatch({ contact, earlier: first });
    expect(fields()).toMatchObject(said);
    desk.dropCorrection({ contact, visit, seq: 1 });
    expect(fields()).toMatchObject({ adjustments: [], safeToContact: null });
  });

  test('said a second time puts nothing back that was taken off since', () => {
    const { desk } = deskNow();
    const first = closedWith(desk);
    const draft = draftOf(desk);
    desk.acceptMatch({ contact: draft.contact, earlier: first });
    desk.patch({ ...draft, seq: 2, changes: changesOf({ adjustments: [] }) });
    desk.acceptMatch({ contact: draft.contact, earlier: first });
    expect(desk.open(draft).fields.adjustments).toEqual([]);
  });
});
