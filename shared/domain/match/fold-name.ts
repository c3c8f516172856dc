import { remembering } from './remembering.ts';

/** Letters that do not fall apart into a plain one and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** How people are addressed: no part of a name. */
const titles = new Set(
  'mr mrs ms miss mx master dr doctor prof professor rev reverend father sister sir dame lady lord capt col cllr the'.split(
    ' ',
  ),
);

/** Lower case, without marks; O’Brien and O'Brien are obrien. */
export function foldText(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[ßøæœłđðþ]/g, (letter) => letters[letter] ?? letter);
  return plain
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’‘`´]/g, '');
}

/**
 * The parts of a name in their order, folded and without titles: the surname last where a comma says that it came
 * first, and both halves of a double name by themselves.
 */
export const partsOfName = remembering((name: string): readonly string[] => {
  const [before = '', ...after] = foldText(name).split(',');
  const ordered = after.some((part) => /\p{L}/u.test(part)) ? `${after.join(' ')} ${before}` : before;
  const parts = ordered.match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = parts.filter((part) => !titles.has(part));
  return (named.length > 0 ? named : parts).slice(0, 6);
});
