import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import { factsOf } from '../../../shared/domain/measures/facts-of.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import { reportAsHtml } from '../../../shared/domain/report/as-html.ts';
import { composeReport } from '../../../shared/domain/report/compose.ts';
import { type ReportDocument, reportDocument } from '../../../shared/domain/report/document.ts';
import { daysOfMonth, lastWholeMonth, monthOnPaper, monthsFrom } from '../../../shared/domain/report/month.ts';
import { outsideReadings } from '../../../shared/domain/report/outside-readings.ts';
import { shownByMonth, totalsOf } from '../../../shared/domain/report/outside-tables.ts';
import { anyYears } from '../../support/measures/any-years.ts';
import { referenceFacts } from '../../support/measures/reference-facts.ts';
import { reportedOf, reportOf } from '../../support/measures/report-of.ts';
import { somerset } from '../../support/packs.ts';
import { randomFrom, seedFor } from '../../support/random.ts';
import { hasReferenceCalls } from '../../support/take/reference-call.ts';

const file = resolve(import.meta.dirname, '../../../../shared/scenarios/expected.yaml');
const has = hasReferenceCalls && existsSync(file);

const tableOf = ({ sections }: ReportDocument, title: string) => {
  const table = sections.find((section) => section.title === title)?.table;
  return (table?.rows ?? []).map(({ cells }) => cells);
};
const rowOf = (report: ReportDocument, title: string, name: string) =>
  tableOf(report, title).find(([first]) => first?.startsWith(name));

test('months are counted on and back over the turn of a year', () => {
  expect(monthsFrom('2026-01', -1)).toBe('2025-12');
  expect(monthsFrom('2026-05', -23)).toBe('2024-06');
  expect(monthsFrom('2026-12', 1)).toBe('2027-01');
  expect(lastWholeMonth('2026-03-01')).toBe('2026-02');
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthOnPaper('2026-05')).toBe('May 2026');
});

describe.skipIf(!has)('the fourteen reference contacts', () => {
  const expected = has ? parse(readFileSync(file, 'utf8')) : {};
  const facts = has ? referenceFacts() : [];
  const asked = { grain: 'week' as const, from: '2026-03-23', to: '2026-05-29', only: null };
  const of = { month: '2026-04', today: '2026-05-29', asked };

  test('stand in the report that stays inside with their own numbers', () => {
    const report = reportDocument.parse(reportOf(facts, { ...of, kind: 'inside' }));
    const { at_close, net, confirmed } = expected.first_contact_resolution;
    const counted = (name: string) => rowOf(report, 'Key measures', name)?.slice(2, 4);
    expect(counted('Settled at the first contact, at close')).toEqual([`${at_close.n}`, `${at_close.of}`]);
    expect(counted('Settled at the first contact, net')).toEqual([`${net.n}`, `${net.of}`]);
    expect(counted('Settled at the first contact, confirmed')).toEqual([`${confirmed.n}`, `${confirmed.of}`]);
    const buckets: Record<string, number> = expected.new_community.buckets;
    const all = Object.values(buckets).reduce((sum, n) => sum + n, 0);
    expect(rowOf(report, 'Where every request ended', 'All')?.[1]).toBe(`${all}`);
    expect(rowOf(report, 'Where every request ended', 'Resolved')?.[1]).toBe(`${buckets.resolved}`);
    const localities = tableOf(report, 'Settled at the first contact, by locality');
    const sum = localities.slice(0, -1).reduce((n, cells) => n + Number(cells[2]), 0);
    expect(sum).toBe(at_close.of);
    expect(localities.at(-1)?.slice(0, 3)).toEqual(['All', `${at_close.n}`, `${at_close.of}`]);
    expect(reportAsHtml(report)).not.toMatch(/<script|https?:(?!\/\/www\.w3\.org\/2000\/svg)/i);
  });

  test('are too few to leave the service with any number', () => {
    const report = reportDocument.parse(reportOf(facts, { ...of, kind: 'outside' }));
    expect(rowOf(report, 'Key measures', 'Settled at the first contact, net')?.slice(1)).toEqual(['[c]', '[c]', '[c]']);
    expect(smallIn(report)).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/numerator|denominator/);
  });
});

/** Every number of a table that is a small one. The annex has words alone. */
function smallIn({ sections }: ReportDocument): string[] {
  return sections.flatMap(({ title, table }) =>
    (table?.rows ?? []).flatMap(({ cells }) =>
      cells
        .filter((cell, at) => table?.columns[at]?.isNumber && /^[1-4]$/.test(cell))
        .map((cell) => `${title}: ${cell}`),
    ),
  );
}

const isSmall = (n: number) => n > 0 && n < 5;

test('a report that leaves shows no small count, whatever was counted, nor one between two that it shows', () => {
  const random = randomFrom(seedFor('monthly report'));
  let [shownMonths, drawn] = [0, 0];
  for (let round = 0; round < 20; round += 1) {
    const share = random.fraction();
    const years = anyYears({
      ...{ random, contacts: 5 + random.whole(round % 3 === 0 ? 1500 : 250), from: '2025-06-02', weeks: 43 },
      firstShare: () => share,
    });
    const topics = Object.keys(somerset.topics);
    const facts = [...years].flatMap((person) => {
      const marked = person.map((one) => ({
        ...one,
        unmetTopics: random.fraction() < 0.1 ? [topics[random.whole(4)] ?? 'loneliness'] : [],
      }));
      return factsOf(marked, () => somerset);
    });
    const reported = reportedOf(facts, { month: '2026-03', kind: 'outside', today: '2026-06-20' });
    const report = reportDocument.parse(composeReport(reported));
    expect(smallIn(report)).toEqual([]);

    const { pack, page, months } = reported;
    const profile = { below: 5, roundTo: 5, marker: pack.suppression.marker };
    const readings = totalsOf(page);
    const shown = outsideReadings(readings, profile);
    const [close, net] = [readings.get('first-contact-at-close'), readings.get('first-contact-net')];
    if (shown.has('first-contact-at-close') && shown.has('first-contact-net')) {
      expect(isSmall((close?.of ?? 0) - (net?.of ?? 0))).toBe(false);
      expect(isSmall((close?.n ?? 0) - (net?.n ?? 0))).toBe(false);
    }
    for (const [at, ids] of shownByMonth(months, profile).entries()) {
      for (const id of ids) {
        const { n, of } = months.measures.find((one) => one.id === id)?.points[at] ?? { n: 1, of: null };
        if (id === 'time-to-outcome') continue;
        shownMonths += 1;
        expect([n, (of ?? n) - n].filter(isSmall)).toEqual([]);
        if (of !== null) expect(of).toBeGreaterThanOrEqual(10);
      }
    }
    for (const { title, points } of report.sections.flatMap(({ charts }) => charts)) {
      drawn += 1;
      const known = months.measures.find(({ id }) => titleFor(measureOf(id), months.windows) === title)?.points ?? [];
      for (const [at, point] of points.entries()) {
        expect(Object.keys(point)).toEqual(['label', 'from', 'value']);
        const { value, of } = known[known.length - points.length + at] ?? { value: null, of: 0 };
        if (point.value !== null) expect(Math.abs(point.value - (value ?? 9))).toBeLessThan(0.006);
        if ((of ?? 0) < 10) expect(point.value).toBeNull();
      }
    }
  }
  expect(shownMonths).toBeGreaterThan(10);
  expect(drawn).toBeGreaterThan(2);
});
