import { describe, expect, test } from 'vitest';
import { suggested } from './report.ts';

/** What is said in the fourteen reference contacts, and the triggers that a careful adviser would want suggested. */
const calls: readonly {
  readonly id: string;
  readonly said: readonly string[];
  readonly triggers: readonly string[];
}[] = [
  {
    id: 'c01',
    said: [
      'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
      "She's managing in the house. She cooks, she's careful on the stairs, my brother does the big shop on Saturdays.",
      "She'd love company but won't go somewhere on her own the first time. She doesn't drive any more.",
      "No, she hasn't fallen. She's forgetful about names but that's always been her.",
      "I'm all right, thanks for asking. I work full time, I ring her every evening.",
      "She's sitting next to me. (Joan) A letter in big print would help. No, I don't want anybody assessing me, not now, dear, but I'll ring if that changes.",
    ],
    triggers: [],
  },
  {
    id: 'c02',
    said: ["I don't want to give my name. I only want to know if a Blue Badge can be used in the hospital car park."],
    triggers: [],
  },
  {
    id: 'c03',
    said: [
      "Third fall this month, no injury, I've seen him. He can't get out of the bath. He lives alone on the first floor.",
      "He says he'd like someone to look at the whole set-up with him. I told him I'd ask for an assessment.",
      "He's sharp as a tack. Ex-merchant navy, does his own paperwork, has a good neighbour with a key.",
    ],
    triggers: [],
  },
  {
    id: 'c04',
    said: [
      "I look after Derek, he has Parkinson's. I'm up three times a night and I can't go on like this.",
      "I gave up choir. My sister used to sit with him but she's moved to Leeds.",
      "No, we're both safe, I'm worn out, that's all. I want someone to look at what would help me.",
      "Derek might want a talk of his own. He's asleep now. Email is best, I only get a minute.",
    ],
    triggers: ['suicidal'],
  },
  {
    id: 'c05',
    said: [
      "I won't say who I am. I'm on the till at the bank in town.",
      'Old Mr Crane comes in every Thursday with a young man who stands over him and he takes out three hundred pounds.',
      "He looked frightened. He doesn't know I'm ringing and I don't think he should.",
    ],
    triggers: ['abuse'],
  },
  {
    id: 'c06',
    said: [
      "We've just taken her husband in. He does everything for her, she has dementia and can't be left tonight.",
      "There's food in the fridge. The daughter, 01632 960114, is driving from Plymouth but won't be here before midnight.",
    ],
    triggers: ['carer-gone', 'not-alone-tonight'],
  },
  {
    id: 'c07',
    said: [
      'Medically fit Friday. New hip. Lives with his partner. Needs help to get going again for a few weeks. He agrees.',
    ],
    triggers: [],
  },
  {
    id: 'c08',
    said: [
      "My carer didn't come this morning and the agency isn't answering.",
      "I've had my tablets, I'm dressed, my grandson's here. I want to know someone is coming at lunchtime.",
      '(the adviser reaches the agency on its other number: somebody will be there at 12:30)',
    ],
    triggers: ['support-stopped'],
  },
  {
    id: 'c09',
    said: [
      "I can't hear on the phone, so I've come in. I lip-read. Please don't ring me.",
      "I miss the doorbell and the smoke alarm. Otherwise I'm busy, I restore clocks, I've the allotment.",
      "The flashing doorbell from your box is just the thing, I've signed for it. Yes, get the fire people to write to me. An assessment? No thanks, this is all I wanted.",
    ],
    triggers: ['fire-risk'],
  },
  {
    id: 'c10',
    said: [
      "Nobody ever rang Mum about the village agent. She's not eating properly now and she's stopped answering the door.",
      "I was with her this morning. She had some toast. She isn't hurt, she's just sad.",
      "She says she'd like somebody to come and talk about some help at home.",
    ],
    triggers: ['self-neglect'],
  },
  {
    id: 'c11',
    said: [
      "I've been told I've MS. I'm still at work, my partner helps, the MS group is brilliant.",
      "I want an assessment, please. I know my rights, I don't want to be fobbed off with leaflets.",
    ],
    triggers: [],
  },
  {
    id: 'c12',
    said: [
      "She has chosen a retirement flat with care and will pay from savings that will last for years. She's here.",
      'What should we know, and when should we come back to you?',
      "(Winifred) I don't need you to assess me, thank you. I'll remember that I can ask.",
    ],
    triggers: [],
  },
  {
    id: 'c13',
    said: [
      "It's about my wife, she's been diagnosed with... hello? hello?",
      '(the line drops after six minutes; the computer is switched off at the wall at the same moment)',
    ],
    triggers: [],
  },
  {
    id: 'c14',
    said: [
      "Tom lives in Bristol and needs help after a stroke. I looked online and found you. He knows I'm writing. He's all right with me for now.",
    ],
    triggers: [],
  },
];

const topics: Readonly<Record<string, readonly string[]>> = {
  c01: ['loneliness', 'transport'],
  c02: ['blue-badge'],
  c03: ['mobility-falls', 'washing-dressing'],
  c04: ['carer-break', 'caring'],
  c05: ['abuse-neglect'],
  c06: ['carer-break', 'memory'],
  c07: ['leaving-hospital'],
  c08: ['support-failed'],
  c09: ['sight-hearing', 'equipment', 'safe-at-home'],
  c10: ['meals-shopping'],
  c11: ['new-disability'],
  c12: ['paying-for-care'],
  c14: ['new-disability'],
};

const strengths: Readonly<Record<string, readonly string[]>> = {
  c01: ['skills', 'routines-faith', 'family'],
  c03: ['skills', 'friends'],
  c04: ['groups', 'past-coping'],
  c06: ['family'],
  c08: ['family'],
  c09: ['skills'],
  c11: ['family', 'groups', 'roles'],
};

describe('the reference contacts', () => {
  test.each(calls)('$id suggests the safety triggers a careful adviser would want, and no other', (call) => {
    const found = call.said.flatMap((line) => suggested(line, 'trigger'));
    expect([...new Set(found)].sort()).toEqual(call.triggers);
  });

  test.each(calls)('$id suggests its topics and strengths', ({ id, said }) => {
    expect(said.flatMap((line) => suggested(line, 'topic'))).toEqual(expect.arrayContaining([...(topics[id] ?? [])]));
    expect(said.flatMap((line) => suggested(line, 'strength'))).toEqual(
      expect.arrayContaining([...(strengths[id] ?? [])]),
    );
  });
});
