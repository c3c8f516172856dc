import { describe, expect, test } from 'vitest';
import { packAsHtml } from '../../../../../shared/domain/information-pack/as-html.ts';
import { packAsEmail, packAsSms } from '../../../../../shared/domain/information-pack/as-message.ts';
import type { PackBlock, PackDocument, PackLook } from '../../../../../shared/domain/information-pack/document.ts';
import { webAddress } from '../../../../../shared/domain/information-pack/entry-of-service.ts';
import { codeTargets, entryText } from '../../../../../shared/domain/information-pack/entry-text.ts';
import { hoursInWords, timeInWords } from '../../../../../shared/domain/information-pack/hours-in-words.ts';
import { entryOfWords } from '../../../../../shared/domain/information-pack/pack-entry.ts';
import { paperStyle, pointsOf } from '../../../../../shared/domain/information-pack/paper-style.ts';
import { inPlainLetters, smsSize } from '../../../../../shared/domain/information-pack/sms.ts';
import { anyService } from '../../../../support/directory/any-service.ts';

const entry = { ...entryOfWords('Tea & talk'), phones: ['01632 960222 (Ann)'], url: 'https://tea.example.org' };
const thing = (name: string, phone: string): PackBlock => ({
  ...{ id: name, kind: 'entry', title: name, text: `Phone: ${phone}`, isIn: true, lines: null },
  entry: { ...entryOfWords(name), phones: [phone] },
});

function documentOf(blocks: readonly PackBlock[], look: Partial<PackLook> = {}): PackDocument {
  return {
    ...{ form: 'frontdoor-information-pack-1', contact: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f', council: 'Somerset' },
    ...{ madeAt: '2026-03-23T10:24:00.000Z', madeBy: 'This desk', day: '2026-03-23', sample: false },
    ...{ blocks: [...blocks], look: { isLarge: false, isEasy: false, isHighContrast: false, ...look } },
  };
}

describe('a text message', () => {
  test.each([
    ['', 0, 1, true],
    ['a'.repeat(160), 160, 1, true],
    ['a'.repeat(161), 161, 2, true],
    ['a'.repeat(306), 306, 2, true],
    ['a'.repeat(307), 307, 3, true],
    ['€'.repeat(80), 160, 1, true],
    // The 153rd place is too small for a letter that counts twice.
    [`${'a'.repeat(152)}€${'a'.repeat(151)}`, 305, 2, true],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 306, 3, true],
    ['Łódź', 4, 1, false],
    ['ł'.repeat(71), 71, 2, false],
  ])('counts %s', (text, letters, parts, isPlain) => {
    expect(smsSize(text)).toEqual({ letters, parts, isPlain });
  });

  test('is written in letters that every message has', () => {
    expect(inPlainLetters('Łucja’s café – “Żabka”…')).toBe('Lucja\'s café - "Zabka"...');
  });

  test('has names and numbers and nothing else, and says how many did not fit', () => {
    expect(packAsSms(documentOf([thing('Tea', '01632 960222'), thing('Bowls', 'ask Ann')]))).toEqual({
      text: 'From Somerset:\nTea 01632 960222\nBowls',
      ...{ letters: 37, parts: 1, isPlain: true, leftOut: 0 },
    });
    const many = Array.from({ length: 30 }, (_, at) =>
      thing(`A group with a longer name ${at}`, `01632 9602${at + 10}`),
    );
    const { text, parts, leftOut } = packAsSms(documentOf(many));
    expect(parts).toBe(3);
    expect(leftOut).toBeGreaterThan(15);
    expect(text).toMatch(new RegExp(`And ${leftOut} more: ask us\\.$`));
  });
});

describe('an e-mail', () => {
  test('has a subject that says nothing about anybody', () => {
    const greeting: PackBlock = { ...thing('x', ''), id: 'greeting', kind: 'greeting', text: 'Dear Joan Pike,' };
    const { subject, body } = packAsEmail({ ...documentOf([greeting]), sample: true });
    expect(subject).toBe('Information for you from Somerset');
    expect(body).toMatch(
      /^Sample or practice: an invented conversation\n\nDear Joan Pike,\n\nMade on Monday 23 March 2026\./,
    );
  });
});

