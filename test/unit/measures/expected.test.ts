import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import { type MeasuresAsked, pageOf } from '../../../shared/domain/measures/measures-page.ts';
import { numbersByPeriod } from '../../support/measures/numbers-by-period.ts';
import { referenceFacts } from '../../support/measures/reference-facts.ts';
import { hasReferenceCalls } from '../../support/take/reference-call.ts';

const file = resolve(import.meta.dirname, '../../../../shared/scenarios/expected.yaml');
const has = hasReferenceCalls && existsSync(file);
const expected = has ? parse(readFileSync(file, 'utf8')) : {};

describe.skipIf(!has)('the fourteen reference contacts, looked at on 29 May 2026', () => {
  const asked: MeasuresAsked = { grain: 'week', from: '2026-03-23', to: '2026-05-29', only: null };
  const facts = has ? referenceFacts() : [];
  const page = (only: MeasuresAsked['only'] = null) =>
    pageOf(
      numbersByPeriod(facts, { grain: 'week', split: only?.split ?? '', code: only?.code ?? '' }),
      { ...asked, only },
      { today: '2026-05-29', windows: [28, 91, 182], waiting: 0 },
    );
  const total = (id: MeasureId, only: MeasuresAsked['only'] = null) =>
    page(only).measures.find((measure) => measure.id === id)?.total;
  const many = (list: readonly { code: string; n: number }[]) =>
    Object.fromEntries(list.map(({ code, n }) => [code, n]));

  test('lie in the scopes and buckets', () => {
    const buckets = (scope: string) =>
      Object.fromEntries(page().ended.flatMap((each) => (each.scope === scope ? [[each.bucket, each.n]] : [])));
    const { resolved, ...others } = expected.new_community.buckets;
    expect({ resolved, ...buckets('new') }).toEqual({ resolved, ...others });
    expect(buckets('existing')).toEqual(expected.existing);
    expect(buckets('hospital')).toEqual(expected.hospital);
    const left = many(page().left);
    expect(left.elsewhere).toBe(expected.elsewhere);
    expect(left.uncounted).toBe(2);
    expect(total('map-use')?.of).toBe(expected.recorded);
  });

  test('are settled at the first contact in three ways', () => {
    const { at_close, net, confirmed } = expected.first_contact_resolution;
    expect(total('first-contact-at-close')).toMatchObject({
      ...at_close,
      beside: { people: expected.new_community.people },
    });
    expect(total('first-contact-net')).toMatchObject(net);
    expect(total('first-contact-confirmed')).toMatchObject({
      ...{ n: confirmed.n, of: confirmed.of, notYet: 0 },
      beside: {
        told: confirmed.told_us_it_worked,
        'not-back': confirmed.not_back_unchecked,
        withdrawn: confirmed.withdrawn.length,
      },
    });
  });

  test('are passed on, signposted and come back', () => {
    const { people, ...passed } = expected.passed_to_assessment;
    expect(total('passed-to-assessment')).toMatchObject({ ...passed, beside: { people, urgent: 1, protection: 1 } });
    expect(total('signposting')).toMatchObject(expected.signposting_1b);
    const { matched, told_us, of } = expected.returns_28_days;
    expect(total('returns-short')).toMatchObject({ n: matched, of, beside: { 'told-us': told_us } });
    const { n, of: mature, not_mature } = expected.returns_91_days;
    expect(total('returns-middle')).toMatchObject({ n, of: mature, notYet: not_mature });
    expect(many(page().tiers)).toEqual(expected.accepted_by_tier);
  });

  test('take their time, are referred, come in and lie in localities', () => {
    const { median, p90 } = expected.minutes_to_outcome_new;
    expect(total('time-to-outcome')).toMatchObject({ value: median, beside: { p90 } });
    expect(total('professional-online')?.beside).toEqual({ ...expected.professional_referrals, urgent: 1 });
    expect(many(page().visits)).toEqual(expected.attendance);
    expect(total('visits')?.beside).toEqual({ 'no-details': 0, casual: expected.casual });
    const localities = Object.keys(expected.by_locality_new);
    const byLocality = localities.map((code) => [
      code,
      total('first-contact-at-close', { split: 'locality', code })?.of,
    ]);
    expect(Object.fromEntries(byLocality)).toEqual(expected.by_locality_new);
  });
});
