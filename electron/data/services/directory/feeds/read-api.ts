import type { FeedProblem } from '../../../../../shared/domain/directory/feed-problem.ts';
import type { CivilDate } from '../../../../../shared/domain/time.ts';
import type { FeedFormat } from './feed.ts';
import { asService } from './json/at-locations.ts';
import { errorMessage, isEnvelope, readEnvelope } from './json/envelope.ts';
import { editionOf, kindOfRecord } from './json/kind-of-record.ts';
import { type Parsed, parsePiece } from './json/parse-piece.ts';
import { longestRecord, splitProblem } from './json/read-json-file.ts';
import { type Piece, type SplitTrouble, splitJson } from './json/split-json.ts';
import { type ReadOutcome, readService } from './record/read-service.ts';

/** One page of an API. What it says of the whole is told and never believed. */
export interface ReadPage {
  readonly format: FeedFormat;
  readonly declaredTotal: number | null;
  readonly totalPages: number | null;
  readonly pageNumber: number | null;
  readonly records: readonly unknown[];
}

/** A page of an API is no larger; more is no page. */
const longestPage = 64 * 1024 * 1024;

function split(text: string): { pieces: Piece[]; trouble: SplitTrouble | null } {
  const pieces: Piece[] = [];
  const splitter = splitJson({ longest: longestRecord, deepest: 64 }, (piece) => pieces.push(piece));
  const trouble = splitter.write(Buffer.from(text.replace(/^\uFEFF/, ''))) ?? splitter.end();
  return { pieces, trouble };
}

/**
 * One page as an API sent it: an envelope of 3.0 or 1.0, or a bare array. A page may be empty.
 *
 * @param name what a person is told it is, such as its address
 */
export function readPage(text: string, name = 'The answer'): ReadPage | FeedProblem {
  if (text.length > longestPage) return { kind: 'too-big', file: name };
  const { pieces, trouble } = split(text);
  if (trouble !== null) return splitProblem(trouble, name);
  const items = pieces.filter(({ kind }) => kind !== 'around');
  const around = pieces.find(({ kind }) => kind === 'around');
  const parsed = items.map((piece) => (piece.kind === 'item' ? parsePiece(piece.bytes) : null));
  const envelope = around === undefined ? null : parsePiece(around.bytes);
  const whole = parsed.filter((one) => one !== null);
  const isBroken = items.some(({ kind }, at) => kind === 'item' && parsed[at] === null);
  if (isBroken || (around !== undefined && envelope === null)) return { kind: 'not-json', file: name };
  const isPage = envelope === null || around?.hadItems === true || isEnvelope(envelope.value);
  if (!isPage) {
    const message = errorMessage(envelope.value);
    return message === null ? { kind: 'not-a-feed', file: name } : { kind: 'error-answer', file: name, message };
  }
  const { declared, totalPages, pageNumber } = readEnvelope(envelope?.value);
  const records = items.map((_, at) => parsed[at]?.value ?? null);
  const others = records.filter((record) => kindOfRecord(record) === 'other');
  if (records.length > 0 && others.length === records.length) return { kind: 'not-a-feed', file: name };
  return {
    format: formatOf(whole, items[0]?.list ?? null, envelope),
    declaredTotal: declared,
    totalPages,
    pageNumber,
    records,
  };
}

function formatOf(records: readonly Parsed[], list: Piece['list'], envelope: Parsed | null): FeedFormat {
  const isFull = records.some(({ value }) => kindOfRecord(value) !== 'list');
  const said = list ?? (envelope !== null && /"content"\s*:/.test(envelope.text) ? 'content' : null);
  const edition =
    said === null
      ? (records.map(({ value }) => editionOf(value)).find((one) => one !== null) ?? 3)
      : said === 'contents'
        ? 3
        : 1;
  return edition === 3 ? (isFull ? 'oruk-3-full' : 'oruk-3-list') : isFull ? 'oruk-1-full' : 'oruk-1-list';
}

/** One record as an API sent it for an address of its own. */
export function readDetail(text: string, name = 'The answer'): { readonly record: unknown } | FeedProblem {
  if (text.length > longestRecord) return { kind: 'too-big', file: name };
  const { pieces, trouble } = split(text);
  if (trouble !== null) return splitProblem(trouble, name);
  const [piece] = pieces;
  // Some answer with a page or an array of the one record.
  if (piece === undefined || piece.kind === 'too-deep' || piece.kind === 'too-long')
    return { kind: 'not-a-feed', file: name };
  const parsed = parsePiece(piece.bytes);
  if (parsed === null) return { kind: 'not-json', file: name };
  const message = piece.kind === 'around' ? errorMessage(parsed.value) : null;
  if (message !== null) return { kind: 'error-answer', file: name, message };
  if (isEnvelope(parsed.value) || kindOfRecord(parsed.value) === 'other') return { kind: 'not-a-feed', file: name };
  return { record: parsed.value };
}

/**
 * Reads one record out of a page or a detail: tidy, or kept out, which has a `why`.
 *
 * @param _format what the page was; all dialects are read by the same rules
 */
export function readRecordOf(
  _format: FeedFormat,
  raw: unknown,
  options: { readonly source: string; readonly today: CivilDate },
): ReadOutcome {
  return readService(asService(raw), options.source, options.today);
}
