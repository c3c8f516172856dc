import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether this run writes its pages of documentation anew; otherwise it compares them. */
export const isWriting = process.env.FRONTDOOR_WRITE_DOCS === '1';

const fileOf = (name: string) => resolve(import.meta.dirname, '../../docs', name);

/** A page of documentation as it is kept; empty where there is none yet. */
export function keptPage(name: string): string {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : '';
}

/** Writes a page of documentation. */
export function writePage(name: string, text: string): void {
  writeFileSync(fileOf(name), text);
}
