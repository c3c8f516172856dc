import type { DirectoryService, Schedule } from '../../../shared/domain/directory/service.ts';
import { anyService } from './any-service.ts';

const towns = [
  ['Taunton', 'TA1', 51.015, -3.106],
  ['Wellington', 'TA21', 50.979, -3.224],
  ['Bridgwater', 'TA6', 51.128, -3.004],
  ['Minehead', 'TA24', 51.204, -3.481],
  ['Yeovil', 'BA20', 50.942, -2.633],
  ['Glastonbury', 'BA6', 51.147, -2.715],
] as const;

const kinds = [
  ['Talking café', 'Loneliness and company: tea and a chat, no need to book.', 'Loneliness', 'venue'],
  ['Lunch club', 'A warm meal in company. Loneliness, meals and shopping.', 'Meals', 'venue'],
  ['Men’s shed', 'Mend and make things together, against loneliness.', 'Loneliness', 'venue'],
  [
    'Village agent',
    'Somebody who knows the place and comes along the first time. Loneliness, transport, forms.',
    'Loneliness',
    'home-visit',
  ],
  [
    'Community transport',
    'Lifts with volunteers to appointments and shops. Getting about and transport.',
    'Transport',
    'home-visit',
  ],
  [
    'Carers’ circle',
    'For people who look after somebody: caring, a break, and somebody to talk to.',
    'Caring',
    'venue',
  ],
  ['Memory singing group', 'Singing for people with memory loss and whoever comes with them.', 'Memory', 'venue'],
  ['Ring and chat', 'A call each week from a befriender. Loneliness, low mood.', 'Loneliness', 'phone'],
  ['Handyperson', 'Small jobs at home: grab rails, key safes. Keeping safe at home, falls.', 'Home', 'home-visit'],
  ['Falls and balance class', 'Gentle exercise in a chair or standing. Moving about and falls.', 'Falls', 'venue'],
] as const;

const sitting = (byday: string, opensAt: string, closesAt: string): Schedule => ({
  ...{ freq: 'WEEKLY', interval: 1, byday, bymonthday: null, opensAt, closesAt },
  ...{ dtstart: null, validFrom: null, validTo: null, description: null },
});
const inWords = (description: string): Schedule => ({
  ...{ freq: null, interval: 1, byday: null, bymonthday: null, opensAt: null, closesAt: null },
  ...{ dtstart: null, validFrom: null, validTo: null, description },
});

function made(kind: (typeof kinds)[number], town: (typeof towns)[number], at: number): DirectoryService {
  const [name, description, term, way] = kind;
  const [where, outcode, lat, lon] = town;
  const nearby = { lat: lat + ((at * 7) % 11) / 500, lon: lon - ((at * 5) % 13) / 500 };
  return anyService({
    ...{ id: `invented-${at}`, name: `${where} ${name.toLowerCase()}`, description },
    organization: { name: `${where} Neighbours`, description: null, website: null, email: null },
    phones: [{ number: `01632 960${String(100 + at).slice(-3)}`, extension: null, label: null }],
    url: 'https://example.org/',
    attendingType: [way],
    minimumAge: at % 4 === 0 ? 60 : null,
    isFree: at % 3 === 0 ? true : null,
    fees: at % 3 === 0 ? ['Free'] : ['£3 a visit'],
    schedules: at % 2 === 0 ? [sitting('TU,TH', '10:00', '12:30')] : [inWords('Most Tuesdays, from about ten')],
    locations: [
      {
        ...{
          id: `place-${at}`,
          name: `${where} hall`,
          locationType: 'physical',
          address: [`${at + 1} High Street`, where],
        },
        ...{ postcode: `${outcode} 1AA`, place: nearby, accessibility: [], schedules: [] },
      },
    ],
    serviceAreas: [where],
    terms: [{ id: null, name: term, termUri: null, taxonomy: null, linkType: null }],
    assuredDate: at % 5 === 0 ? null : `202${4 + (at % 3)}-0${1 + (at % 8)}-11`,
    alert: at % 17 === 3 ? 'Closed for works until the end of May.' : null,
  });
}

/** Sixty services of a county, all invented, one of each kind in each town. */
export const inventedServices: readonly DirectoryService[] = towns.flatMap((town, place) =>
  kinds.map((kind, at) => made(kind, town, place * kinds.length + at)),
);