describe('on paper', () => {
  const block: PackBlock = { ...thing('Tea & talk', ''), text: entryText(entry), entry };
  const codes = [
    { target: 'https://tea.example.org', size: 21, path: 'M0 0h7v1h-7z' },
    { target: 'tel:01632960222', size: 21, path: 'M0 0h1v1h-1z' },
  ];

  test('is a page with a language and a name, codes with words for whoever cannot see them, and nothing unescaped', () => {
    const html = packAsHtml(documentOf([block]), codes);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<title>Information for you from Somerset</title>');
    expect(html).toContain('<h2>Tea &amp; talk</h2>');
    expect(html).toContain('aria-label="Code for a phone’s camera: opens https://tea.example.org, Tea &amp; talk"');
    expect(html).toContain('<strong>Phone: </strong><span>01632\u00a0960222 (Ann)</span>');
    expect(html.match(/<svg/g)).toHaveLength(2);
  });

  test('has no code for what somebody took out, nor where there is no address', () => {
    expect(packAsHtml(documentOf([{ ...block, text: 'Just come.' }]), codes)).not.toContain('<svg');
    expect(codeTargets({ kind: 'entry', text: 'Tea on Mondays, 10am to 12 noon' })).toEqual([]);
    expect(codeTargets({ kind: 'numbers', text: 'Ring 01632 960902.' })).toEqual([]);
  });

  test('is 18 points in large print, down to the smallest line, and easy puts a sentence on a line', () => {
    expect(pointsOf({ isLarge: true, isEasy: false, isHighContrast: false })).toBe(18);
    const large = paperStyle({ isLarge: true, isEasy: false, isHighContrast: true });
    expect([...large.matchAll(/font(?:-size)?: (\d+)pt/g)].every(([, size]) => Number(size) >= 18)).toBe(true);
    expect(large).not.toMatch(/#[1-9a-f]{3}\b(?<!#fff)/);
    const said = { ...block, text: 'It is small. Come at 2.30pm. Bring a friend.' };
    expect(packAsHtml(documentOf([said], { isEasy: true }), [])).toContain(
      '<p>It is small.</p><p>Come at 2.30pm.</p><p>Bring a friend.</p>',
    );
    expect(packAsHtml(documentOf([said]), [])).toContain('<p>It is small. Come at 2.30pm. Bring a friend.</p>');
  });
});

describe('a service in words', () => {
  const none = { bymonthday: null, dtstart: null, validFrom: null, validTo: null, description: null, interval: 1 };

  test.each([
    ['10:00', '10am'],
    ['12:00', '12 noon'],
    ['00:30', '12.30am'],
    ['14:30', '2.30pm'],
  ])('%s is %s', (time, words) => expect(timeInWords(time)).toBe(words));

  test('says when it is open, and nothing that is over or not certain', () => {
    const service = anyService({
      schedules: [
        { ...none, freq: 'WEEKLY', byday: 'TU', opensAt: '10:00', closesAt: null },
        { ...none, freq: 'MONTHLY', byday: '2WE,-1FR', opensAt: '14:00', closesAt: '16:00' },
        { ...none, freq: 'WEEKLY', byday: 'SA', opensAt: null, closesAt: null, validTo: '2026-03-01' },
        { ...none, freq: 'WEEKLY', interval: 2, byday: 'SU', opensAt: null, closesAt: null },
        { ...none, freq: null, byday: null, opensAt: null, closesAt: null, description: 'Not in August' },
      ],
    });
    expect(hoursInWords(service, '2026-03-23')).toBe(
      'Tuesdays, from 10am; The second Wednesday of the month and the last Friday of the month, 2pm to 4pm; Not in August',
    );
  });

  test.each([
    ['01632 960222', 'tel:01632960222'],
    ['Phone: 01632 960 222 (Ann) or 01632 960333', 'tel:01632960222'],
    ['0300 123 2224 extension 4', 'tel:03001232224'],
    ['(01632) 960222', 'tel:01632960222'],
    ['+44 (0)1632 960222', 'tel:+441632960222'],
    ['See https://tea.example.org/a?b=1.', 'https://tea.example.org/a?b=1'],
    ['ask Ann, 10 to 12, £3.50, on 08/04/2026', undefined],
  ])('the code of %s leads to %s', (text, target) => {
    expect(codeTargets({ kind: 'entry', text })[0]?.target).toBe(target);
  });

  test.each([
    ['cafe.example.org', 'https://cafe.example.org'],
    ['http://cafe.example.org/x', 'http://cafe.example.org/x'],
    ['javascript:alert(1)', ''],
    ['file:///etc', ''],
    ['ask us', ''],
    [null, ''],
  ])('the address of %s is %s', (url, address) => expect(webAddress(url)).toBe(address));
});
