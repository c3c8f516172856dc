import { writeFile } from 'node:fs/promises';
import { clipboard } from 'electron';
import type { z } from 'zod';
import { escapeHtml } from '../../../shared/domain/hand-over/as-html.ts';
import { packAsHtml, packName } from '../../../shared/domain/information-pack/as-html.ts';
import { packAsEmail, packAsSms } from '../../../shared/domain/information-pack/as-message.ts';
import type { PackWay } from '../../../shared/domain/information-pack/document.ts';
import { drawnPack } from '../../../shared/domain/information-pack/view.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';
import { documentAsPdf, printDocument } from './document-window.ts';

type DrawnPack = z.output<typeof drawnPack>;

const inches = { top: 0.7, bottom: 0.8, left: 0.7, right: 0.7 };

async function asPdf({ document, codes }: DrawnPack): Promise<Buffer> {
  // The number of a page is as large as the words where somebody reads large print.
  const size = document.look.isLarge ? 16 : 9;
  const line = `width:100%;padding:0 18mm;font:${size}pt sans-serif;color:#000;display:flex;justify-content:space-between`;
  return await documentAsPdf(packAsHtml(document, codes), {
    margins: inches,
    generateDocumentOutline: true,
    footerTemplate: `<div style="${line}"><span>${escapeHtml(document.council)}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`,
  });
}

/** Gives a pack its way out. False where the dialog of the printer was left. */
async function letOut(pack: DrawnPack, way: PackWay, file: string): Promise<boolean> {
  const { document, codes } = pack;
  switch (way) {
    case 'print':
      return await printDocument(packAsHtml(document, codes), packName(document));
    case 'pdf':
      await writeFile(file, await asPdf(pack), { mode: 0o600 });
      return true;
    case 'email': {
      const { subject, body } = packAsEmail(document);
      clipboard.writeText(`${subject}\n\n${body}\n`);
      return true;
    }
    case 'text':
      clipboard.writeText(packAsSms(document).text);
      return true;
  }
}

const refused: Readonly<Record<PackWay, string>> = {
  print: 'Nothing was printed. Check the printer, or save a PDF instead.',
  pdf: 'The file could not be written. Choose another folder.',
  email: 'Nothing was copied. Try again, or save a PDF instead.',
  text: 'Nothing was copied. Try again, or save a PDF instead.',
};

/**
 * Lets an information pack out of the computer. The page says whose and how, never where to or what: it is composed from
 * the record, and the file is chosen in the system's own dialog, under a name that tells nothing about anybody. It is put
 * down before it goes; what fails is put down as well.
 *
 * @throws AppError as the record refuses it; `external` where the printer or the disk does
 */
export async function deliverPack(
  { ask }: MainContext,
  { send, contact, way }: { readonly send: string; readonly contact: string; readonly way: PackWay },
): Promise<{ isOut: boolean }> {
  // Looked at first: nobody is asked for a file for what may not go.
  const { document } = drawnPack.parse(await ask('infopacks:pack', { contact, way }));
  const when = `${civilDateOf(document.madeAt)}-${civilTimeOf(document.madeAt).replace(':', '')}`;
  const filters = [{ name: 'PDF document', extensions: ['pdf'] }];
  const file = way === 'pdf' ? await choosePlace('Save the information pack', `information-${when}.pdf`, filters) : '';
  if (file === null) return { isOut: false };
  const pack = drawnPack.parse(await ask('infopacks:send', { send, contact, way }));
  try {
    const isOut = await letOut(pack, way, file);
    if (!isOut) await ask('infopacks:notSent', { send });
    return { isOut };
  } catch (cause) {
    await ask('infopacks:notSent', { send });
    throw new AppError('external', refused[way], { cause });
  }
}
