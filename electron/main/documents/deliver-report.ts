import { reports as contract, type ReportWay } from '../../../shared/contract/reports.ts';
import { escapeHtml } from '../../../shared/domain/hand-over/as-html.ts';
import { reportAsHtml, reportTitle } from '../../../shared/domain/report/as-html.ts';
import { kindWords, type ReportAsked, type ReportDocument } from '../../../shared/domain/report/document.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace, saveFile } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';
import { documentAsPdf, printDocument } from './document-window.ts';

const inches = { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 };

async function asPdf(report: ReportDocument): Promise<Buffer> {
  const line = 'width:100%;padding:0 15mm;font:7.5pt sans-serif;color:#000;display:flex;justify-content:space-between';
  const words = escapeHtml(`${report.council}. ${reportTitle(report)}. ${kindWords[report.kind]}`);
  return await documentAsPdf(reportAsHtml(report), {
    margins: inches,
    generateDocumentOutline: true,
    footerTemplate: `<div style="${line}"><span>${words}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  });
}

/** Gives a report its way out. False where the dialog of the printer was left. */
async function letOut(report: ReportDocument, way: ReportWay, file: string): Promise<boolean> {
  if (way === 'print') return await printDocument(reportAsHtml(report), reportTitle(report));
  saveFile(file, await asPdf(report));
  return true;
}

const refused: Readonly<Record<ReportWay, string>> = {
  print: 'Nothing was printed. Check the printer, or save a PDF instead.',
  pdf: 'The file could not be written. Choose another folder.',
};

/**
 * Lets the report of a month out of the computer. The page says which and how, never where to or what: it is put together
 * from the numbers that are kept, drawn here, and the file is chosen in the system's own dialog. It is put down before it
 * goes; what fails is too.
 *
 * @throws AppError as the record refuses it; `external` where the printer or the disk does
 */
export async function deliverReport(
  { ask }: MainContext,
  { month, kind, way }: ReportAsked & { readonly way: ReportWay },
): Promise<{ isOut: boolean }> {
  // Made first: nobody is asked for a file for what there is not.
  const report = contract.monthly.output.parse(await ask('reports:monthly', { month, kind }));
  const filters = [{ name: 'PDF document', extensions: ['pdf'] }];
  const title = kind === 'outside' ? 'Save the report' : 'Save the report: for use inside the service only';
  const file = way === 'pdf' ? await choosePlace(title, `monthly-report-${month}-${kind}.pdf`, filters) : '';
  if (file === null) return { isOut: false };
  await ask('reports:note', { month, kind, way, isOut: true });
  const undone = () => ask('reports:note', { month, kind, way, isOut: false });
  try {
    const isOut = await letOut(report, way, file);
    if (!isOut) await undone();
    return { isOut };
  } catch (cause) {
    await undone();
    throw new AppError('external', refused[way], { cause });
  }
}
