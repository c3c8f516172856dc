import { escapeHtml } from '../domain/hand-over/as-html.ts';
import { chartAsSvg } from './chart-as-svg.ts';
import { describeChart } from './chart-in-words.ts';
import { chartColumns, chartRows, filledColumns } from './chart-rows.ts';
import type { ControlChart } from './control-chart.ts';

const style = `
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; margin: 0; }
html { color: #000; background: #fff; font: 9.5pt/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { overflow-wrap: anywhere; }
h1 { font-size: 15pt; line-height: 1.25; margin-bottom: 4pt; }
.chart { break-inside: avoid; margin-bottom: 8pt; }
.chart svg { display: block; width: 100%; height: auto; border: .5pt solid #999; }
.words { margin: 6pt 0 8pt; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: right; padding: 1.5pt 4pt; border-bottom: .5pt solid #999; vertical-align: top; }
th:first-child, td:first-child, th.words, td.words { text-align: left; }
`;

/** A chart with its words and its table, as parts of a page that is printed. Every text is escaped. */
export function chartSection(chart: ControlChart): string {
  const rows = chartRows(chart);
  const columns = filledColumns(rows);
  const kind = (key: string) => (key === 'flags' ? ' class="words"' : '');
  const head = columns.map((key) => `<th scope="col"${kind(key)}>${chartColumns[key]}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${columns.map((key) => `<td${kind(key)}>${escapeHtml(row[key])}</td>`).join('')}</tr>`,
  );
  return `<div class="chart">${chartAsSvg(chart).svg}</div><p class="words">${escapeHtml(describeChart(chart))}</p>
<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** A chart as a page of its own for the printer: no script, nothing that is loaded. */
export function chartAsHtml(chart: ControlChart): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(chart.title)}</title><style>${style}</style></head><body>
${chartSection(chart)}
</body></html>`;
}
