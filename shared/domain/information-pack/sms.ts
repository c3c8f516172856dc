/** The letters of a text message (3GPP TS 23.038, the GSM 7-bit default alphabet), without its space and line end. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Letters that count twice. */
const extended = new Set('^{}\\[~]|€');

/** How long a text message is: in letters as they are counted, and in how many parts it goes. */
export interface SmsSize {
  readonly letters: number;
  readonly parts: number;
  /** False where a letter is in no ordinary message: then a part holds less than half as much. */
  readonly isPlain: boolean;
}

/** How a text message counts. */
export function smsSize(text: string): SmsSize {
  const marks = [...text];
  const isPlain = marks.every((mark) => basic.has(mark) || extended.has(mark));
  const letters = isPlain ? marks.reduce((sum, mark) => sum + (extended.has(mark) ? 2 : 1), 0) : text.length;
  const [one, more] = isPlain ? [160, 153] : [70, 67];
  return { letters, parts: letters <= one ? 1 : isPlain ? plainParts(marks) : Math.ceil(letters / more), isPlain };
}

/** A letter that counts twice is never parted: it goes whole into the next part. */
function plainParts(marks: readonly string[]): number {
  let parts = 1;
  let room = 153;
  for (const mark of marks) {
    const size = extended.has(mark) ? 2 : 1;
    if (size > room) {
      parts += 1;
      room = 153;
    }
    room -= size;
  }
  return parts;
}

const alike: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '…': '...', '\u00a0': ' ', Ł: 'L', ł: 'l' },
};

/** A text in letters that every message has, as far as they are alike: `Łucja’s café` as `Lucja's café`. */
export function inPlainLetters(text: string): string {
  return [...text]
    .map((mark) => {
      if (basic.has(mark) || extended.has(mark)) return mark;
      return alike[mark] ?? mark.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
    })
    .join('');
}
