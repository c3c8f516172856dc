import { describe, expect, it } from 'vitest';
import { tidyDate, tidyPastDate, tidyTime } from '../../../electron/data/services/directory/feeds/record/dates.ts';
import { readDays } from '../../../electron/data/services/directory/feeds/record/days.ts';
import { tidyEmail } from '../../../electron/data/services/directory/feeds/record/email.ts';
import { plainTextOf } from '../../../electron/data/services/directory/feeds/record/html.ts';
import { tidyUkPostcode } from '../../../electron/data/services/directory/feeds/record/locations.ts';
import { mendLetters } from '../../../electron/data/services/directory/feeds/record/mojibake.ts';
import { type Notes, takeNotes } from '../../../electron/data/services/directory/feeds/record/notes.ts';
import { phonesIn } from '../../../electron/data/services/directory/feeds/record/phones.ts';
import { placeOf } from '../../../electron/data/services/directory/feeds/record/place-of.ts';
import { tidyText } from '../../../electron/data/services/directory/feeds/record/text.ts';
import { tidyWebAddress } from '../../../electron/data/services/directory/feeds/record/web-address.ts';

/** What a rule makes of a value, and what it noted. */
function made<Value>(rule: (notes: Notes) => Value): [Value, ...string[]] {
  const notes = takeNotes('2026-03-23');
  const value = rule(notes);
  return [value, ...notes.list({ id: null, name: null }).map(({ kind }) => kind)];
}

it.each([
  ['a@b.org.uk', 'a@b.org.uk'],
  ['a@b.org.', 'a@b.org', 'email-mended'],
  ['\u00A0a@b.org', 'a@b.org', 'email-mended'],
  ['mailto:a@b.org?subject=x', 'a@b.org', 'email-mended'],
  ['Ann <a@b.org>; c@d.org', 'a@b.org', 'email-mended'],
  ['Email: a @ b.org', 'a@b.org', 'email-mended'],
  ['see website', null, 'email-refused'],
  ['email-example_com', null, 'email-refused'],
  ['Unknown-1@noemail.invalid', null, 'email-placeholder'],
  ['email@example.com', null, 'email-placeholder'],
  [12_345, null, 'wrong-kind'],
  ['', null],
])('the e-mail address %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => tidyEmail(sent, notes, 'email'))).toEqual(expected);
});

it.each([
  ['https://a.org/b?c=d', 'https://a.org/b?c=d'],
  ['www.a.org', 'https://www.a.org', 'url-mended'],
  ['//a.org', 'https://a.org', 'url-mended'],
  ['http:/a.org', 'http://a.org', 'url-mended'],
  [' https://a.org ', 'https://a.org', 'url-mended'],
  ['a.org and b.org', 'https://a.org', 'url-mended'],
  ['javascript:alert(1)', null, 'url-refused'],
  ['data:text/html,x', null, 'url-refused'],
  ['https://a.org@evil.org/', null, 'url-refused'],
  ['Warmly Hall', null, 'url-refused'],
  ['https://www.example.com/', null, 'url-placeholder'],
  [`https://a.org/${'x'.repeat(600)}`, null, 'url-refused'],
])('the web address %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => tidyWebAddress(sent, notes, 'url'))).toEqual(expected);
});

it.each([
  ['2026-03-01', '2026-03-01'],
  ['2026-03-29T23:30:00Z', '2026-03-30'],
  ['2025-09-02T12:06:15.654', '2025-09-02', 'zone-missing'],
  ['1/2/2026', '2026-02-01', 'date-mended'],
  ['31.12.25', '2025-12-31', 'date-mended'],
  ['Monday 3rd March 2025', '2025-03-03', 'date-mended'],
  ['20250303', '2025-03-03', 'date-mended'],
  ['2026-02-30', null, 'date-refused'],
  ['0001-01-01', null, 'date-refused'],
  ['soon', null, 'date-refused'],
  [1_700_000_000, null, 'date-refused'],
  ['', null],
])('the date %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => tidyDate(sent, notes, 'date'))).toEqual(expected);
});

