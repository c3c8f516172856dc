import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lookAtPack } from '../../electron/data/pack-folder.ts';
import type { MeasureId } from '../../shared/domain/measures/definition.ts';
import { newId } from '../../shared/domain/ids.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { expectedOf } from '../support/expected-record.ts';
import { somerset } from '../support/packs.ts';
import { packsFolder } from '../support/places.ts';
import { recordedOf } from '../support/recorded.ts';
import { newStore } from '../support/stores.ts';
import { closeCall } from '../support/take/close-call.ts';
import { inCodes } from '../support/take/in-codes.ts';
import { hasReferenceCalls, referenceCalls } from '../support/take/reference-call.ts';
import { type Codes, southamptonCodes } from '../support/take/southampton-codes.ts';

const file = resolve(import.meta.dirname, '../../../shared/scenarios/expected.yaml');
const has = hasReferenceCalls && existsSync(file);
const numbers = has ? parse(readFileSync(file, 'utf8')) : {};
const southampton = lookAtPack(join(packsFolder, 'southampton')).load();

/** The fourteen reference contacts, taken one after the other at one desk that goes by a pack. */
function takenUnder(pack: Pack, codes: Codes | null) {
  const clock = setClock('2026-03-23T08:00');
  const { context } = newStore(undefined, join(packsFolder, pack.id)).open();
  const desk = deskCalls({ ...context, clock });
  const inUse = desk.currentPack();
  const calls = referenceCalls().map((call) => (codes === null ? call : inCodes(call, codes)));
  const ids = new Map<string, string>();
  for (const call of calls) {
    const settles = parseSettled(call.record.settles_follow_up);
    const taken = closeCall({ desk, clock, pack: inUse }, call, (contact) => {
      const earlier = settles && ids.get(settles.of);
      if (!settles || !earlier) return;
      desk.acceptMatch({ contact, earlier });
      desk.settleIn({ contact: earlier, toldIn: contact, note: newId(), result: settles.result });
    });
    ids.set(call.id, taken);
  }
  return { desk, clock, calls, ids, inUse };
}

function parseSettled(value: unknown): { of: string; result: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  return { of: String(Reflect.get(value, 'of')), result: String(Reflect.get(value, 'result')) };
}

const packs: readonly { pack: Pack; codes: Codes | null }[] = [
  { pack: somerset, codes: null },
  { pack: southampton, codes: southamptonCodes },
];

describe.skipIf(!has)('the fourteen reference contacts, taken through the gates of a council pack', () => {
  test.each(packs)('end as they are expected to under $pack.council', ({ pack, codes }) => {
    const { desk, clock, calls, ids, inUse } = takenUnder(pack, codes);
    expect(inUse.council).toBe(pack.council);
    const me = desk.me().name;
    for (const call of calls) {
      const contact = desk.open({ contact: ids.get(call.id) ?? '', visit: newId() });
      const recorded = recordedOf(contact, inUse, me);
      const expected = expectedOf(call);
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, recorded[key]])), call.id).toEqual(expected);
    }

    clock.set('2026-05-29T10:00');
    const asked = { grain: 'week', from: '2026-03-23', to: '2026-05-29', only: null };
    const { measures } = desk.measures(asked);
    const total = (id: MeasureId) => measures.find((measure) => measure.id === id)?.total;
    const { at_close, net, confirmed } = numbers.first_contact_resolution;
    expect(total('first-contact-at-close')).toMatchObject(at_close);
    expect(total('first-contact-net')).toMatchObject(net);
    expect(total('first-contact-confirmed')).toMatchObject({ n: confirmed.n, of: confirmed.of });
    const { n, of } = numbers.passed_to_assessment;
    expect(total('passed-to-assessment')).toMatchObject({ n, of });
  });
});
