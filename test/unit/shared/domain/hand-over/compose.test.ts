import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../../../shared/domain/contact.ts';
import type { Record } from '../../../../../shared/domain/guide/facts.ts';
import { saysSomething } from '../../../../../shared/domain/guide/says-something.ts';
import { sheetAsHtml } from '../../../../../shared/domain/hand-over/as-html.ts';
import { sheetAsText } from '../../../../../shared/domain/hand-over/as-text.ts';
import { composeHandOver, composeSafetySheet, composeSheet } from '../../../../../shared/domain/hand-over/compose.ts';
import { sheetDocument, sheetKinds } from '../../../../../shared/domain/hand-over/document.ts';
import type { SheetRecord } from '../../../../../shared/domain/hand-over/sheet-record.ts';
import { anyRecord } from '../../../../support/any-record.ts';
import { somerset } from '../../../../support/packs.ts';

const at = '2026-03-24T11:40:00.000Z';

function recordOf(record: Record): SheetRecord {
  const contact: Contact = {
    ...record,
    ...{ id: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f', packId: somerset.id, packVersion: somerset.version },
    ...{
      openedAt: at,
      closedAt: at,
      civilDay: '2026-03-24',
      sample: false,
      followUp: null,
      promisesKept: [],
      correction: null,
    },
  };
  const solution = { tier: 'local-group', words: 'The old choir.', accepted: true, connected: 'told', promise: null };
  return {
    contact,
    earlier: [
      {
        ...{ day: '2026-03-01', isOpen: false, outcomeRoute: 'community', solutions: [solution] },
        result: { result: 'did-not-help', words: 'Nobody rang.' },
      },
    ],
    results: [{ result: 'never-happened', words: 'It was never set up.' }],
    ...{ by: 'Sam Adviser', now: at },
  };
}

/** Distinct words in every place that takes own words, so that one cannot stand in for another. */
function withOwnWords(record: Record): { record: Record; words: string[] } {
  const words: string[] = [];
  const own = (place: string) => {
    const said = `words of ${place} ${words.length} <&> "so"`;
    words.push(said);
    return said;
  };
  const notes = record.notes.map((line) => ({ ...line, text: own('note') }));
  const solutions = record.solutions.map((each) => ({ ...each, words: own('solution') }));
  const concerns = record.concerns.map((each) => ({
    ...each,
    ...{ done: own('done'), by: own('by'), whom: own('whom'), answer: own('answer') },
  }));
  const fields = {
    ...record.fields,
    ...{ personName: own('name'), requesterName: own('caller'), safeTime: own('time'), otherWords: own('other') },
    ...{
      capacityWhy: own('why'),
      capacityDecision: own('decision'),
      supportedBy: own('supporter'),
      assessmentWords: own('assessment'),
    },
    ...{
      sourceOfRisk: own('source'),
      whenNext: own('next'),
      overrideWords: own('override'),
      receiptWho: own('receipt'),
    },
    unfinishedLine: own('typing'),
    furtherRoutes: record.fields.furtherRoutes.map((taken) => ({ ...taken, receiptWho: own('further') })),
  };
  return { record: { fields, notes, solutions, concerns }, words };
}

describe('a sheet', () => {
  test('is composed of any record, and reads by its schema', () => {
    fc.assert(
      fc.property(anyRecord(somerset), fc.constantFrom(...sheetKinds), (record, kind) => {
        const sheet = composeSheet(kind, recordOf(record), somerset);
        expect(sheetDocument.parse(sheet)).toEqual(sheet);
        expect(sheet.sections.every(({ text }) => saysSomething(text))).toBe(true);
        sheetAsHtml(sheet);
      }),
      { numRuns: 300 },
    );
  });

  test('says first, in every form, that it is not safe to contact the person', () => {
    fc.assert(
      fc.property(anyRecord(somerset), fc.constantFrom('hand-over', 'safety'), (record, kind) => {
        const unsafe = { ...record, fields: { ...record.fields, safeToContact: false } };
        const sheet = composeSheet(kind, recordOf(unsafe), somerset);
        expect(sheet.alerts[0]).toMatch(/^NOT SAFE TO CONTACT THE PERSON/);
        expect(sheetAsText(sheet)).toMatch(/^!! NOT SAFE TO CONTACT THE PERSON/);
        expect(sheetAsHtml(sheet).split('<body>')[1]).toMatch(/^\s*<div class="alert">NOT SAFE TO CONTACT THE PERSON/);
      }),
      { numRuns: 200 },
    );
  });

  test('of a reply holds nothing of what was said, nothing about safety and no way to find the person', () => {
    fc.assert(
      fc.property(anyRecord(somerset), (any) => {
        const { record } = withOwnWords(any);
        const { fields } = record;
        const text = sheetAsText(composeSheet('reply', recordOf(record), somerset));
        const kept = [
          ...record.notes.map((line) => line.text),
          ...record.concerns.flatMap(({ done, whom, answer }) => [done, whom, answer]),
          ...[fields.personPhone, fields.safeTime, fields.assessmentWords, fields.sourceOfRisk, fields.otherName],
        ].filter((said) => said.trim().length > 12);
        expect(kept.filter((said) => text.includes(said.trim()))).toEqual([]);
        expect(text).not.toContain('NOT SAFE');
        if (fields.agreement !== 'agrees') expect(text).not.toContain('WHAT WAS AGREED');
      }),
      { numRuns: 200 },
    );
  });

  test('of a hand-over holds every word that somebody said or put down, and what was tried before', () => {
    fc.assert(
      fc.property(anyRecord(somerset), (any) => {
        const { record, words } = withOwnWords(any);
        const text = sheetAsText(composeHandOver(recordOf(record), somerset));
        expect(words.filter((said) => !text.includes(said))).toEqual([]);
        for (const said of ['The old choir.', 'Nobody rang.', 'It was never set up.']) expect(text).toContain(said);
      }),
      { numRuns: 200 },
    );
  });

  test('about safety gives each line of the notes, or says how many it leaves out', () => {
    fc.assert(
      fc.property(anyRecord(somerset), (record) => {
        const { notes } = record;
        const sheet = composeSafetySheet(
          recordOf({ ...record, fields: { ...record.fields, unfinishedLine: '' } }),
          somerset,
        );
        const given = sheet.sections.find(({ id }) => id === 'said')?.text.split('\n').length ?? 0;
        const out = Number(/^(\d+) lines? of the notes/.exec(sheet.leftOut[0] ?? '')?.[1] ?? 0);
        expect(given + out).toBe(notes.length);
      }),
      { numRuns: 200 },
    );
  });

  test('says of nobody that they were told, unless that is on record', () => {
    fc.assert(
      fc.property(anyRecord(somerset), (any) => {
        const fields = { ...any.fields, receiptWho: '', receiptAt: null, furtherRoutes: [] };
        const untold = any.concerns.map((each) => ({
          ...each,
          notSo: false,
          done: '',
          by: '',
          whom: '',
          at: null,
          answer: '',
        }));
        const sheet = composeSafetySheet(recordOf({ ...any, fields, concerns: untold }), somerset);
        const about = sheet.sections
          .filter(({ id }) => id === 'safety' || id === 'passed')
          .map(({ text }) => text)
          .join('\n');
        expect(about).not.toMatch(/\brang\b|taken by|handled|Answer: “/);
        if (untold.length > 0) expect(about).toContain('nobody is recorded as told');
      }),
      { numRuns: 200 },
    );
  });

  test('says what is not known where that matters, and leaves the rest out', () => {
    const nothing = fc.sample(anyRecord(somerset), { numRuns: 1, seed: 1 })[0];
    if (!nothing) throw new Error('There is a record.');
    const fields = {
      ...nothing.fields,
      agreement: null,
      adjustments: [],
      safeToContact: null,
      strengths: [],
      sourceOfRisk: '',
    };
    const bare = { fields: { ...fields, abuseTypes: [], whenNext: '' }, notes: [], solutions: [], concerns: [] };
    const sheet = composeHandOver(recordOf(bare), somerset);
    const textOf = (wanted: string) => sheet.sections.find(({ id }) => id === wanted)?.text;
    expect(textOf('agreement')).toContain('Not asked');
    expect(textOf('adjustments')).toContain('Not known');
    expect(textOf('contact')).toContain('not asked');
    expect(textOf('safety')).toContain('Nothing about safety was raised');
    expect(textOf('strengths')).toBeUndefined();
    expect(textOf('worries')).toBeUndefined();
  });

  test('marks each question of safeguarding that nobody has answered', () => {
    const [record] = fc.sample(anyRecord(somerset), { numRuns: 1, seed: 3 });
    if (!record) throw new Error('There is a record.');
    const fields = {
      ...{
        ...record.fields,
        aware: null,
        agreement: null,
        capacityConcern: null,
        capacityDecision: '',
        capacityWhy: '',
      },
      report: [{ question: 'who-else', answer: 'children', words: 'Her two boys' }],
    };
    const sheet = composeSafetySheet(recordOf({ ...record, fields }), somerset);
    const questions = sheet.sections.find(({ id }) => id === 'questions')?.text ?? '';
    for (const asked of [
      'The person and this conversation',
      'capacity for this decision',
      ...Object.entries(somerset.report_questions).flatMap(([id, { label }]) => (id === 'who-else' ? [] : label)),
    ]) {
      expect(questions).toContain(`${asked}: NOT ANSWERED YET`);
    }
    expect(questions).toContain('Who else is at risk: Children, “Her two boys”');
  });

  test('holds nothing that a browser would act on', () => {
    const [record] = fc.sample(anyRecord(somerset), { numRuns: 1, seed: 3 });
    if (!record) throw new Error('There is a record.');
    const evil = `<img src=x onerror="alert(1)">&'\u202e`;
    const html = sheetAsHtml(
      composeHandOver(
        recordOf({ ...record, fields: { ...record.fields, personName: evil, safeTime: evil } }),
        somerset,
      ),
    );
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202e');
    expect(html).toContain('&lt;img src=x');
  });
});
