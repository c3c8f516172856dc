import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const words = 'a weekly group where people who live near meet make walk cook mend and talk over tea'.split(' ');
const prose = (at: number, length: number) =>
  Array.from({ length }, (_, index) => words[(at * 7 + index * 3) % words.length]).join(' ');

/** A full record as publishers send it: places, hours, numbers, terms, and a description that is a web page. */
function invented(at: number, longWords: number): object {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR'][at % 5];
  return {
    ...{ id: `service-${at}`, name: `${words[at % words.length]} group ${at}`, status: 'active' },
    description: `<p>${prose(at, longWords)}</p><p>${prose(at + 1, longWords)}</p>`,
    ...{ url: `www.example${at}.uk/group`, assured_date: `202${at % 6}-03-01`, minimum_age: -1 },
    organization: { id: `o-${at % 900}`, name: `Organisation ${at % 900}`, description: 'It runs groups.' },
    contacts: [
      { id: `c-${at}`, phones: [{ id: `p-${at}`, number: `Desk: 01632 96${String(at % 10_000).padStart(4, '0')}` }] },
    ],
    schedules: [{ id: `h-${at}`, freq: 'WEEKLY', byday: days, opens_at: '10:00', closes_at: '12:00' }],
    service_at_locations: [
      {
        id: `a-${at}`,
        location: {
          ...{ id: `l-${at}`, location_type: 'physical', latitude: 51 + (at % 100) / 500, longitude: -3 },
          addresses: [{ id: `d-${at}`, address_1: `${at} High Street`, city: 'Taunton', postal_code: 'TA1 1AA' }],
        },
      },
    ],
  };
}

/** Writes a feed of Open Referral UK 3.0 with so many invented services, and so many words about each. */
export async function writeFeed(file: string, count: number, longWords: number): Promise<void> {
  function* text() {
    yield `{"total_items":${count},"total_pages":1,"page_number":1,"contents":[`;
    for (let at = 0; at < count; at += 1) yield `${at === 0 ? '' : ','}${JSON.stringify(invented(at, longWords))}`;
    yield ']}';
  }
  await pipeline(Readable.from(text()), createWriteStream(file));
}
