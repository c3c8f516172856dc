import { expect, test } from 'vitest';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { audit } from '../../shared/contract/audit.ts';
import { reports } from '../../shared/contract/reports.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

test('the report of a month is made of what is on record, for leads alone, once the month is over', () => {
  const clock = setClock('2026-03-24T10:12');
  const context = { ...newStore().open().context, clock };
  takeContact(deskCalls(context), c01Changes());
  const ask = (channel: string, input: unknown, actor = context.actor) =>
    dispatchCall({ ...context, actor }, channel, input);
  const march = { month: '2026-03', kind: 'inside' };
  expect(refusalOf(() => ask('reports:monthly', march))).toMatchObject({ code: 'precondition' });
  clock.set('2026-04-01T09:00');
  const rowOf = (kind: string) => {
    const { sections } = reports.monthly.output.parse(ask('reports:monthly', { ...march, kind }));
    const rows = sections.find(({ title }) => title === 'Key measures')?.table?.rows ?? [];
    return rows[0]?.cells.slice(1, 4);
  };
  expect(rowOf('inside')).toEqual(['1 of 1', '1', '1']);
  expect(rowOf('outside')).toEqual(['[c]', '[c]', '[c]']);
  const adviser = { ...context.actor, roles: ['adviser' as const] };
  expect(refusalOf(() => ask('reports:monthly', march, adviser))).toMatchObject({ code: 'forbidden' });

  ask('reports:note', { ...march, way: 'pdf', isOut: true });
  ask('reports:note', { ...march, way: 'pdf', isOut: false });
  const said = audit.list.output.parse(ask('audit:list', { limit: 50 }));
  const noted = said
    .filter(({ action }) => action.startsWith('report-'))
    .map(({ action, subject }) => [action, subject]);
  expect(noted.toSorted()).toEqual([
    ['report-not-out', '2026-03'],
    ['report-saved-inside', '2026-03'],
  ]);
});
