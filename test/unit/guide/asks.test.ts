import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerEdits } from '../../../renderer/features/contact/asks/answer-edits.ts';
import { currentAsk } from '../../../renderer/features/contact/asks/current-ask.ts';
import { keepPlaces } from '../../../renderer/features/contact/asks/keep-places.ts';
import { newSolution } from '../../../renderer/features/contact/help/solution-edits.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import type { Contact } from '../../../shared/domain/contact.ts';
import { outcomeClasses } from '../../../shared/domain/contact-fields.ts';
import type { OpenAsk } from '../../../shared/domain/guide/asks-of.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { mostAnswers } from '../../../shared/pack/guide-schema.ts';
import { anyChange } from '../../support/arbitrary-change.ts';
import { recordWith, somerset, southampton } from '../../support/packs.ts';

const now = '2026-03-23T10:12:00.000Z';
const nothingLeft = { guide: null, later: new Set<string>(), pane: 'notes', shownAsk: null } as const;

function contactWith(fields: Partial<Contact['fields']> = {}): Contact {
  const { id, version } = somerset;
  const dates = { openedAt: now, closedAt: null, civilDay: '2026-03-23' };
  const record = recordWith();
  const empty = {
    id: newId(),
    packId: id,
    packVersion: version,
    ...dates,
    sample: false,
    followUp: null,
    promisesKept: [],
    correction: null,
    ...record,
  };
  return { ...empty, fields: { ...record.fields, ...fields } };
}

const asked = (contact: Contact) => currentAsk(follow(contact, somerset), nothingLeft);

function answered(contact: Contact, ask: OpenAsk | null, say: string): Contact {
  const answer = ask?.answers.find((other) => other.say === say);
  if (!answer) throw new Error(`“${say}” is no answer to “${ask?.ask}”.`);
  const context = { pack: somerset, now, adviser: 'Priya' };
  return answerEdits(answer, contact, context).reduce<Contact>(applyChange, contact);
}

