import { Parser } from 'htmlparser2';

const blocks = new Set(
  'address article aside blockquote br caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** What is in these is never words for people. */
const silent = new Set(['script', 'style', 'head', 'iframe', 'object', 'svg', 'template', 'noscript', 'select']);
const cells = new Set(['td', 'th']);

const bare = (address: string) =>
  address
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/[/\s]+$/, '');

/** What a link adds to its words: its address, where that is one for people and is not what the words say. */
function linkNote(address: string | undefined, words: string): string {
  if (address === undefined || !/^(?:https?:|mailto:|tel:)/i.test(address)) return '';
  const shown = address.replace(/^(?:mailto:|tel:)/i, '');
  return bare(words).includes(bare(address)) || shown.length > 300 ? '' : ` (${shown})`;
}

/** A web page as words. */
export interface PlainText {
  /** Paragraphs, items of lists and rows of tables are lines. */
  readonly text: string;
  /** Where the pictures were, of those that it had. */
  readonly images: readonly string[];
}

/**
 * Turns HTML into lines of plain words. Nothing is fetched, nothing is kept but words and where links lead. Nesting costs
 * nothing: there is no tree.
 */
export function plainTextOf(html: string): PlainText {
  let text = '';
  let deaf = 0;
  const images: string[] = [];
  const links: { address: string | undefined; from: number }[] = [];
  const parser = new Parser({
    onopentag: (name, { src, href }) => {
      if (name === 'img') images.push(src ?? '');
      if (silent.has(name)) deaf += 1;
      if (blocks.has(name)) text += '\n';
      if (name === 'li') text += '• ';
      if (name === 'a') links.push({ address: href, from: text.length });
    },
    ontext: (words) => {
      if (deaf === 0) text += words.replaceAll(/[\t\n\f\r ]+/g, ' ');
    },
    onclosetag: (name) => {
      if (silent.has(name)) deaf -= 1;
      if (cells.has(name)) text += ' | ';
      if (blocks.has(name)) text += '\n';
      const link = name === 'a' ? links.pop() : undefined;
      if (link !== undefined) text += linkNote(link.address, text.slice(link.from));
    },
  });
  parser.end(html);
  return { text: text.replaceAll(/(?:[^\S\n]*\|)+[^\S\n]*(?=\n|$)/g, ''), images };
}
