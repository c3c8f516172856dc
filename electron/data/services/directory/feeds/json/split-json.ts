const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const isOpening = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number) => byte === 0x7d || byte === 0x5d;
/** White space, and the mark that some put in front of each record. */
const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x1e;

/** One record, or what stands around the records. `list` is the field of the envelope that it was in. */
export interface Piece {
  readonly kind: 'item' | 'around' | 'too-long' | 'too-deep';
  readonly list: 'contents' | 'content' | null;
  /** Of a piece that is too long or too deep only its beginning. */
  readonly bytes: Buffer;
  /** Of what stands around: whether records were taken out of it. */
  readonly hadItems: boolean;
}

/** Why the text cannot be split. */
export type SplitTrouble = 'cut-off' | 'not-json' | 'html' | 'empty';

/** Splits JSON as it comes. */
export interface JsonSplitter {
  /** Null, or why nothing more can come of it. */
  write(chunk: Buffer): SplitTrouble | null;
  end(): SplitTrouble | null;
}

/**
 * Splits a text into records without ever holding more than one: the items of an array, of the `contents` or `content` of
 * an envelope, or objects one after the other. It counts brackets and knows texts; whether a piece is well-formed is for
 * whoever parses it.
 */
export function splitJson(limits: { longest: number; deepest: number }, take: (piece: Piece) => void): JsonSplitter {
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let isTopArray = false;
  let list: Piece['list'] = null;
  let listDepth = -1;
  let isInItem = false;
  let hadItems = false;
  let isBegun = false;
  let key = '';
  let held: Buffer[] = [];
  let heldBytes = 0;
  let around: Buffer[] = [];
  let aroundBytes = 0;
  let trouble: 'too-long' | 'too-deep' | null = null;

  const head = (parts: readonly Buffer[]) => Buffer.concat(parts).subarray(0, 1_200);
  const giveItem = () => {
    const bytes = trouble === null ? Buffer.concat(held, heldBytes) : head(held);
    take({ kind: trouble ?? 'item', list, bytes, hadItems: false });
    held = [];
    heldBytes = 0;
    isInItem = false;
    hadItems = true;
    trouble = null;
  };
  const giveAround = () => {
    const isWhole = trouble === null;
    const bytes = isWhole ? Buffer.concat(around, aroundBytes) : head(around);
    if (!isTopArray) take({ kind: trouble ?? 'around', list: null, bytes, hadItems });
    around = [];
    aroundBytes = 0;
    hadItems = false;
    isTopArray = false;
    listDepth = -1;
    trouble = null;
  };
  /** Keeps bytes of the record, or of what is around; of what is too long only the beginning stays. */
  const keep = (bytes: Buffer) => {
    if (bytes.length === 0) return;
    const size = isInItem ? heldBytes : aroundBytes;
    if (size + bytes.length > limits.longest) trouble ??= 'too-long';
    const part = trouble === null ? bytes : size === 0 ? bytes.subarray(0, 1_200) : null;
    if (part === null) return;
    if (isInItem) {
      held.push(part);
      heldBytes += part.length;
    } else if (!isTopArray) {
      around.push(part);
      aroundBytes += part.length;
    }
  };

  const write = (chunk: Buffer): SplitTrouble | null => {
    let from = 0;
    const nextQuote = finder(chunk, quote);
    const nextBackslash = finder(chunk, backslash);
    const flush = (to: number) => {
      keep(chunk.subarray(from, to));
      from = to;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (isText) {
        if (isEscaped) {
          isEscaped = false;
          continue;
        }
        // Texts are most of a feed: what has no meaning in them is leapt over.
        const end = nextQuote.from(at);
        const escape = nextBackslash.from(at);
        if (depth === 1 && key.length < 20) key += chunk.toString('latin1', at, Math.min(end, escape, at + 20));
        if (escape < end) isEscaped = true;
        else if (end < chunk.length) isText = false;
        at = Math.min(end, escape);
        continue;
      }
      if (isBlank(byte)) continue;
      if (depth === 0) {
        if (!isOpening(byte)) return byte === 0x3c && !isBegun ? 'html' : 'not-json';
        isBegun = true;
        from = at;
        isTopArray = byte === 0x5b;
        if (isTopArray) listDepth = 1;
        depth = 1;
        key = '';
        continue;
      }
      const isAtList = depth === listDepth;
      if (isAtList && !isInItem && byte !== comma && !isClosing(byte)) {
        flush(at);
        isInItem = true;
      }
      if (byte === quote) {
        isText = true;
        if (depth === 1) key = '';
      } else if (isOpening(byte)) {
        const opens = depth === 1 && !isTopArray && byte === 0x5b && (key === 'contents:' || key === 'content:');
        depth += 1;
        if (depth > limits.deepest) trouble ??= 'too-deep';
        if (opens) {
          flush(at + 1);
          list = key === 'contents:' ? 'contents' : 'content';
          listDepth = 2;
        }
        if (depth === 2) key = '';
      } else if (byte === colon && depth === 1) {
        key += ':';
      } else if (byte === comma && isAtList) {
        if (isInItem) {
          flush(at);
          giveItem();
        }
        from = at + 1;
      } else if (isClosing(byte)) {
        if (isAtList) {
          if (isInItem) {
            flush(at);
            giveItem();
          }
          from = at;
          if (!isTopArray) listDepth = -1;
          list = null;
        }
        depth -= 1;
        if (isInItem && depth === listDepth) {
          flush(at + 1);
          giveItem();
        }
        if (depth === 0) {
          flush(at + 1);
          giveAround();
          from = at + 1;
        }
      }
    }
    if (depth > 0) flush(chunk.length);
    return null;
  };

  return {
    write,
    end: () => {
      if (depth > 0) return 'cut-off';
      return isBegun ? null : 'empty';
    },
  };
}

/** Finds the next of one byte, its length where there is none; each stretch is looked at once. */
function finder(chunk: Buffer, byte: number): { from(at: number): number } {
  let next = -1;
  return {
    from: (at) => {
      if (next < at) {
        const found = chunk.indexOf(byte, at);
        next = found < 0 ? chunk.length : found;
      }
      return next;
    },
  };
}
