import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { addDays } from '../../../shared/domain/time.ts';
import type { Random } from '../random.ts';
import { anySchedule } from './any-schedule.ts';
import { anyService } from './any-service.ts';

const themes = [
  ...[
    'dementia',
    'befriending',
    'lunch',
    'walking',
    'singing',
    'carers',
    'transport',
    'falls',
    'hearing',
    'sight loss',
  ],
  ...[
    'debt',
    'benefits',
    'housing',
    'gardening',
    'shopping',
    'cleaning',
    'advocacy',
    'autism',
    'stroke',
    'bereavement',
  ],
  ...[
    'mental health',
    'volunteering',
    'art',
    'craft',
    'computer',
    'exercise',
    'tai chi',
    'counselling',
    'food',
    'repair',
  ],
];
const kinds = ['club', 'group', 'café', 'service', 'support', 'centre', 'project', 'helpline', 'drop-in', 'scheme'];
const syllables =
  'ba be bi bo bra bri da del den dor el fen gar hal ham ing ka ker lan len ley lo mar mel mor na nor or pen ra ro sel sha ster ston tal ter ton ven wel wick win'.split(
    ' ',
  );
const plain =
  'a about all and any are as at be by can come every for friendly from have help here in is it join local meet most of on open or our out people person please run some support that the their them there they this to us volunteers we weekly welcome when who will with you your'.split(
    ' ',
  );

/** So many words of which most are seldom: as in the descriptions of a real directory. */
const seldom = 18_000;

/** Invented services in the manner of a county's list: names, places, long descriptions, hours and areas of their own. */
export function generatedServices(random: Random, count: number): DirectoryService[] {
  const pick = <T>(from: readonly T[]): T => {
    const [picked] = from.slice(random.whole(from.length));
    if (picked === undefined) throw new Error('There was nothing to pick from.');
    return picked;
  };
  const word = () => Array.from({ length: 2 + random.whole(3) }, () => pick(syllables)).join('');
  const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
  const vocabulary = Array.from({ length: seldom }, word);
  const places = Array.from({ length: 400 }, () => capital(word()));
  const organizations = Array.from(
    { length: Math.ceil(count / 4) },
    () => `${capital(word())} ${pick(['Trust', 'Community', 'Care', 'Council'])}`,
  );
  const rare = () => vocabulary[Math.floor(seldom * random.fraction() ** 3)] ?? '';
  const sentence = (theme: string) => {
    const words = Array.from({ length: 8 + random.whole(14) }, () => (random.fraction() < 0.55 ? pick(plain) : rare()));
    if (random.fraction() < 0.25) words.splice(random.whole(words.length), 0, theme);
    return `${capital(words.join(' '))}.`;
  };
  return Array.from({ length: count }, (_, at) => {
    const [theme, place] = [pick(themes), pick(places)];
    const days = pick(['MO', 'TU', 'WE,FR', 'MO,TU,WE,TH,FR', 'SA']);
    const hours = anySchedule({
      byday: days,
      opensAt: pick(['09:00', '10:00', '13:30']),
      closesAt: pick(['15:00', '17:00']),
    });
    const described = [
      `${capital(theme)} in ${place}.`,
      ...Array.from({ length: 4 + random.whole(12) }, () => sentence(theme)),
    ];
    return anyService({
      ...{ id: `generated-${at}`, name: `${place} ${theme} ${pick(kinds)}`, description: described.join(' ') },
      organization: { name: pick(organizations), description: null, website: 'https://example.org', email: null },
      ...{ serviceAreas: random.fraction() < 0.4 ? [pick(places)] : [], isFree: pick([true, false, null]) },
      minimumAge: pick([null, null, 18, 50, 65]),
      assuredDate: random.fraction() < 0.1 ? null : addDays('2026-03-01', -random.whole(1_500)),
      schedules: random.fraction() < 0.5 ? [hours] : [],
      locations: [
        {
          ...{ id: 'one', name: null, locationType: 'physical', address: [place], postcode: null, accessibility: [] },
          place: { lat: 50.9 + random.fraction() / 2, lon: -3.6 + random.fraction() },
          schedules: [],
        },
      ],
    });
  });
}

/** What somebody types: a theme, a kind or a place of these services, with a slip now and then. */
export function generatedQueries(random: Random, services: readonly DirectoryService[], count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const words = (services[random.whole(services.length)]?.name ?? '').toLowerCase().split(' ');
    const said =
      at % 4 === 0 ? words.slice(1) : at % 4 === 1 ? [...words.slice(1), 'in', words[0] ?? ''] : words.slice(0, 2);
    const text = at % 5 === 3 ? `someone to help with ${said.join(' ')}` : said.join(' ');
    if (at % 4 !== 2) return text;
    const slip = 3 + random.whole(Math.max(1, text.length - 4));
    return text.slice(0, slip) + text.slice(slip + 1);
  });
}

/** Every beginning of a text from its second letter on, as it is typed. */
export function asTyped(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(0, at + 2));
}
