import { describe, expect, test } from 'vitest';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import { audit } from '../../shared/contract/audit.ts';
import type { Role } from '../../shared/contract/core.ts';
import { rebases } from '../../shared/contract/rebases.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const place = { measure: 'first_contact_resolution', split: '', from: '2026-03-23' };

function deskAt(local: string) {
  const { context } = newStore().open();
  const clock = setClock(local);
  const callsOf = (actor: typeof context.actor) => {
    const ask = (channel: string, input: unknown) => dispatchCall({ ...context, clock, actor }, channel, input);
    return {
      add: (input: unknown) => ask('rebases:add', input),
      undo: (rebase: string) => ask('rebases:undo', { rebase }),
      list: () => rebases.list.output.parse(ask('rebases:list', undefined)),
      note: (input: unknown) => ask('charts:note', input),
      audit: () => audit.list.output.parse(ask('audit:list', { limit: 50 })),
    };
  };
  const somebody = (name: string, ...roles: Role[]) => {
    const actor = { id: newId(), name, roles };
    insertProfile(context.db, actor, clock.now());
    return callsOf(actor);
  };
  return { lead: somebody('Priya', 'lead'), adviser: somebody('Sam', 'adviser'), clock };
}

describe('a change on purpose', () => {
  test('is kept with its reason, by whom and when, and stays when it is undone', () => {
    const { lead, clock } = deskAt('2026-03-24T09:00');
    const rebase = newId();
    lead.add({ rebase, ...place, reason: 'A second line.' });
    lead.add({ rebase, ...place, reason: 'A second line.' });
    const row = { id: rebase, ...place, reason: 'A second line.', at: clock.now(), by: 'Priya' };
    expect(lead.list()).toEqual([{ ...row, undone: null }]);
    clock.set('2026-03-25T09:00');
    lead.undo(rebase);
    lead.undo(rebase);
    expect(lead.list()).toEqual([{ ...row, undone: { at: clock.now(), by: 'Priya' } }]);
    const actions = lead.audit().filter(({ subject }) => subject === rebase);
    expect(actions.map(({ action }) => action)).toEqual(['chart-rebase-undone', 'chart-rebased']);
  });

  test('is one for each chart and day; once undone that day is free again', () => {
    const { lead } = deskAt('2026-03-24T09:00');
    const [first, second, third] = [newId(), newId(), newId()];
    lead.add({ rebase: first, ...place, reason: 'One' });
    lead.add({ rebase: second, ...place, split: 'locality:mendip', reason: 'Other' });
    const again = { rebase: third, ...place, reason: 'Again' };
    expect(refusalOf(() => lead.add(again)).code).toBe('conflict');
    lead.undo(first);
    lead.add(again);
    expect(lead.list().map(({ reason, undone }) => [reason, undone !== null])).toEqual([
      ['Again', false],
      ['Other', false],
      ['One', true],
    ]);
  });

  test('needs a reason that says something, and a day that has come', () => {
    const { lead } = deskAt('2026-03-24T09:00');
    expect(refusalOf(() => lead.add({ rebase: newId(), ...place, reason: '\u200b ' })).code).toBe('invalid');
    const tomorrow = { rebase: newId(), ...place, from: '2026-03-25', reason: 'To come' };
    expect(refusalOf(() => lead.add(tomorrow)).code).toBe('precondition');
    expect(refusalOf(() => lead.undo(newId())).code).toBe('not-found');
    expect(lead.list()).toEqual([]);
  });

  test('is for a lead to record and to undo; everybody sees it', () => {
    const { lead, adviser } = deskAt('2026-03-24T09:00');
    const rebase = newId();
    expect(refusalOf(() => adviser.add({ rebase, ...place, reason: 'Mine' })).code).toBe('forbidden');
    lead.add({ rebase, ...place, reason: 'A second line.' });
    expect(refusalOf(() => adviser.undo(rebase)).code).toBe('forbidden');
    expect(adviser.list()).toHaveLength(1);
  });
});

test('a chart that goes out is put down by its measure, and so is one that did not after all', () => {
  const { lead } = deskAt('2026-03-24T09:00');
  const chart = { measure: place.measure, way: 'png' };
  lead.note({ ...chart, isOut: true });
  lead.note({ ...chart, isOut: false });
  const noted = lead.audit().filter(({ subject }) => subject === place.measure);
  expect(noted.map(({ action }) => action)).toEqual(['chart-not-out', 'chart-saved-as-png']);
});
