import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';
import { AppError } from '../../../shared/errors.ts';

/** Asks where a file is to be saved, among the documents at first; null where nobody chose a place. The page never names one. */
export async function choosePlace(title: string, name: string, filters: FileFilter[]): Promise<string | null> {
  const options = {
    ...{ title, filters, defaultPath: join(app.getPath('documents'), name) },
    properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
  };
  const [window] = BrowserWindow.getAllWindows();
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return filePath || null;
}

/** Asks for a file to open; null where nobody chose one. */
export async function chooseFile(title: string, filters: FileFilter[]): Promise<string | null> {
  const options = { title, filters, properties: ['openFile' as const] };
  const [window] = BrowserWindow.getAllWindows();
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths[0] ?? null;
}

/** Saves a file whole or not at all. @throws AppError `storage` */
export function saveFile(path: string, bytes: Uint8Array): void {
  const part = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (cause) {
    rmSync(part, { force: true });
    const message = 'The file could not be saved there. Nothing was passed on: choose another place.';
    throw new AppError('storage', message, { cause });
  }
}

/** Reads a file up to a size. @throws AppError `invalid` where it is larger, `storage` where it cannot be read */
export function readFile(path: string, most: number): Buffer {
  try {
    if (statSync(path).size <= most) return readFileSync(path);
  } catch (cause) {
    throw new AppError('storage', 'This file could not be read. Copy it to this computer, then open it again.', {
      cause,
    });
  }
  throw new AppError('invalid', 'This file is too large for a sealed file. Nothing was opened.');
}
