import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { chartAsHtml } from '../../../../shared/charts/chart-as-html.ts';
import { chartAsSvg, savedWidth, wrapText } from '../../../../shared/charts/chart-as-svg.ts';
import type { ChartInput } from '../../../../shared/charts/chart-input.ts';
import { controlChart } from '../../../../shared/charts/control-chart.ts';
import { drawChart } from '../../../../shared/charts/draw-chart.ts';
import { inputOf, weekDay, weekly } from '../../../support/charts/points.ts';

const size = { width: 400, height: 180 };
const draw = (values: readonly (number | null)[], rest: Partial<ChartInput> = {}) =>
  drawChart(controlChart(inputOf(values, rest)), size);
const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5];
const rolesOf = (drawing: ReturnType<typeof draw>, role: string) => drawing.paths.filter((path) => path.role === role);

/** The elements of an XML text; throws where one is left open. */
function elementsOf(xml: string): string[] {
  const [names, open]: [string[], string[]] = [[], []];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        names.push(name);
        open.push(name);
      },
      onclosetag: (name, isImplied) => {
        if (isImplied && open.at(-1) !== name) throw new Error(`${name} is left open`);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  expect(open).toEqual([]);
  return names;
}

const anyChart: fc.Arbitrary<ChartInput> = fc
  .record({
    unit: fc.constantFrom('percent' as const, 'count' as const, 'minutes' as const),
    direction: fc.constantFrom('up' as const, 'down' as const, 'none' as const),
    title: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
    values: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 }),
    times: fc.constantFrom(1, 40, 100_000),
    changes: fc.array(fc.record({ week: fc.nat(60), reason: fc.string({ minLength: 1, maxLength: 500 }) }), {
      maxLength: 3,
    }),
    targets: fc.array(fc.record({ week: fc.nat(60), share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) }), {
      maxLength: 3,
    }),
  })
  .map(({ values, times, changes, targets, ...rest }) => {
    const by = rest.unit === 'percent' ? 1 : times;
    return {
      ...rest,
      points: weekly(values.map((value) => (value === null ? null : value * by))),
      rebases: changes.map(({ week, reason }) => ({ from: weekDay(week), reason })),
      targets: targets.map(({ week, share }) => ({ from: weekDay(week), expect: share === null ? null : share * by })),
    };
  });

describe('a drawn chart', () => {
  test('leaves a gap where there is no value, and draws no point there', () => {
    const drawing = draw([...steady.slice(0, 6), null, ...steady]);
    expect(rolesOf(drawing, 'line')[0]?.d.match(/M/g)).toHaveLength(2);
    expect(drawing.points.map(({ index }) => index)).not.toContain(6);
  });

  test('cuts limits off at 0 and 100 %, though they are reckoned beyond', () => {
    const chart = controlChart(inputOf([1, 0.6, 1, 0.6, 1, 0.6, 1], { unit: 'percent' }));
    expect(chart.stretches[0]?.limits?.upper).toBeGreaterThan(1);
    const drawing = drawChart(chart, size);
    const top = Math.min(...drawing.points.map(({ y }) => y));
    expect(rolesOf(drawing, 'limit').concat(rolesOf(drawing, 'provisional'))[0]?.d).toContain(`,${top}L`);
  });

  test('draws limits of their own on either side of a change, with a number on it', () => {
    const drawing = draw([...steady, ...steady], { rebases: [{ from: weekDay(13), reason: 'New hours' }] });
    expect(rolesOf(drawing, 'mean')).toHaveLength(2);
    expect(rolesOf(drawing, 'change')).toHaveLength(1);
    expect(drawing.texts.filter(({ role }) => role === 'change').map(({ text }) => text)).toEqual(['1']);
  });

  test('lets the target step, and stop', () => {
    const steps = [4, 9, null].map((expected, index) => ({ from: weekDay(index * 4), expect: expected }));
    const [target, ...others] = rolesOf(draw(steady, { targets: steps }), 'target');
    expect(others).toEqual([]);
    expect(new Set(target?.d.match(/,[\d.]+/g))).toHaveProperty('size', 2);
  });

  test('a target where neither way is better is context, not one to pass', () => {
    const drawing = draw(steady, { direction: 'none', targets: [{ from: weekDay(0), expect: 5 }] });
    expect([rolesOf(drawing, 'target').length, rolesOf(drawing, 'context').length]).toEqual([0, 1]);
  });

  test('tells points apart by their shape', () => {
    const shapes = (['up', 'down', 'none'] as const).map((direction) => {
      return draw([...steady, 20], { direction }).points.at(-1)?.d;
    });
    expect(new Set(shapes).size).toBe(3);
  });

  test('draws a share of fewer than ten hollow', () => {
    const points = weekly(steady).map((point, index) => ({ ...point, denominator: index === 3 ? 9 : 10 }));
    const drawing = draw([], { points });
    expect(drawing.points.filter(({ isHollow }) => isHollow).map(({ index }) => index)).toEqual([3]);
  });

  test('every mark lies in the picture, whatever is drawn', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 240, max: 900 }), (input, width) => {
        const drawing = drawChart(controlChart(input), { width, height: 180 });
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|null|Infinity/);
        for (const { x, y } of [...drawing.points, ...drawing.texts]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});

describe('a chart that leaves the app', () => {
  test('is one well-formed picture with a name, words and nothing to load, whatever is in it', () => {
    fc.assert(
      fc.property(anyChart, (input) => {
        const { svg, width } = chartAsSvg(controlChart(input));
        expect(width).toBe(savedWidth);
        const names = elementsOf(svg);
        expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc']);
        const known = ['svg', 'title', 'desc', 'rect', 'text', 'g', 'circle', 'path'];
        expect(names.filter((name) => !known.includes(name))).toEqual([]);
        expect(svg).not.toMatch(/NaN|undefined|Infinity|var\(|href|url\(|class=/);
      }),
    );
  });

  test('takes no markup from a title or a reason', () => {
    const input = inputOf([...steady, ...steady], {
      title: '<script>alert(1)</script>',
      points: weekly([...steady, ...steady]).map((point) => ({ ...point, label: `<b>${point.label}</b>` })),
      rebases: [{ from: weekDay(13), reason: '"><image href="http://x"/>' }],
    });
    const html = chartAsHtml(controlChart(input));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<image');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;script&gt;');
    expect(html.match(/<tr>/g)).toHaveLength(27);
  });

  test('breaks long words too', () => {
    expect(wrapText('aa bbbb cccccccccc d', 5)).toEqual(['aa', 'bbbb', 'ccccc', 'ccccc', 'd']);
  });
});
