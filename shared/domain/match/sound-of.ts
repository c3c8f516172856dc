import { remembering } from './remembering.ts';

/** What is spelt one way and said another, in the order in which it is said again; `^` is where a name begins. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^x/, 's'],
  [/^ps/, 's'],
  [/^mac?(?=[bcdfgkmnpqt][a-z]{2})/, 'mk'],
  [/^mc/, 'mk'],
  [/sch/g, 'sk'],
  [/tch|ch(?=[^rl])|ch$/g, 'X'],
  [/ch/g, 'k'],
  [/sh|ss?i(?=on|an)|ti(?=on|an)/g, 'X'],
  [/ph/g, 'f'],
  [/th/g, '0'],
  [/dg(?=[eiy])/g, 'j'],
  [/gh(?=[aeiou])/g, 'k'],
  [/igh|gh/g, 'i'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/x/g, 'ks'],
  [/g(?=[eiy])/g, 'j'],
  [/g/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/mb$/, 'm'],
];

/**
 * How one part of a name sounds to an English ear: its consonants, with those that are easily taken for each other
 * made one. Two parts that sound alike have the same sound; many that do not may share one as well.
 *
 * @param part folded, as {@link partsOfName} gives it
 */
export const soundOf = remembering((part: string): string => {
  const said = sounds.reduce((text, [spelt, sound]) => text.replace(spelt, sound), part);
  const first = /^[aeiouy]/.test(said) ? 'a' : '';
  const rest = said.replaceAll(/(?<=.)[hwy](?![aeiou])|(?<=[^aeiou])h/g, '').replaceAll(/[aeiouy]/g, '.');
  const [, ...tail] = rest;
  const whole = (first || rest.charAt(0)) + tail.join('').replaceAll(/[hw]/g, '');
  return whole
    .replaceAll('.', '')
    .replaceAll(/(.)\1+/g, '$1')
    .slice(0, 6);
});
