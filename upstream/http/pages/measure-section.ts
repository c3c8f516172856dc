import { chartAsSvg } from '../../../shared/charts/chart-as-svg.ts';
import { describeChart } from '../../../shared/charts/chart-in-words.ts';
import { chartColumns, chartRows, filledColumns } from '../../../shared/charts/chart-rows.ts';
import type { Point, ShownMeasure } from '../../services/managers/manager-page.ts';
import { Html, html } from './html.ts';
import { rangeInWords, seenInWords, shareInWords } from './in-words.ts';

/** A measure: its latest number, what it counts and cannot see, its chart, and the same as a table. */
export function measureSection(shown: ShownMeasure, id: string): Html {
  const { measure, title, points, chart } = shown;
  const at = points.findLastIndex((point) => point !== null && point.n !== 'later');
  const latest = points[at] ?? null;
  const drawn = chart.isTooFew ? html`<p>${describeChart(chart)}</p>` : new Html(chartAsSvg(chart).svg);
  return html`<section class="measure" aria-labelledby="${id}">
<h3 id="${id}">${title}</h3>
<p class="value">${shareInWords(latest)} <small>${chart.points[at]?.label ?? ''}${wholeInWords(latest)}</small></p>
<p class="quiet">${directionInWords(measure.direction)} ${rangeInWords(latest)}</p>
${drawn}
<details><summary>The same as a table<span class="quiet">: ${title}</span></summary>
<div class="scroll" tabindex="0" role="region" aria-label="Table: ${title}">${tableOf(shown)}</div></details>
<dl><dt>Counts</dt><dd>${measure.counts}</dd><dt>Of</dt><dd>${measure.of}</dd>
<dt>Leaves out</dt><dd>${measure.leftOut}</dd><dt>Cannot see</dt><dd>${measure.blind}</dd></dl>
</section>`;
}

function wholeInWords(point: Point | null): string {
  if (!point) return '';
  const [n, of] = [seenInWords(point.n), seenInWords(point.of)];
  return typeof point.n === 'number' && typeof point.of === 'number' ? `, ${n} of ${of}` : '';
}

function directionInWords(direction: 'up' | 'down' | 'none'): string {
  if (direction === 'none') return 'Context: neither more nor less is better.';
  return direction === 'up' ? 'More is better.' : 'Less is better.';
}

function tableOf({ chart, points, title }: ShownMeasure): Html {
  const rows = chartRows(chart);
  const columns = filledColumns(rows).filter((key) => key !== 'numerator' && key !== 'denominator');
  const head = [
    ...columns.slice(0, 2).map((key) => html`<th scope="col">${chartColumns[key]}</th>`),
    html`<th scope="col">${chartColumns.numerator}</th><th scope="col">${chartColumns.denominator}</th>`,
    ...columns.slice(2).map((key) => html`<th scope="col">${chartColumns[key]}</th>`),
  ];
  const body = rows.map((row, at) => {
    const point = points[at] ?? null;
    const cells = [
      html`<th scope="row" class="month">${row.label}</th><td>${shareInWords(point)}</td>`,
      html`<td>${point ? seenInWords(point.n) : ''}</td><td>${point ? seenInWords(point.of) : ''}</td>`,
      ...columns.slice(2).map((key) => html`<td>${row[key]}</td>`),
    ];
    return html`<tr>${cells}</tr>`;
  });
  return html`<table><caption>${title}, by month</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
