import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportOn } from '../../../build/pack/report.mts';
import { checkFolder } from '../../../electron/data/pack/check-folder.ts';
import { type Edit, withSomerset } from '../../support/pack-folders.ts';

interface Seeded {
  readonly fault: string;
  readonly edit: Edit;
  /** What stands at the place that the checker has to name. */
  readonly at: string;
  readonly says: string;
}

const noNumber = {
  file: 'lists.yaml',
  from: 'ring: { in_hours: "EXAMPLE 01632 960904", out_of_hours: "EXAMPLE 01632 960999" }',
};

const seeded: readonly Seeded[] = [
  {
    fault: 'a question of the report that nothing can answer',
    edit: {
      file: 'lists.yaml',
      from: 'ask: "Can you tell me what happened, in your own words?"\n    words: true',
      to: 'ask: "Can you tell me what happened, in your own words?"',
    },
    at: 'happened:',
    says: 'Nothing can answer “What happened, in their words”. Give it answers, or write words: true.',
  },
  {
    fault: 'an answer of the report that raises a worry that is not there',
    edit: { file: 'lists.yaml', from: 'raises: immediate-danger', to: 'raises: imediate-danger' },
    at: 'raises: imediate-danger',
    says: 'There is no “imediate-danger” among the safety triggers. Did you mean “immediate-danger”?',
  },
  {
    fault: 'no worry for somebody who is in danger',
    edit: { file: 'lists.yaml', from: '    danger: true\n', to: '' },
    at: 'safety_triggers:',
    says: 'Somebody in danger just now raises one worry, and none is marked. Write danger: true at just one trigger.',
  },
  {
    fault: 'two worries for somebody who is in danger',
    edit: {
      file: 'lists.yaml',
      from: '    owner: adviser\n  abuse:',
      to: '    owner: adviser\n    danger: true\n  abuse:',
    },
    at: 'safety_triggers:',
    says: 'and more than one is marked',
  },
  {
    fault: 'a topic of the directory that is not there',
    edit: { file: 'directory.yaml', from: '    blue-badge: [blue badge]', to: '    blue-bage: [blue badge]' },
    at: 'blue-bage:',
    says: 'There is no “blue-bage” among the topics. Did you mean “blue-badge”?',
  },
  {
    fault: 'a word of the directory that means two things',
    edit: { file: 'directory.yaml', from: '[repair cafe, broken, mend]', to: '[repair cafe, sofas, mend]' },
    at: 'sofas',
    says: '“sofas” also stands beside “furniture”. It cannot mean both: leave it in one of them.',
  },
  {
    fault: 'a word of the directory that is there twice',
    edit: { file: 'directory.yaml', from: '[repair cafe, broken, mend]', to: '[repair cafe, broken, repair cafés]' },
    at: 'repair cafés',
    says: '“repair cafés” and “repair cafe” are the same to a search: endings do not matter. Take one out.',
  },
  {
    fault: 'an unknown id in a condition',
    edit: { file: 'guide.yaml', from: 'is: support-failed', to: 'is: suport-failed' },
    at: 'is: suport-failed',
    says: 'There is no “suport-failed” among the topics. Did you mean “support-failed”?',
  },
  {
    fault: 'an unknown stage in a path',
    edit: {
      file: 'guide.yaml',
      from: '[strengths, carer, explore, plan, follow-up]',
      to: '[small-talk, carer]',
    },
    at: 'small-talk',
    says: 'leaves out “small-talk”, and there is no such stage',
  },
  {
    fault: 'a stage that can never come up',
    edit: {
      file: 'guide.yaml',
      from: '{ fact: needAppears, is: true }',
      to: '{ all: [{ fact: channelGroup, is: phone }, { fact: channelGroup, is: online }] }',
    },
    at: 'applies:\n        { all: [{ fact: channelGroup',
    says: 'The stage “Right to an assessment” can never come up',
  },
  {
    fault: 'a stage that can never be ticked off',
    edit: {
      file: 'guide.yaml',
      from: 'done:\n        known: strengths',
      to: 'done:\n        all: [{ fact: noteCount, is: 0 }, { fact: noteTags, has: strength }]',
    },
    at: 'done:\n        all: [{ fact: noteCount',
    says: 'The stage “What the person does and enjoys” can never be ticked off',
  },
  {
    fault: 'a missing number',
    edit: { ...noNumber, to: 'ring: { in_hours: "EXAMPLE 01632 960904" }' },
    at: 'ring: { in_hours: "EXAMPLE 01632 960904" }',
    says: '“out_of_hours” is missing.',
  },
  {
    fault: 'a blank number',
    edit: { ...noNumber, to: 'ring: { in_hours: "EXAMPLE 01632 960904", out_of_hours: "to follow" }' },
    at: 'out_of_hours: "to follow"',
    says: '“Unsafe discharge” has no number to ring out of hours.',
  },
  {
    fault: 'gates that contradict each other',
    edit: { file: 'lists.yaml', from: 'reserved: true, outside: true', to: 'reserved: true' },
    at: 'other-authority:',
    says: 'No conversation can ever end with “Another authority”. It counts elsewhere, which needs a locality outside',
  },
  {
    fault: 'an over-long prompt',
    edit: {
      file: 'guide.yaml',
      from: 'What has made you get in touch today?',
      to: `What has made you get in touch today? ${'Tell me all of it. '.repeat(7)}`,
    },
    at: 'say: What has made you get in touch today? Tell',
    says: 'nobody says that in one breath: at most 160',
  },
  {
    fault: 'a prompt that is hard to read',
    edit: {
      file: 'guide.yaml',
      from: 'What has made you get in touch today?',
      to: 'Which circumstances precipitated this particular communication today?',
    },
    at: 'say: Which circumstances',
    says: 'This is worded for readers aged',
  },
  {
    fault: 'a duplicate id in a list',
    edit: {
      file: 'lists.yaml',
      from: '  end-of-life: End of life\n',
      to: '  end-of-life: End of life\n  equipment: Kit and gadgets\n',
    },
    at: 'equipment: Kit',
    says: '“equipment” is here for the second time.',
  },
  {
    fault: 'an unknown id in an answer',
    edit: { file: 'guide.yaml', from: 'sets: { requesterType: partner }', to: 'sets: { requesterType: partnr }' },
    at: 'requesterType: partnr',
    says: 'There is no “partnr” among the requesters. Did you mean “partner”?',
  },
  {
    fault: 'an answer that leaves its question open',
    edit: { file: 'guide.yaml', from: 'sets: { carerNoticed: false }', to: 'sets: { carerNeeds: none-seen }' },
    at: 'sets: { carerNeeds',
    says: 'This answer says nothing about “carerNoticed”, so its question would stay.',
  },
  {
    fault: 'an answer with an end of another class',
    edit: {
      file: 'guide.yaml',
      from: 'sets: { outcomeClass: closed-other, outcomeRoute: self-funding }',
      to: 'sets: { outcomeClass: resolved, outcomeRoute: self-funding }',
    },
    at: 'outcomeRoute: self-funding',
    says: 'is an end of the class “closed-other”',
  },
  {
    fault: 'a value that a field cannot hold',
    edit: { file: 'guide.yaml', from: 'sets: { followUpAgreed: false }', to: 'sets: { followUpAgreed: maybe }' },
    at: 'followUpAgreed: maybe',
    says: '“maybe” cannot be recorded here',
  },
  {
    fault: 'a duplicate id of a stage',
    edit: { file: 'guide.yaml', from: '- id: today', to: '- id: who' },
    at: 'id: who\n      title: What has prompted',
    says: 'There are two stages with the id “who”.',
  },
  {
    fault: 'a cyclic condition',
    edit: {
      file: 'pack.yaml',
      from: 'council: Somerset\n',
      to: 'council: Somerset\nconditions:\n  rings: { not: { use: writes } }\n  writes: { any: [{ use: rings }, { known: personPhone }] }\n',
    },
    at: 'rings: { not',
    says: 'This goes round in a circle: “rings” uses “writes” uses “rings”.',
  },
  {
    fault: 'an outcome without a bucket',
    edit: {
      file: 'lists.yaml',
      from: 'died: { label: Died, class: closed-other, bucket: other-end,',
      to: 'died: { label: Died, class: closed-other,',
    },
    at: 'died: { label: Died, class',
    says: '“bucket” is missing. Write one of: resolved, signposted, assessment',
  },
  {
    fault: 'a wrong type',
    edit: { file: 'pack.yaml', from: 'follow_up_default_working_days: 10', to: 'follow_up_default_working_days: ten' },
    at: 'follow_up_default_working_days: ten',
    says: '“follow_up_default_working_days” holds the words “ten”. Write a number, without quotes.',
  },
  {
    fault: 'a missing translation of a label',
    edit: {
      file: 'pack.yaml',
      from: 'council: Somerset\n',
      to: 'council: Somerset\ntranslations:\n  polish:\n    client_types: { service-user: Osoba }\n',
    },
    at: 'client_types: { service-user: Osoba }',
    says: '“Somebody who cares unpaid” (unpaid-carer) has no label in Polish yet.',
  },
  {
    fault: 'something that a practice caller can be asked by nobody',
    edit: { file: 'practice.yaml', from: 'drawn_by: [hurt, worries]', to: 'drawn_by: [hurts, worries]' },
    at: 'hurts, worries',
    says: 'Nobody can ask “hurts”.',
  },
  {
    fault: 'something that a practice caller tells to nobody who does not push',
    edit: { file: 'practice.yaml', from: 'drawn_by: [hurt, worries]', to: 'drawn_by: [but-coping]' },
    at: 'drawn_by: [but-coping]',
    says: 'Only pushing draws this out.',
  },
  {
    fault: 'an end of a practice caller that no conversation has',
    edit: {
      file: 'practice.yaml',
      from: 'when: { fact: outcomeClass, is: passed } }\n\n    mother-answers',
      to: 'when: { all: [{ fact: outcomeClass, is: passed }, { fact: outcomeClass, is: resolved }] } }\n\n    mother-answers',
    },
    at: 'neighbours-windows:',
    says: 'No conversation with Farrah Quick can end as it is looked for.',
  },
  {
    fault: 'praise for nothing',
    edit: { file: 'practice.yaml', from: 'when: { known: topicMain } }', to: 'when: { known: channel } }' },
    at: 'only-a-bus-pass:',
    says: 'holds before Gwen Larkham has said a word',
  },
];

/** Line and column, from one, at which a passage begins. */
function placeIn(text: string, passage: string): string {
  const before = text.slice(0, text.indexOf(passage)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

describe('a fault that somebody makes in the Somerset pack', () => {
  test.each(seeded)('is found and explained: $fault', ({ edit, at, says }) => {
    withSomerset([edit], (folder) => {
      const text = readFileSync(join(folder, edit.file), 'utf8');
      expect(text).toContain(at);
      const { lines, sound } = reportOn(folder, checkFolder(folder));
      expect(sound).toBe(false);
      expect(lines[0]).toContain(`${join(folder, edit.file)}:${placeIn(text, at)}  `);
      expect(lines[0]).toContain(says);
      expect(lines.slice(1), 'nothing else is complained of').toEqual([
        '',
        `There is one thing to put right in ${folder}.`,
      ]);
    });
  });
});

test('the Somerset pack is sound', () => {
  withSomerset([], (folder) => {
    const { lines, sound } = reportOn(folder, checkFolder(folder));
    expect(lines.join('\n')).toContain(`${folder} is sound: `);
    expect(sound).toBe(true);
  });
});
