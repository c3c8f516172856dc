import { writeFile } from 'node:fs/promises';
import { clipboard } from 'electron';
import { sheetAsText } from '../../../shared/domain/hand-over/as-text.ts';
import {
  type DeliveryWay,
  type SheetDocument,
  type SheetKind,
  sheetDocument,
} from '../../../shared/domain/hand-over/document.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { choosePlace } from '../files/chosen-file.ts';
import type { MainContext } from '../main-context.ts';
import { printSheet, sheetAsPdf } from './sheet-window.ts';

interface Delivery {
  readonly send: string;
  readonly contact: string;
  readonly kind: SheetKind;
  readonly way: DeliveryWay;
}

const fileKinds = {
  pdf: { name: 'PDF document', extensions: ['pdf'] },
  json: { name: 'JSON file', extensions: ['json'] },
} as const;

/** Asks where a file goes; null where somebody thought better of it. No name of a person stands in what is proposed. */
async function chooseFile({ kind, madeAt }: SheetDocument, way: keyof typeof fileKinds): Promise<string | null> {
  const when = `${civilDateOf(madeAt)}-${civilTimeOf(madeAt).replace(':', '')}`;
  const title = kind === 'safety' ? 'Save the safety sheet' : 'Save the hand-over';
  const filters = [{ ...fileKinds[way], extensions: [...fileKinds[way].extensions] }];
  return await choosePlace(title, `${kind}-${when}.${way}`, filters);
}

/** Gives a sheet its way out. False where the dialog of the printer was left. */
async function letOut(sheet: SheetDocument, way: DeliveryWay, file: string): Promise<boolean> {
  switch (way) {
    case 'print':
      return await printSheet(sheet);
    case 'text':
      clipboard.writeText(sheetAsText(sheet));
      return true;
    case 'pdf':
      await writeFile(file, await sheetAsPdf(sheet), { mode: 0o600 });
      return true;
    case 'json':
      await writeFile(file, `${JSON.stringify(sheet, null, 2)}\n`, { mode: 0o600 });
      return true;
  }
}

const refused: Readonly<Record<DeliveryWay, string>> = {
  print: 'Nothing was printed. Check the printer, or save a PDF instead.',
  text: 'Nothing was copied. Try again, or save a PDF instead.',
  pdf: 'The file could not be written. Choose another folder.',
  json: 'The file could not be written. Choose another folder.',
};

/**
 * Lets a sheet out of the computer. The page says which and how, never where to or what: the text comes from the record,
 * and the file is chosen in the system's own dialog. It is put down before it goes; what fails is put down as well.
 *
 * @throws AppError as the record refuses it; `external` where the printer or the disk does
 */
export async function deliverSheet(
  { ask }: MainContext,
  { send, contact, kind, way }: Delivery,
): Promise<{ isOut: boolean }> {
  // Looked at first: nobody is asked for a file for what cannot go.
  const looked = sheetDocument.parse(await ask('handovers:sheet', { contact, kind }));
  const file = way === 'pdf' || way === 'json' ? await chooseFile(looked, way) : '';
  if (file === null) return { isOut: false };
  const sheet = sheetDocument.parse(await ask('handovers:send', { send, contact, kind, way }));
  try {
    const isOut = await letOut(sheet, way, file);
    if (!isOut) await ask('handovers:notSent', { send });
    return { isOut };
  } catch (cause) {
    await ask('handovers:notSent', { send });
    throw new AppError('external', refused[way], { cause });
  }
}
