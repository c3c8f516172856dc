import { escapeHtml, sheetAsHtml } from '../../../shared/domain/hand-over/as-html.ts';
import { headOf } from '../../../shared/domain/hand-over/as-text.ts';
import { type SheetDocument, sheetTitles } from '../../../shared/domain/hand-over/document.ts';
import { documentAsPdf, printDocument } from './document-window.ts';

/** How many pages a PDF has, by its page objects; at least one. */
export function pagesOf(pdf: Buffer): number {
  return Math.max(1, pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0);
}

const inches = { top: 0.55, bottom: 0.5, left: 0.55, right: 0.55 };

async function toPdf(sheet: SheetDocument, pages: number): Promise<Buffer> {
  const line = (words: string) =>
    `<div style="width:100%;padding:0 14mm;font:7.5pt sans-serif;color:#000;display:flex;justify-content:space-between">${words}</div>`;
  const name = escapeHtml(`${sheetTitles[sheet.kind]}: ${headOf(sheet)}`);
  const goesOn = pages > 1 ? ', continued over all of them' : '';
  return await documentAsPdf(sheetAsHtml(sheet, pages), {
    margins: inches,
    footerTemplate: line(
      `<span>${name}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span>${goesOn}</span>`,
    ),
  });
}

/** A sheet as a PDF on A4, with the name and the number of the page on each. One that goes over says so. */
export async function sheetAsPdf(sheet: SheetDocument): Promise<Buffer> {
  const first = await toPdf(sheet, 1);
  const pages = pagesOf(first);
  return pages === 1 ? first : await toPdf(sheet, pages);
}

/** Lets somebody print a sheet by the system's own dialog. False where they left it. @throws where it cannot be printed */
export async function printSheet(sheet: SheetDocument): Promise<boolean> {
  const pages = pagesOf(await toPdf(sheet, 1));
  return await printDocument(sheetAsHtml(sheet, pages), `${sheetTitles[sheet.kind]}: ${headOf(sheet)}`);
}
