import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../shared/pack/check/check-pack.ts';
import type { WrittenCondition } from '../../../shared/pack/condition-schema.ts';
import { type Changes, doneWhen, each, found, retired, said, stageWith } from '../../support/changed-pack.ts';
import { somersetWith } from '../../support/pack-folders.ts';

describe('stages and paths', () => {
  const always: WrittenCondition = { any: [{ known: 'topicMain' }, { not: { known: 'topicMain' } }] };
  const never: WrittenCondition = { all: [{ known: 'topicMain' }, { not: { known: 'topicMain' } }] };
  const phone: WrittenCondition = { fact: 'channelGroup', is: 'phone' };
  const pathsWith =
    (...whens: WrittenCondition[]): Changes =>
    ({ guide }) => ({
      guide: {
        ...guide,
        paths: whens.map((when, at) => ({ id: `p${at}`, title: `Path ${at}`, when, leaves_out: ['today'] })),
      },
    });

  test.each<[string, Changes, string]>([
    ['can come up', stageWith(() => ({ applies: never })), 'unreachable at guide.stages.0.applies'],
    ['can be ticked off', doneWhen(never), 'unreachable at guide.stages.0.done'],
    ['wait for something', doneWhen(always), 'unreachable at guide.stages.0.done'],
    [
      'can be ticked off while they are needed',
      stageWith(() => ({ applies: phone, done: { fact: 'channelGroup', is: 'online' } })),
      'unreachable at guide.stages.0.done',
    ],
    [
      'have prompts that are said',
      stageWith(() => ({ prompts: [{ say: 'Hello?', when: never }] })),
      'unreachable at guide.stages.0.prompts.0.when',
    ],
    ['can begin, if they are paths', pathsWith(never), 'unreachable at guide.paths.0.when'],
    ['are not always on, if they are paths', pathsWith(always), 'unreachable at guide.paths.0.when'],
    ['are not left out by one path or the other', pathsWith(phone, { not: phone }), 'unreachable at guide.stages.3'],
  ])('%s', (_what, changes, finding) => {
    expect(found(changes)).toEqual([finding]);
  });

  test('are not left out where the paths leave a gap', () => {
    expect(found(pathsWith(phone, { fact: 'channelGroup', is: 'online' }))).toEqual([]);
  });

  test('are simple enough to be looked through', () => {
    const differ = (one: string, other: string): WrittenCondition => ({
      any: [
        { all: [{ fact: 'topicsAlso', has: one }, { not: { fact: 'topicsAlso', has: other } }] },
        { all: [{ not: { fact: 'topicsAlso', has: one } }, { fact: 'topicsAlso', has: other }] },
      ],
    });
    const tangled: Changes = (written) => {
      const ids = Object.keys(written.topics);
      const pairs = ids.slice(0, 13).map((id, at) => differ(id, ids[at + 13] ?? ''));
      return pathsWith({ all: [...pairs, { fact: 'solutionCount', is: 1.5 }] })(written);
    };
    expect(said(tangled)).toContain('This has so many parts that nobody can tell whether it ever holds.');
  });
});

describe('routes', () => {
  test('that count elsewhere need a locality outside', () => {
    const changes: Changes = ({ localities }) => ({
      localities: each(localities, (entry) => ({ ...entry, outside: false })),
    });
    expect(found(changes)).toEqual(['contradiction at outcomes.other-authority']);
  });

  test('for a quick question need a topic that shows no need', () => {
    const changes: Changes = ({ topics, guide }) => ({
      topics: each(topics, (topic) => ({ ...topic, need: true })),
      guide: { ...guide, paths: guide.paths.filter(({ id }) => id !== 'quick') },
    });
    expect(found(changes)).toEqual(['contradiction at outcomes.casual']);
    expect(said(changes)).toContain('no topic is one');
  });

  test('that are retired need nothing', () => {
    const changes: Changes = ({ guide, localities, outcomes, cues }) => ({
      // Its questions name the route as well, which is another finding; so do words that bring one of them forward.
      cues: cues.filter(({ suggests }) => !('ask' in suggests)),
      guide: { ...guide, stages: guide.stages.map((stage) => ({ ...stage, asks: [] })) },
      localities: each(localities, (entry) => ({ ...entry, outside: false })),
      outcomes: each(outcomes, (route, id) => (id === 'other-authority' ? retired(route) : route)),
    });
    expect(found(changes)).toEqual([]);
  });
});