it('nobody has looked in the future', () => {
  expect(made((notes) => tidyPastDate('2026-03-24', notes, 'date'))).toEqual(['2026-03-24']);
  expect(made((notes) => tidyPastDate('2027-01-01', notes, 'date'))).toEqual([null, 'date-ahead']);
});

it.each([
  ['10:00:00', '10:00'],
  ['10:00', '10:00'],
  ['09:00Z', '09:00'],
  ['8:00am', '08:00'],
  ['12am', '00:00'],
  ['12:30 pm', '12:30'],
  ['5.30 p.m.', '17:30'],
  ['noon', '12:00'],
  ['24:00', '23:59'],
  ['25:00', null, 'time-refused'],
  ['13pm', null, 'time-refused'],
  ['9', null, 'time-refused'],
  ['hh:mm:ss', null, 'time-refused'],
  [900, null, 'time-refused'],
])('the time %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => tidyTime(sent, notes, 'time'))).toEqual(expected);
});

it.each([
  ['MO,WE', 'MO,WE'],
  ['Monday', 'MO'],
  ['mondays and fridays', 'MO,FR'],
  ['Mon-Fri', 'MO,TU,WE,TH,FR'],
  ['Fri to Mon', 'FR,SA,SU,MO'],
  ['1', 'MO'],
  ['7', 'SU'],
  ['0', 'SU'],
  ['2MO', '2MO'],
  ['-1FR', '-1FR'],
  ['+1 TU', '1TU'],
  ['daily', 'MO,TU,WE,TH,FR,SA,SU'],
  ['weekdays', 'MO,TU,WE,TH,FR'],
  ['https://schema.org/Tuesday', 'TU'],
  ['Bank holidays', null],
  ['8', null],
])('the days %j are read as %j', (sent, expected) => {
  expect(readDays(sent)).toBe(expected);
});

