import { chunksOf } from '../chunks-of.ts';
import type { FeedFile } from '../feed.ts';
import { FeedStop } from '../feed-stop.ts';
import { type Parsed, parsePiece } from './parse-piece.ts';
import { type Piece, type SplitTrouble, splitJson } from './split-json.ts';

/** The longest record, in bytes: the longest that was ever met has a fiftieth of it. */
export const longestRecord = 8 * 1024 * 1024;
const deepest = 64;

/** A record of a file: parsed, or why it is none. `list` is the field of the envelope that it was in. */
export type FileItem =
  | { readonly kind: 'record'; readonly parsed: Parsed; readonly list: Piece['list'] }
  | { readonly kind: 'too-long' | 'too-deep'; readonly beginning: string };

/** Who is told what is in a file. */
export interface FileReader {
  /** Returns false where no more is wanted. */
  item(item: FileItem): boolean;
  /** An object of its own, or what stood around the records. */
  object(parsed: Parsed, hadItems: boolean): void;
  progress(bytes: number): void;
}

const problems = { 'cut-off': 'cut-off', 'not-json': 'not-json', html: 'html-not-json', empty: 'empty' } as const;

/** The problem of a file that cannot be split. */
export function splitProblem(trouble: SplitTrouble, file: string) {
  return { kind: problems[trouble], file };
}

const withoutMark = (chunk: Buffer) =>
  chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;

/** Reads the records of one file of JSON as they come. @throws FeedStop where the file is no whole JSON */
export async function readJsonFile(file: FeedFile, reader: FileReader): Promise<void> {
  const stop = (trouble: SplitTrouble) => new FeedStop(splitProblem(trouble, file.name));
  let isWanted = true;
  const splitter = splitJson({ longest: longestRecord, deepest }, (piece) => {
    if (!isWanted) return;
    if (piece.kind === 'too-long' || piece.kind === 'too-deep') {
      isWanted = reader.item({ kind: piece.kind, beginning: piece.bytes.toString('utf8').slice(0, 1_000) });
      return;
    }
    const parsed = parsePiece(piece.bytes);
    if (parsed === null) throw stop('not-json');
    if (piece.kind === 'item') isWanted = reader.item({ kind: 'record', parsed, list: piece.list });
    else reader.object(parsed, piece.hadItems);
  });
  let isFirst = true;
  for await (const bytes of chunksOf(file)) {
    const trouble = splitter.write(isFirst ? withoutMark(bytes) : bytes);
    isFirst = false;
    if (trouble !== null) throw stop(trouble);
    reader.progress(bytes.length);
    if (!isWanted) return;
  }
  const trouble = splitter.end();
  if (trouble !== null) throw stop(trouble);
}
