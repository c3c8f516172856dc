import { headOf, statesOf } from './as-text.ts';
import { type SheetDocument, sheetTitles } from './document.ts';

/** A text in which nothing is markup, and no invisible mark turns the order of the letters around. */
export function escapeHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '').replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

const style = `
@page { size: A4; }
* { box-sizing: border-box; margin: 0; }
html { color: #000; background: #fff; font: 9.5pt/1.34 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { overflow-wrap: anywhere; font-variant-ligatures: none; }
header { border-bottom: 1.5pt solid #000; padding-bottom: 4pt; margin-bottom: 5pt; }
h1 { font-size: 15pt; line-height: 1.2; }
header p { font-size: 9pt; }
.alert { border: 2pt solid #000; padding: 4pt 7pt; margin-bottom: 5pt; font-weight: 700; font-size: 11pt; break-inside: avoid; }
section { display: grid; grid-template-columns: 33mm 1fr; gap: 0 5mm; padding: 3.2pt 0; border-bottom: .5pt solid #777; }
h2 { font-size: 9pt; line-height: 1.3; break-after: avoid; }
section p { orphans: 2; widows: 2; }
footer { padding-top: 4pt; font-size: 8.5pt; }
.sample { border: 1pt dashed #000; padding: 2pt 7pt; margin-bottom: 5pt; font-weight: 700; }
`;

/** How the printed sheet says that it goes on: empty on one page. */
export function continuedOn(pages: number): string {
  return pages > 1 ? `Continued: ${pages} pages` : '';
}

/**
 * A sheet as a page of its own, black on white and without anything of the app: no script, no address, nothing that
 * is loaded. Every text is escaped. `pages` is how many it takes, once that is known.
 */
export function sheetAsHtml(sheet: SheetDocument, pages = 1): string {
  const { kind, council, alerts, sections, leftOut } = sheet;
  const title = `${sheetTitles[kind]}: ${headOf(sheet)}`;
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join('');
  const more = continuedOn(pages);
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body>
${alerts.map((line) => `<div class="alert">${escapeHtml(line)}</div>`).join('\n')}
${statesOf(sheet)
  .map((line) => `<div class="sample">${escapeHtml(line)}</div>`)
  .join('\n')}
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(council)}${more === '' ? '' : `. ${more}`}</p></header>
${sections
  .map(({ title: heading, text }) => `<section><h2>${escapeHtml(heading)}</h2><div>${paragraphs(text)}</div></section>`)
  .join('\n')}
<footer>${leftOut.length > 0 ? `<p>${escapeHtml(`Not in here: ${leftOut.join('; ')}.`)}</p>` : ''}</footer>
</body></html>`;
}
