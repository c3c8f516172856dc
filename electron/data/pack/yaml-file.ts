import { type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';

const looseAlias = 'A word that begins with * or & has to be in quotes.';

/** Something wrong in a file, at a line and column that count from one. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A file of a pack, read: what it holds, where everything stands in it, and what is wrong with it as YAML. */
export interface YamlFile {
  readonly name: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly content: unknown;
  readonly faults: readonly Fault[];
  /** False where nothing it holds can be relied on. */
  readonly readable: boolean;
}

/** Reads the text of a file. It never throws: what is wrong is in `faults`. */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (from: number, message: string): Fault => {
    const { line, col } = lines.linePos(from);
    return { file: name, line: Math.max(1, line), column: Math.max(1, col), message };
  };
  const errors = document.errors.map((error) => at(error.pos[0], sentenceFor(error, wordAt(text, error.pos[0]))));
  const loose = looseAliases(document).map((from) => at(from, looseAlias));
  const readable = loose.length === 0 && document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
  const file = { name, document, lines, faults: [...errors, ...loose] };
  if (!readable) return { ...file, content: null, readable };
  try {
    return { ...file, content: document.toJS(), readable };
  } catch {
    const message = 'With & and *, this file stands for far more than it says. Write it out in full.';
    return { ...file, content: null, faults: [...file.faults, at(0, message)], readable: false };
  }
}

/** Where a word begins with a star and means nothing. */
function looseAliases(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) === undefined) found.push(alias.range?.[0] ?? 0);
    },
  });
  return found;
}

function wordAt(text: string, from: number): string {
  return /^[\w.-]+/.exec(text.slice(from, from + 80))?.[0] ?? '';
}

function sentenceFor(error: YAMLError, word: string): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return `“${word}” is here for the second time. Give this one another name, or remove it.`;
    case 'TAB_AS_INDENT':
      return 'There is a tab at the beginning of this line. Use spaces.';
    case 'BAD_INDENT':
      return 'This line is not indented like its neighbours, or a bracket before it is not closed. Indent it as they are.';
    case 'MISSING_CHAR':
      return 'Something is not closed, or a colon is missing: look for a quote, a bracket or a brace without its partner.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'There is one colon too many here. Put the words in quotes if the colon belongs to them.';
    case 'BAD_ALIAS':
      return looseAlias;
    default:
      return `This cannot be read as YAML: ${error.message.replace(/\.$/, '')}.`;
  }
}