describe('telephone numbers', () => {
  const one = (number: string, label: string | null = null, extension: string | null = null) => ({
    number,
    label,
    extension,
  });
  it.each([
    ['0117 332 7111', [one('0117 332 7111')]],
    ['+44 (0)117 332 7111', [one('0117 332 7111')]],
    ['Bristol Youth MAPS: 0117 332 7111', [one('0117 332 7111', 'Bristol Youth MAPS')]],
    ['Tel: 01632960123', [one('01632 960123')]],
    ['01632 960123 ext 12', [one('01632 960123', null, '12')]],
    ['01632 960123 x12', [one('01632 960123', null, '12')]],
    ['01632 960123 / 07700 900123', [one('01632 960123'), one('07700 900123')]],
    ['01632 960123 07700 900123', [one('01632 960123'), one('07700 900123')]],
    [
      '01632 960123 (office), 07700 900123 (evenings)',
      [one('01632 960123', 'office'), one('07700 900123', 'evenings')],
    ],
    ['116 123', [one('116 123')]],
    ['Text SHOUT to 85258', [one('85258', 'Text SHOUT to')]],
    ['x57471', [one('x57471')]],
    ['see website', []],
  ])('%j is taken apart', (sent, expected) => {
    expect(phonesIn(sent).phones).toEqual(expected);
  });

  it('odd ones are kept and said to be odd', () => {
    expect(['x57471', '92939293', '116 123', '85258', '01632 960123'].map((sent) => phonesIn(sent).odd)).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});

describe('texts', () => {
  it('a web page becomes lines of words, with where its links lead', () => {
    const html =
      '<h1>About</h1><p style="x">Tea&nbsp;&amp; cake<br>Mondays</p><ul><li>One</li><li>Two</li></ul>' +
      '<table><tr><td>Mon</td><td>9-5</td></tr><tr><td>Tue</td><td>closed</td></tr></table>' +
      '<p><a href="https://a.org/x">here</a> <a href="https://a.org">www.a.org</a> <a href="mailto:a@b.org">a@b.org</a>' +
      '<a href="javascript:x()">!</a></p><script>bad()</script><style>p{}</style><img src="data:image/png;base64,AA">';
    const [text, ...kinds] = made((notes) => tidyText(html, 1_000, notes, 'x'));
    expect(text).toBe(
      'About\nTea & cake\nMondays\n• One\n• Two\nMon | 9-5\nTue | closed\nhere (https://a.org/x) www.a.org a@b.org!',
    );
    expect(kinds).toEqual(['html-removed', 'image-removed']);
  });

  it('what only looks like a tag is left alone', () => {
    expect(made((notes) => tidyText('ages < 5 & > 3, I <3 tea', 1_000, notes, 'x'))).toEqual([
      'ages < 5 & > 3, I <3 tea',
    ]);
    expect(made((notes) => tidyText('Fish &amp; chips', 1_000, notes, 'x'))).toEqual([
      'Fish & chips',
      'entities-decoded',
    ]);
  });

  it('nesting costs nothing', () => {
    const { text } = plainTextOf(`${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}`);
    expect(text.replaceAll('\n', '')).toBe('x');
  });

  it('spaces of every kind and invisible letters go; nothing is null', () => {
    expect(made((notes) => tidyText('\u00A0 a\u200B\u00AD\t b \r\n\r\n\r\n c ', 1_000, notes, 'x'))).toEqual([
      'a b\nc',
    ]);
    expect(made((notes) => tidyText('\u00A0\u200B ', 1_000, notes, 'x'))).toEqual([null]);
    expect(made((notes) => tidyText('one\\ntwo', 1_000, notes, 'x'))).toEqual(['one\ntwo', 'line-ends-mended']);
    expect(made((notes) => tidyText('abcdef', 3, notes, 'x'))).toEqual(['abc', 'text-cut']);
  });

  it('letters in the wrong encoding are put right where that is certain, and flagged where it is not', () => {
    expect(mendLetters('CafÃ© â€“ Â£5, itâ€™s ðŸ˜€')).toEqual({ text: 'Café – £5, it’s 😀', isSuspect: false });
    expect(mendLetters('Café – £5, it’s Zoë’s 😀')).toEqual({ text: 'Café – £5, it’s Zoë’s 😀', isSuspect: false });
    expect(mendLetters('itGÇÖs').isSuspect).toBe(true);
    expect(mendLetters('a\uFFFDb').isSuspect).toBe(true);
  });
});

it.each([
  ['ta11aa', 'TA1 1AA', 'postcode-mended'],
  ['TA1 1AA', 'TA1 1AA'],
  ['TA1 IAA', 'TA1 1AA', 'postcode-mended'],
  ['TA1 OAA', 'TA1 0AA', 'postcode-mended'],
  ['ABC 1234', null, 'postcode-odd'],
  ['Taunton', null, 'postcode-odd'],
])('the postcode %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => tidyUkPostcode(sent, notes, 'postcode'))).toEqual(expected);
});

it.each([
  [
    { latitude: 51.01, longitude: -3.1 },
    { lat: 51.01, lon: -3.1 },
  ],
  [
    { latitude: '51.01', longitude: '-3.10' },
    { lat: 51.01, lon: -3.1 },
  ],
  [{ geometry: { type: 'Point', coordinates: [-3.1, 51.01] } }, { lat: 51.01, lon: -3.1 }],
  [{ latitude: -3.1, longitude: 51.01 }, { lat: 51.01, lon: -3.1 }, 'place-swapped'],
  [{ latitude: 0, longitude: 0 }, null, 'place-nought'],
  [{ latitude: 25.7, longitude: -80.2 }, null, 'place-abroad'],
  [{ latitude: 100, longitude: 101 }, null, 'place-refused'],
  [{ latitude: 'north', longitude: 1 }, null, 'place-refused'],
  [{ latitude: 51.01 }, null, 'place-refused'],
  [{}, null],
])('the point %j is read as %j', (sent, ...expected) => {
  expect(made((notes) => placeOf(sent, '', notes))).toEqual(expected);
});
