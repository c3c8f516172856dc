import type { Record } from '../../shared/domain/guide/facts.ts';
import { type Following, follow } from '../../shared/domain/guide/follow.ts';
import type { Pack } from '../../shared/pack/schema.ts';
import { talk } from './talk.ts';

/** What is said in the longest of the reference contacts, and in one that goes on for an hour. */
const said: readonly string[] = [
  'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
  "She's managing in the house. She cooks, she's careful on the stairs, my brother does the big shop on Saturdays.",
  "She'd love company but won't go somewhere on her own the first time. She doesn't drive any more.",
  "No, she hasn't fallen. She's forgetful about names but that's always been her.",
  "I'm all right, thanks for asking. I work full time, I ring her every evening.",
  "She's sitting next to me. (Joan) A letter in big print would help. No, I don't want anybody assessing me, not now, dear, but I'll ring if that changes.",
];

/** A contact with everything on record but its last line, which is still to be typed. */
export function longContact(pack: Pack, lines: number): { record: Record; lastLine: string } {
  const talked = talk(pack, 'phone-in')
    .set({ requesterType: 'family', requesterName: 'Helen Pike', personName: 'Joan Pike', toldBefore: 'no' })
    .set({ existingSupport: 'no', spokenTo: 'person-and-caller', agreement: 'agrees', adjustments: ['large-print'] })
    .set({ topicMain: 'loneliness', topicsAlso: ['transport'], strengths: ['skills', 'routines-faith', 'family'] })
    .set({
      assessmentOffered: true,
      assessmentDecision: 'not-now',
      assessmentBy: 'person',
      assessmentWords: 'Not now.',
    })
    .solve({ tier: 'community-agent', words: 'Village agent', connected: 'to-arrange' })
    .solve({ tier: 'drop-in-centre', words: 'Talking Café', connected: 'sent-details' })
    .set({ outcomeClass: 'signposted', outcomeRoute: 'community' });
  for (let line = 1; line < lines; line += 1) talked.line(said[(line - 1) % said.length] ?? '', 'worry');
  return { record: talked.putAway().record(), lastLine: said.at(-1) ?? '' };
}

/** The guide at every keystroke of the last line, in a copy of the pack that remembers the kept lines alone. */
export function typing(record: Record, lastLine: string, pack: Pack): (turn: number) => Following {
  const fresh = structuredClone(pack);
  follow(record, fresh);
  const typed = Array.from(lastLine, (_, at) => ({
    ...record,
    fields: { ...record.fields, unfinishedLine: lastLine.slice(0, at + 1) },
  }));
  return (turn) => follow(typed[turn] ?? record, fresh);
}
