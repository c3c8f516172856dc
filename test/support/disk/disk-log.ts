import { readFileSync } from 'node:fs';

/** A step that a watched process took with a file, as watched-disk.c writes it down. */
export type DiskStep =
  | { readonly kind: 'write'; readonly file: bigint; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'cut'; readonly file: bigint; readonly length: number }
  | { readonly kind: 'sync'; readonly file: bigint }
  | { readonly kind: 'made'; readonly file: bigint; readonly path: string }
  | { readonly kind: 'renamed' | 'linked'; readonly from: string; readonly to: string }
  | { readonly kind: 'removed'; readonly path: string }
  | { readonly kind: 'sync-folder' };

/** A step with its end in the log, which says what was acknowledged before it. */
export type LoggedStep = DiskStep & { readonly end: number };

const headLength = 25;

/** Reads a log of a watched process; a last record that a kill cut off is left out. */
export function readDiskLog(file: string): LoggedStep[] {
  const log = readFileSync(file);
  const steps: LoggedStep[] = [];
  for (let at = 0; at + headLength <= log.length; ) {
    const length = Number(log.readBigUInt64LE(at + 17));
    const end = at + headLength + length;
    if (end > log.length) break;
    const bytes = log.subarray(at + headLength, end);
    const number = Number(log.readBigUInt64LE(at + 9));
    steps.push({ ...stepOf(log.readUInt8(at), log.readBigUInt64LE(at + 1), number, bytes), end });
    at = end;
  }
  return steps;
}

function stepOf(kind: number, file: bigint, offset: number, bytes: Buffer): DiskStep {
  const [from = '', to = ''] = kind >= 4 ? bytes.toString().split('\n') : [];
  switch (kind) {
    case 1:
      return { kind: 'write', file, offset, bytes };
    case 2:
      return { kind: 'cut', file, length: offset };
    case 3:
      return { kind: 'sync', file };
    case 4:
      return { kind: 'made', file, path: from };
    case 5:
      return { kind: 'renamed', from, to };
    case 6:
      return { kind: 'removed', path: from };
    case 7:
      return { kind: 'linked', from, to };
    case 8:
      return { kind: 'sync-folder' };
    default:
      throw new Error(`The log of the disk has a step ${kind}.`);
  }
}
