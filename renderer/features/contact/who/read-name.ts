import type { Pack } from '../../../../shared/pack/schema.ts';
import type { Details } from './read-details.ts';

type Named = Pick<Details, 'name' | 'requesterType' | 'role' | 'relationship' | 'rest'>;
type Requesters = Pack['requesters'];

const possessive = /^(?:a|her|his|their|my|the) /i;
const nameWord = String.raw`[\p{L}'’-]+`;
const oneWord = new RegExp(`^${nameWord}$`, 'u');
/** A first name, with a title or a second one: “Anil”, “Dr Anil”. */
const titled = new RegExp(`^(?:(?:mr|mrs|ms|miss|mx|dr|prof|rev)\\.? )?${nameWord}$`, 'iu');
const someNames = new RegExp(`^${nameWord}(?: ${nameWord}){0,2}$`, 'u');
const isCapitals = (text: string) => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();

function typeOf(piece: string, requesters: Requesters): string | null {
  const typed = piece.toLowerCase().replace(possessive, '');
  const isMeant = ({ label, words, retired }: Requesters[string]) =>
    !retired && [label, ...words].some((word) => word.toLowerCase() === typed);
  return Object.entries(requesters).find(([, requester]) => isMeant(requester))?.[0] ?? null;
}

/** The words of people around somebody. A ward or a surgery is not in front of anybody's name. */
function kinOf(word: string, requesters: Requesters): boolean {
  const type = typeOf(word, requesters);
  return type !== null && requesters[type]?.group === 'network';
}

/** “her daughter Jean” and “Jean daughter”: who they are and what they are called, in one piece; or null. */
function splitKin(piece: string, requesters: Requesters): { kin: string; name: string } | null {
  const words = piece.split(' ');
  const first = possessive.test(piece) ? 2 : 1;
  const [before, after] = [words.slice(0, first).join(' '), words.slice(first).join(' ')];
  if (someNames.test(after) && kinOf(before, requesters)) return { kin: before, name: after };
  const [last = '', start] = [words.at(-1), words.slice(0, -1).join(' ')];
  // Small after capitals, as Friend and Neighbour are surnames too.
  const isSmall = last === last.toLowerCase() && start !== start.toLowerCase();
  return isSmall && someNames.test(start) && kinOf(last, requesters) ? { kin: last, name: start } : null;
}

/** “Rao, Anil” and “RAO, Anil John”: the first name after the surname; null where the second piece may be anything else. */
function surnameFirst(surname: string, second: string | undefined): string | null {
  if (second === undefined || !oneWord.test(surname) || isCapitals(second)) return null;
  if (!titled.test(second) && !(isCapitals(surname) && someNames.test(second))) return null;
  return `${second} ${surname}`;
}

/** A street behind a name without a comma: “Joan Pike 12 High Street”. One word and a number, such as “Room 12”, is a name. */
const withStreet = new RegExp(`^(${nameWord}(?: ${nameWord}){1,3}) (\\d+\\w? \\p{L}.*)$`, 'u');

/** Reads who somebody is out of the pieces of a line that are no number, date or postcode. Nothing is dropped. */
export function readName(pieces: readonly string[], requesters: Requesters): Named {
  const [first = '', ...later] = pieces;
  const said = later.filter((piece) => typeOf(piece, requesters) !== null);
  // “daughter, Jean”; a word alone is a name, as Friend is, unless it is written small. A ward may be who rings.
  const isKinFirst = said.length === 0 && kinOf(first, requesters) && (later.length > 0 || /^\p{Ll}/u.test(first));
  const kinds = isKinFirst ? [first] : said;
  // “attorney, nephew”: the first says in which role they speak, the second who they are to the person.
  const [role = null, kin = role, ...more] = kinds;
  const others = pieces.filter((piece) => piece !== role && piece !== kin && !more.includes(piece));
  const [typed = null, ...after] = others;
  const split = role === null && typed !== null ? splitKin(typed, requesters) : null;
  const [, named, street] = (typed !== null && withStreet.exec(typed)) || [];
  const next = pieces[1] === after[0] && pieces[0] === typed ? after[0] : undefined;
  const turned = typed === null || split ? null : surnameFirst(typed, next);
  return {
    name: split?.name ?? turned ?? named ?? typed,
    role: split?.kin ?? role,
    relationship: split?.kin ?? kin,
    requesterType: split ? typeOf(split.kin, requesters) : role === null ? null : typeOf(role, requesters),
    rest: [
      ...(street === undefined || split || turned ? [] : [street]),
      ...after.slice(turned === null ? 0 : 1),
      ...more,
    ],
  };
}
