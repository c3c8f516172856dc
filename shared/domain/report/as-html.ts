import { chartSection } from '../../charts/chart-as-html.ts';
import { controlChart } from '../../charts/control-chart.ts';
import { escapeHtml } from '../hand-over/as-html.ts';
import { kindWords, type ReportDocument, type ReportSection, type ReportTable } from './document.ts';
import { monthOnPaper } from './month.ts';

const style = `
@page { size: A4; }
* { box-sizing: border-box; margin: 0; }
html { color: #000; background: #fff; font: 9.5pt/1.4 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { overflow-wrap: break-word; font-variant-ligatures: none; }
header { border-bottom: 1.5pt solid #000; padding-bottom: 6pt; margin-bottom: 8pt; }
h1 { font-size: 18pt; line-height: 1.2; margin-bottom: 3pt; }
h2 { font-size: 12pt; line-height: 1.3; margin: 14pt 0 4pt; break-after: avoid; }
header p { margin-top: 2pt; }
header .kind { font-weight: 700; border: 1.2pt solid #000; padding: 1.5pt 6pt; display: inline-block; margin: 3pt 0; }
section { break-inside: avoid; }
section.long { break-inside: auto; break-before: page; }
section > p { margin-bottom: 4pt; }
.note { font-size: 8.5pt; margin: 3pt 0 0; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; padding: 2pt 5pt; border-bottom: .5pt solid #999; vertical-align: top; font-weight: 400; }
thead th { font-weight: 700; border-bottom: 1pt solid #000; vertical-align: bottom; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .n { white-space: normal; }
.total th, .total td { font-weight: 700; border-top: 1pt solid #000; }
.figure { break-inside: avoid; margin-bottom: 10pt; }
.figure table { font-size: 7.5pt; line-height: 1.25; }
.figure th, .figure td { text-align: right; padding: 1pt 4pt; }
.figure th:first-child, .figure td:first-child, .figure .words { text-align: left; }
.chart { break-inside: avoid; margin-bottom: 6pt; }
.chart svg { display: block; width: 94%; height: auto; border: .5pt solid #999; }
p.words { margin: 4pt 0 6pt; font-size: 9pt; }
`;

/** What a report is called, `Monthly report: May 2026`. */
export function reportTitle({ month }: Pick<ReportDocument, 'month'>): string {
  return `Monthly report: ${monthOnPaper(month)}`;
}

function tableAsHtml({ columns, rows }: ReportTable): string {
  const kind = (at: number) => (columns[at]?.isNumber ? ' class="n"' : '');
  const head = columns.map(({ label }, at) => `<th scope="col"${kind(at)}>${escapeHtml(label)}</th>`).join('');
  const body = rows.map(({ cells, isTotal }) => {
    const [first = '', ...others] = cells.map(escapeHtml);
    const rest = others.map((cell, at) => `<td${kind(at + 1)}>${cell}</td>`).join('');
    return `<tr${isTotal ? ' class="total"' : ''}><th scope="row">${first}</th>${rest}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function sectionAsHtml({ title, words, table, charts, notes }: ReportSection): string {
  return `<section${charts.length > 0 ? ' class="long"' : ''}><h2>${escapeHtml(title)}</h2>
${words.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${table === null ? '' : tableAsHtml(table)}
${charts.map((chart) => `<div class="figure">${chartSection(controlChart(chart))}</div>`).join('\n')}
${notes.map((line) => `<p class="note">${escapeHtml(line)}</p>`).join('\n')}
</section>`;
}

/**
 * A report as a page of its own for the printer, black on white: no script, no address, nothing that is loaded. Every
 * text is escaped, and the charts are drawn here from their figures.
 */
export function reportAsHtml(report: ReportDocument): string {
  const title = `${reportTitle(report)}, ${report.council}`;
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>
<header><h1>${escapeHtml(reportTitle(report))}</h1><p>${escapeHtml(report.council)}</p>
<p class="kind">${kindWords[report.kind]}</p>
${report.about.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}</header>
${report.sections.map(sectionAsHtml).join('\n')}
</body></html>`;
}