describe('words', () => {
  test.each<[string, string, string[]]>([
    ['160 characters', `${'We hear. '.repeat(17)}Go on.`, []],
    ['161 characters', `${'We hear. '.repeat(17)}Go on ..`, ['too-long']],
    [
      'words that few read',
      'Circumstances necessitate comprehensive multidisciplinary documentation.',
      ['hard-to-read'],
    ],
    ['a few long words, which no index can judge', 'Anything particularly worrying?', []],
  ])('of a prompt: %s', (_what, say, kinds) => {
    const prompts = [{ say: say.padEnd(say.includes('..') ? 161 : 0, '.') }];
    expect(checkPack(somersetWith(stageWith(() => ({ prompts })))).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('are plainer in the plainer form', () => {
    const twelve = 'Does anybody from the council help already?';
    expect(found(stageWith(() => ({ prompts: [{ say: twelve }] })))).toEqual([]);
    expect(found(stageWith(() => ({ prompts: [{ say: 'Who helps?', plainer: twelve }] })))).toEqual([
      'hard-to-read at guide.stages.0.prompts.0.plainer',
    ]);
  });
});

describe('translations', () => {
  const polish =
    (labels: Record<string, string>): Changes =>
    () => ({ translations: { polish: { client_types: labels } } });

  test.each<[string, Record<string, string>, string[]]>([
    ['complete', { 'service-user': 'Osoba', 'unpaid-carer': 'Opiekun' }, []],
    ['begun', { 'service-user': 'Osoba' }, ['translation at translations.polish.client_types']],
    [
      'of something else',
      { 'service-user': 'Osoba', 'unpaid-carer': 'Opiekun', child: 'Dziecko' },
      ['unknown-id at translations.polish.client_types.child'],
    ],
    [
      'of two things by one name',
      { 'service-user': 'Osoba', 'unpaid-carer': 'osoba' },
      ['twice at translations.polish.client_types.unpaid-carer'],
    ],
  ])('%s', (_what, labels, findings) => {
    expect(found(polish(labels))).toEqual(findings);
  });
});

describe('how long names and words are kept', () => {
  const months = { resolved: 24, signposted: 24, passed: 96, 'closed-other': 24 };

  test.each([
    ['nowhere', undefined, ['incomplete at ']],
    ['long enough', { ...months, resolved: 7 }, []],
    ['shorter than a return is looked for', { ...months, passed: 6 }, ['contradiction at retention_months.passed']],
  ])('is said %s', (_what, retention, findings) => {
    expect(found(() => ({ retention_months: retention }))).toEqual(findings);
  });
});

describe('targets', () => {
  const target = { measure: 'first_contact_resolution', expect: 0.75, direction: 'up', from: '2018-04-01' } as const;

  test.each<[string, object, string[]]>([
    ['of a measure that exists', { from: '2026-04-01' }, []],
    ['of no known measure', { measure: 'first_contact_resolutions' }, ['target at targets.1.measure']],
    ['from a day long ago', { from: '0218-04-01' }, ['target at targets.1.from']],
    ['from a day far away', { from: '2118-04-01' }, ['target at targets.1.from']],
    ['given twice for one day', {}, ['target at targets.1']],
  ])('%s', (_what, change, findings) => {
    expect(found(() => ({ targets: [target, { ...target, ...change }] }))).toEqual(findings);
  });
});
