import { inflateSync } from 'node:zlib';

/** What a PDF says, page by page without any space, and how many pages it has. Reads what Chromium writes. */
export interface PdfText {
  readonly pages: number;
  /** Without spaces: a PDF places letters, and not words. */
  readonly text: string;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const source = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const { 1: number = '', index } of source.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const end = source.indexOf('endobj', index);
    const body = source.slice(index, end);
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    if (at < 0) {
      found.set(number, { head, stream: '' });
      continue;
    }
    const from = index + at + (/stream\r?\n/.exec(body)?.[0].length ?? 0);
    const bytes = pdf.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0));
    const stream = head.includes('FlateDecode') ? inflateSync(bytes) : bytes;
    found.set(number, { head, stream: stream.toString('latin1') });
  }
  return found;
}

const unicodeOf = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which letters the numbers of a font stand for. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const { 1: part = '' } of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const { 1: from = '', 2: to = '' } of part.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      letters.set(Number.parseInt(from, 16), unicodeOf(to));
    }
  }
  for (const { 1: part = '' } of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const { 1: a = '', 2: b = '', 3: to = '' } of part.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      const [first, last] = [Number.parseInt(a, 16), Number.parseInt(b, 16)];
      for (let code = first; code <= last; code += 1) {
        letters.set(code, String.fromCodePoint(Number.parseInt(to, 16) + code - first));
      }
    }
  }
  return letters;
}

function saidIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let said = '';
  for (const { 1: name, 2: hex } of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-F]+)>(?=[^<>]*T[jJ])/gi)) {
    if (name) font = fonts.get(name);
    for (const [pair] of (hex ?? '').matchAll(/.{4}/g)) said += font?.get(Number.parseInt(pair, 16)) ?? '';
  }
  return said;
}

/** Reads a PDF. */
export function readPdf(pdf: Buffer): PdfText {
  const objects = objectsOf(pdf);
  const all = [...objects.values()];
  const fonts = new Map(
    [...objects].flatMap(([number, { head }]) => {
      const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '');
      return map ? [[number, lettersOf(map.stream)] as const] : [];
    }),
  );
  return {
    pages: all.filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head)).length,
    text: all
      .map(({ stream }) => saidIn(stream, fonts))
      .join('\n')
      .replaceAll(/[ \u00a0]/g, ''),
  };
}
