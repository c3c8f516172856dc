import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../../shared/domain/changes.ts';
import type { Record } from '../../../../shared/domain/guide/facts.ts';
import { kindsHeard } from '../../../../shared/domain/safety/kinds-heard.ts';
import { openReportCount, reportEdits, reportOf } from '../../../../shared/domain/safety/report.ts';
import { somerset as pack, recordWith } from '../../../support/packs.ts';

const now = '2026-03-24T11:52:00.000Z';
function answering(record: Record, question: string, part: Parameters<typeof reportEdits>[3]): Record {
  return reportEdits(record, pack, question, part, now).reduce<Record>(applyChange, record);
}
const isAnswered = (record: Record, question: string) =>
  reportOf(record, pack).find(({ id }) => id === question)?.isAnswered;

describe('the report about abuse or neglect', () => {
  test('asks what Making Safeguarding Personal asks, and has nothing of it at first', () => {
    expect(openReportCount(recordWith(), pack)).toBe(Object.keys(pack.report_questions).length);
    expect(openReportCount(recordWith(), pack)).toBe(9);
  });

  test('has an answer by a key or by a line, and one that has to say why only with the line', () => {
    expect(isAnswered(answering(recordWith(), 'safe-now', { answer: 'safe' }), 'safe-now')).toBe(true);
    expect(isAnswered(answering(recordWith(), 'happened', { words: 'He took it.' }), 'happened')).toBe(true);
    expect(isAnswered(answering(recordWith(), 'happened', { words: ' \u200b' }), 'happened')).toBe(false);
    const because = answering(recordWith(), 'wants', { answer: 'could-not-ask' });
    expect(isAnswered(because, 'wants')).toBe(false);
    expect(isAnswered(answering(because, 'wants', { words: 'he stood beside her' }), 'wants')).toBe(true);
  });

  test('loses an answer that is taken back, and keeps each question once', () => {
    const once = answering(recordWith(), 'safe-now', { answer: 'safe' });
    const changed = answering(once, 'safe-now', { answer: 'not-known' });
    expect(changed.fields.report).toEqual([{ question: 'safe-now', answer: 'not-known', words: '' }]);
    expect(answering(changed, 'safe-now', { answer: null }).fields.report).toEqual([]);
  });

  test('raises the worry that an answer is, once, and does not take it away with the answer', () => {
    const unsafe = answering(recordWith(), 'safe-now', { answer: 'not-safe' });
    expect(unsafe.concerns).toMatchObject([{ trigger: 'immediate-danger', seenAt: null, notSo: false }]);
    const back = answering(answering(unsafe, 'safe-now', { answer: 'safe' }), 'safe-now', { answer: 'not-safe' });
    expect(back.concerns).toHaveLength(1);
    const children = answering(unsafe, 'who-else', { answer: 'both' });
    expect(children.concerns.map(({ trigger }) => trigger)).toEqual(['immediate-danger', 'child-at-risk']);
  });
});

describe('the kinds of abuse that words speak of', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['He slapped her and she has a black eye.', 'physical'],
    ['Her husband controls everything she does, it is domestic.', 'domestic'],
    ['The carer touched her down there.', 'sexual'],
    ['He shouts at her all day.', 'psychological-or-emotional'],
    ['He takes out three hundred pounds every Thursday.', 'financial-or-material'],
    ['They have taken over his flat.', 'modern-slavery'],
    ['They call her racist things.', 'discriminatory'],
    ['The staff are rough with everybody there.', 'organisational'],
    ['She was left wet all night.', 'neglect-and-acts-of-omission'],
    ['The place is full of hoarding.', 'self-neglect'],
  ];

  test.each(lines)('“%s”: %s', (text, kind) => {
    const record = recordWith({}, [{ note: { id: '019a9d2e-0000-7000-8000-000000000001', at: now, text, tag: null } }]);
    expect(kindsHeard(record, pack).map((heard) => heard.kind)).toContain(kind);
    const chosen = { ...record, fields: { ...record.fields, abuseTypes: [kind] } };
    expect(kindsHeard(chosen, pack).map((heard) => heard.kind)).not.toContain(kind);
  });

  test('are ten, each in plain words beside its statutory name', () => {
    const kinds = Object.values(pack.abuse_types);
    expect(kinds).toHaveLength(10);
    for (const { label, plain } of kinds) expect(plain, label).toMatch(/\w{3}/);
  });
});