describe('the questions that are offered', () => {
  test('begin with whether anybody is in danger, go on to who is in touch, and name people once they have names', () => {
    expect(asked(contactWith())).toMatchObject({ key: 'dangerNow', ask: 'Is everybody safe just now?' });
    expect(asked(contactWith({ dangerNow: 'could-not-ask' }))).toMatchObject({
      key: 'requesterType',
      ask: 'Who is in touch?',
    });
    const known = contactWith({
      dangerNow: 'nobody',
      requesterType: 'family',
      personName: 'Joan Pike',
      requesterName: 'Helen',
    });
    expect(asked(known)?.ask).toBe('Does Joan Pike know of this, and agree?');
    expect(asked(known)?.answers.map(({ say }) => say)).toContain('Agrees, Helen says');
  });

  test('about danger, stand in nobody’s way once the talk has begun, and come back where their stage is turned to', () => {
    const begun = contactWith();
    const note = { id: newId(), at: now, text: 'She is lonely.', tag: null };
    const following = follow({ ...begun, notes: [note] }, somerset);
    expect(currentAsk(following, nothingLeft)?.key).toBe('requesterType');
    const turned = { ...nothingLeft, guide: { stage: 'reconnect', prompt: 0 } };
    expect(currentAsk(following, turned)?.key).toBe('dangerNow');
  });

  test('go once they are answered, and ask nothing that is known', () => {
    const begun = contactWith({ dangerNow: 'nobody' });
    const one = answered(begun, asked(begun), 'The person themselves');
    expect(one.fields).toMatchObject({ requesterType: 'self', spokenTo: 'person', agreement: 'agrees' });
    expect(asked(one)?.key).toBe('toldBefore');
    const both = answered(one, asked(one), 'First time; no support');
    expect(both.fields).toMatchObject({ toldBefore: 'no', existingSupport: 'no' });
    expect(asked(both)?.key).toBe('locality');
  });

  test('can be left for later, and come first for the stage that the adviser turns to', () => {
    const following = follow(contactWith(), somerset);
    const left = { ...nothingLeft, later: new Set(['dangerNow']) };
    expect(currentAsk(following, left)?.key).toBe('requesterType');
    expect(currentAsk(following, { ...nothingLeft, guide: { stage: 'wrap-up', prompt: 0 } })?.key).toBe('outcomeRoute');
    const everything = { ...nothingLeft, later: new Set(following.asks.map(({ key }) => key)) };
    expect(currentAsk(following, everything)).toBeNull();
  });

  describe.each([
    ['somerset', somerset, ['Community solution', 'Equipment or telecare supplied', 'Drop-in or centre booked']],
    ['southampton', southampton, ['Something in the city', 'Equipment or technology given']],
  ] as const)('about how it ends, in %s', (_, pack, first) => {
    const solutions = [{ ...newSolution(Object.keys(pack.solution_tiers)[0] ?? ''), accepted: true }];
    const ends = (outcomeClass: Contact['fields']['outcomeClass']) =>
      follow({ ...contactWith({ outcomeClass }), solutions }, pack).asks.find(({ key }) => key === 'outcomeRoute');

    test('offer the routes of the class that was chosen, those that fit now first', () => {
      expect(
        ends('signposted')
          ?.answers.map(({ say }) => say)
          .slice(0, first.length),
      ).toEqual(first);
      for (const outcomeClass of outcomeClasses) {
        const routes = Object.entries(pack.outcomes).flatMap(([id, route]) => (route.class === outcomeClass ? id : []));
        const sets = ends(outcomeClass)?.answers.flatMap((answer) => (answer.does === 'set' ? answer.sets : [])) ?? [];
        expect(sets).toHaveLength(Math.min(routes.length, mostAnswers));
        expect(routes).toEqual(expect.arrayContaining(sets.map(({ outcomeRoute }) => outcomeRoute)));
        expect(sets.every((set) => set.outcomeClass === outcomeClass)).toBe(true);
      }
    });

    test('offer ends of every class before one is chosen', () => {
      const classes = ends(null)?.answers.map((answer) => answer.does === 'set' && answer.sets.outcomeClass);
      expect(new Set(classes).size).toBeGreaterThan(2);
    });
  });

  test('offer first what often helps with the topic, still in the order of the tiers', () => {
    const ask = follow(contactWith({ topicMain: 'loneliness' }), somerset).asks.find(({ key }) => key === 'solutions');
    expect(ask?.answers.slice(0, 4).map(({ say }) => say)).toEqual([
      'A local group',
      'A village or community agent',
      'A drop-in or centre',
      "The person's own plan",
    ]);
  });

  test.each([
    'I want an assessment, please. I know my rights.',
    'She needs assessing.',
    'I told him I’d ask for an assessment.',
    'Could somebody come and assess her?',
    'We would like a care assessment for Mum.',
    'I have a right to an assessment.',
  ])('come forward once words ask for one: %s', (said) => {
    expect(asked(contactWith({ unfinishedLine: said }))?.key).toBe('assessmentDecision');
    const quick = contactWith({ unfinishedLine: said, topicMain: 'blue-badge', personAnonymous: true });
    expect(asked(quick)?.key).toBe('assessmentDecision');
    expect(follow(quick, somerset).cues.map(({ kind }) => String(kind))).not.toContain('ask');
  });

  test.each([
    'I don’t want anybody assessing me.',
    'She doesn’t need an assessment.',
    'They need a risk assessment for the stairs.',
    'An assessment? No thanks.',
    'I don’t need you to assess me, thank you.',
    'Her PIP assessment is on Friday.',
  ])('do not come forward where nobody asks: %s', (said) => {
    expect(asked(contactWith({ unfinishedLine: said }))?.key).toBe('dangerNow');
  });

  test('ask how somebody is in touch only where a telephone is in doubt', () => {
    const keys = (contact: Contact) => follow(contact, somerset).asks.map(({ key }) => key);
    expect(keys(contactWith())).not.toContain('channel');
    const deaf = contactWith({ adjustments: ['bsl'] });
    const ask = follow(deaf, somerset).asks.find(({ key }) => key === 'channel') ?? null;
    const here = answered(deaf, ask, 'At a drop-in');
    expect(here.fields.channel).toBe('drop-in');
    expect(keys(here)).not.toContain('channel');
  });

  test.each(['no-telephone', 'bsl', 'lip-reads'])('never begin with the telephone: %s', (adjustment) => {
    const contact = contactWith({ adjustments: [adjustment], requesterType: 'self' });
    const { asks, stages } = follow(contact, somerset);
    const says = asks.find(({ key }) => key === 'followUpAgreed')?.answers.map(({ say }) => say) ?? [];
    expect(says.filter((say) => say.startsWith('Ring'))).toEqual([]);
    expect(says).toContain('Text the person in 10 working days');
    const prompts = stages.find(({ id }) => id === 'reconnect')?.prompts.map(({ say }) => say) ?? [];
    expect(prompts.join()).not.toContain('ring you back');
    expect(prompts.join()).toContain('how can I reach you');
  });

  test('keep their keys while they are on the screen, whatever is heard meanwhile', () => {
    const solutionsOf = (contact: Contact) => follow(contact, somerset).asks.find(({ key }) => key === 'solutions');
    const says = (ask: OpenAsk | null | undefined) => ask?.answers.map(({ say }) => say) ?? [];
    const before = solutionsOf(contactWith({ topicMain: 'loneliness' }));
    const after = solutionsOf(contactWith({ topicMain: 'caring' }));
    if (!before || !after) throw new Error('Nothing is offered.');
    const shown = { key: 'solutions', says: says(before) };
    const kept = says(keepPlaces(after, shown));
    expect(says(after)).not.toEqual(says(before));
    expect(new Set(kept)).toEqual(new Set(says(after)));
    for (const [at, say] of says(before).entries()) if (says(after).includes(say)) expect(kept[at]).toBe(say);
    expect(says(keepPlaces(after, { ...shown, key: 'another' }))).toEqual(says(after));
    const fewer = { ...before, answers: before.answers.slice(1) };
    expect(says(keepPlaces(fewer, shown))).toEqual(says(fewer));
    const following = follow(contactWith({ topicMain: 'caring' }), somerset);
    const turned = { ...nothingLeft, guide: { stage: 'explore', prompt: 0 }, shownAsk: shown };
    expect(says(currentAsk(following, turned))).toEqual(kept);
  });

  test('make a promise the adviser’s own, due by the pack’s working days', () => {
    const lonely = contactWith({ topicMain: 'loneliness' });
    const offer = follow(lonely, somerset).asks.find(({ key }) => key === 'solutions') ?? null;
    const offered = answered(lonely, offer, 'A village or community agent');
    expect(offered.solutions).toMatchObject([{ tier: 'community-agent', offered: true, accepted: null }]);
    const decision = follow(offered, somerset).asks.find(({ key }) => key.startsWith('solution ')) ?? null;
    const accepted = answered(offered, decision, 'Yes: Still to arrange');
    expect(accepted.solutions).toMatchObject([
      { accepted: true, connected: 'to-arrange', promise: { owner: 'Priya', by: '2026-03-30' } },
    ]);
    const declined = answered(offered, decision, 'No: Too far');
    expect(declined.solutions).toMatchObject([{ accepted: false, declineReason: 'too-far', connected: null }]);
  });

  test('take the line along as the person’s own words, and keep it among the notes', () => {
    const said = 'Not now, dear, but I’ll ring if that changes.';
    const contact = contactWith({ topicMain: 'loneliness', unfinishedLine: said });
    const ask = follow(contact, somerset).asks.find(({ key }) => key === 'assessmentDecision') ?? null;
    const after = answered(contact, ask, 'Offered: not now');
    expect(after.fields).toMatchObject({
      assessmentDecision: 'not-now',
      assessmentBy: 'person',
      assessmentWords: said,
    });
    expect(after.fields.unfinishedLine).toBe('');
    expect(after.notes).toMatchObject([{ text: said, tag: 'own-words' }]);
    const told = contactWith({ topicMain: 'loneliness', unfinishedLine: said, requesterType: 'gp' });
    expect(answered(told, ask, 'Offered: not now').notes).toMatchObject([{ text: said, tag: null }]);
    const nobody = answered(contact, ask, 'Nobody could offer one');
    expect(nobody.fields).toMatchObject({ assessmentWords: '', unfinishedLine: said });
  });

  test('never have more answers than keys, and every answer puts something on record that can be parsed', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const contact = changes.reduce<Contact>(applyChange, contactWith());
        for (const ask of follow(contact, somerset).asks) {
          expect(ask.answers.length).toBeLessThanOrEqual(mostAnswers);
          expect(ask.answers.length).toBeGreaterThan(0);
          for (const answer of ask.answers) {
            const edits = answerEdits(answer, contact, { pack: somerset, now, adviser: '' });
            const after = edits.reduce<Contact>(applyChange, contact);
            const isStill = follow(after, somerset).asks.some(({ key }) => key === ask.key);
            if (edits.length > 0 && ask.key !== 'solutions') expect(isStill).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
