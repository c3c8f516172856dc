import { swapDayAndMonth } from '../../../shared/domain/match/compare-born.ts';
import type { Identity } from '../../../shared/domain/match/match-people.ts';
import { civilDate } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { calledFor } from './names.ts';
import { anyPhone, anyPostcode, type Inhabitant } from './population.ts';

const halves = (name: string) => {
  const at = name.indexOf(' ');
  return [name.slice(0, at), name.slice(at + 1)] as const;
};

function slip(random: Random, name: string): string {
  const at = 1 + random.whole(name.length - 2);
  switch (random.whole(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + name.charAt(at) + name.slice(at);
    case 2:
      return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
    default:
      return name.slice(0, at) + 'aeionrst'.charAt(random.whole(8)) + name.slice(at + 1);
  }
}

function mishear(name: string): string {
  const heard = [
    [/ph/i, 'f'],
    [/ck\b/, 'k'],
    [/ie\b/, 'y'],
    [/y(?=[a-z])/, 'i'],
    [/ea/, 'ee'],
    [/gh/, ''],
    [/ll/, 'l'],
    [/tt/, 't'],
    [/nn/, 'n'],
    [/s\b/, 'ss'],
    [/e\b/, ''],
    [/a/, 'er'],
    [/o/, 'oe'],
  ] as const;
  const found = heard.find(([spelt]) => spelt.test(name));
  return found ? name.replace(found[0], found[1]) : name;
}

/** Another date that differs in one digit: of the year, the month or the day. */
function wrongDigit(random: Random, born: string): string {
  for (;;) {
    const at = [3, 6, 9][random.whole(3)] ?? 3;
    const told = born.slice(0, at) + String(random.whole(10)) + born.slice(at + 1);
    if (told !== born && civilDate.safeParse(told).success) return told;
  }
}

type Told = Identity & { readonly born: string };
type Tell = (told: Told, random: Random) => Identity;

const onName =
  (change: (name: string, random: Random) => string): Tell =>
  (told, random) => ({
    ...told,
    name: change(told.name, random),
  });
const typo: Tell = onName((name, random) => {
  const [first, surname] = halves(name);
  return random.whole(2) === 0 ? `${slip(random, first)} ${surname}` : `${first} ${slip(random, surname)}`;
});
const moved = <T extends Identity>(told: T, random: Random): T => ({
  ...told,
  postcode: anyPostcode(random),
  phone: anyPhone(random),
});
const swapped = (told: Told): Told => ({ ...told, born: swapDayAndMonth(told.born) ?? told.born });
const digit: Tell = (told, random) => ({ ...told, born: wrongDigit(random, told.born) });
const short: Tell = onName((name) => {
  const [first, surname] = halves(name);
  return `${calledFor[first] ?? first} ${surname}`;
});

/** How people tell who they are when they come again, each with what is different from before. */
export const tellings: Readonly<Record<string, Tell>> = {
  'as before': (told) => told,
  'a slip of the keys in the name': typo,
  'the name as it was heard': onName((name) => name.split(' ').map(mishear).join(' ')),
  'the name for short': short,
  'the surname first': onName((name) => halves(name).toReversed().join(' ')),
  'marks and hyphens left out': onName((name) =>
    name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('-', ' ').replaceAll('’', ''),
  ),
  'a second name more': onName((name) => name.replace(' ', ' Rose ')),
  'day and month of birth swapped': swapped,
  'one digit of the birth date wrong': digit,
  'moved, with another phone': moved,
  'moved, and a slip in the name': (told, random) => moved({ ...told, ...typo(told, random), born: told.born }, random),
  'moved, and the name for short': (told, random) =>
    moved({ ...told, ...short(told, random), born: told.born }, random),
  'another surname, by marriage': onName((name) => `${halves(name)[0]} Hemborough`),
  'name and birth date alone': ({ name, born }) => ({ name, born, postcode: '', phone: '' }),
  'name and postcode alone': ({ name, postcode }) => ({ name, born: null, postcode, phone: '' }),
  'the phone and the first name': ({ name, phone }) => ({ name: halves(name)[0], born: null, postcode: '', phone }),
  'moved, the name as it was heard, day and month swapped': (told, random) => {
    const heard = told.name.split(' ').map(mishear).join(' ');
    return { ...moved(swapped(told), random), name: heard };
  },
  'the name alone': ({ name }) => ({ name, born: null, postcode: '', phone: '' }),
  'the name and the year of birth': ({ name, born }) => ({ name, born: born.slice(0, 4), postcode: '', phone: '' }),
  'a slip in the name, and a wrong digit in the date': (told, random) =>
    digit({ ...told, ...typo(told, random), born: told.born }, random),
};

/** What somebody gives when they come again, told in one of the {@link tellings}. */
export function tellAgain(random: Random, how: string, { name, born, postcode, phone }: Inhabitant): Identity {
  const tell = tellings[how];
  if (!tell) throw new Error(`Nobody tells it so: ${how}`);
  return tell({ name, born, postcode, phone }, random);
}
