import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { turnedDown, wanted } from './follow-up.ts';

/** A promise that nobody kept; an assessment that was asked for. */
export const c10ToC11: Chapter = ({ describe, it }, began) => {
  describe('c10, a promise that nobody kept', () => {
    const rang = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'family',
          requesterPhone: '01632 960111',
          personName: 'Joan Pike',
          existingSupport: 'no',
          toldBefore: 'same-matter',
        })
        .set({ spokenTo: 'caller-only', agreement: 'agrees-as-told-by-caller', adjustments: ['large-print'] })
        .line(
          "Nobody ever rang Mum about the village agent. She's not eating properly now and she's stopped answering the door.",
          'worry',
        )
        .line("I was with her this morning. She had some toast. She isn't hurt, she's just sad.")
        .line("She says she'd like somebody to come and talk about some help at home.", 'own-words')
        .set({ topicMain: 'loneliness', topicsAlso: ['meals-shopping'], ...wanted })
        .set({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' });
    const seen = { done: 'seen this morning by her daughter', by: 'adviser', answer: 'she had some toast' };

    it('hears self-neglect and lets no pass hide it', () => {
      expect(rang().cues()).toContain('trigger self-neglect');
      expect(rang().gates()).toContain('safety self-neglect');
      expect(rang().gaps()).toEqual(['strengths', 'carer', 'explore', 'plan', 'follow-up']);
    });

    it('is passed on once somebody has asked when she was last seen', () => {
      const talked = rang().handle('self-neglect', seen).putAway();
      expect(talked.gates()).toEqual([]);
      expect(talked.safety()['self-neglect']).toBe('handled');
      expect(talked.follow().safety.find(({ trigger }) => trigger === 'self-neglect')?.unanswered).toEqual([]);
      expect(talked.scope()).toBe('new');
    });

    it('does not let a refusal end the duty while self-neglect is a worry', () => {
      const talked = rang().handle('self-neglect', seen).putAway();
      talked.set({ ...turnedDown, assessmentDecision: 'declined', assessmentWords: 'No.' });
      talked.set({ outcomeClass: 'closed-other', outcomeRoute: 'declined' });
      expect(talked.gates()).toEqual(['decision-by']);
      expect(talked.set({ spokenTo: 'person-and-caller' }).gates()).toEqual(['refusal']);
      expect(talked.set({ assessmentAskedFor: true }).gates()).toEqual(['refusal']);
    });

    it('passes her on, and not only to a service, where she had asked', () => {
      const talked = rang().handle('self-neglect', seen).putAway().set({ spokenTo: 'person-and-caller' });
      talked.set({ assessmentDecision: 'declined', assessmentWords: 'Then rather not.', outcomeRoute: 'reablement' });
      expect(talked.gates()).toEqual(['refusal']);
      expect(talked.set({ assessmentAskedFor: false }).gates()).toEqual([]);
    });

    it('leaves Helen her own no, which is the end of her own matter', () => {
      const talked = rang().handle('self-neglect', seen).putAway().set({ otherAskedFor: true });
      expect(talked.gates()).toEqual(['carer-asked']);
      expect(
        talked.set({ otherDecision: 'declined', otherBy: 'person', otherWords: 'I am all right.' }).gates(),
      ).toEqual([]);
    });
  });

  describe('c11, an assessment that was asked for', () => {
    const asked = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'self',
          requesterPhone: '01632 960106',
          personName: 'Nadia Karim',
          existingSupport: 'no',
          toldBefore: 'no',
          agreement: 'agrees',
          spokenTo: 'person',
        })
        .line("I've been told I've MS. I'm still at work, my partner helps, the MS group is brilliant.")
        .line(
          "I want an assessment, please. I know my rights, I don't want to be fobbed off with leaflets.",
          'own-words',
        )
        .set({
          topicMain: 'new-disability',
          topicsAlso: ['work-training'],
          strengths: ['family', 'groups', 'roles'],
          ...wanted,
        });
    const signposted = () =>
      asked().set({ outcomeClass: 'signposted', outcomeRoute: 'community', followUpAgreed: false });

    const ends = [
      ['resolved', 'question-answered'],
      ['resolved', 'own-plan'],
      ['signposted', 'community'],
      ['signposted', 'health'],
      ['passed', 'reablement'],
      ['passed', 'review'],
      ['passed', 'carers-assessment'],
      ['closed-other', 'declined'],
      ['closed-other', 'self-funding'],
      ['closed-other', 'in-hospital'],
      ['closed-other', 'nothing-suitable'],
      ['closed-other', 'not-ours'],
      ['closed-other', 'duplicate'],
      ['closed-other', 'casual'],
    ] as const;

    it('hears what is strong, and no worry about safety', () => {
      expect(
        asked()
          .cues()
          .filter((cue) => cue.startsWith('trigger')),
      ).toEqual([]);
      expect(asked().gaps()).toEqual(['changed', 'carer', 'explore', 'plan', 'follow-up', 'wrap-up']);
    });

    for (const [outcomeClass, outcomeRoute] of ends) {
      it(`is refused as ${outcomeClass}, ${outcomeRoute}`, () => {
        const talked = asked().set({ outcomeClass, outcomeRoute, followUpAgreed: false });
        expect(talked.gates()).toContain('assessment-asked');
        expect(talked.set({ assessmentDecision: null }).gates()).toContain('assessment-asked');
        expect(talked.set({ assessmentDecision: 'wanted', assessmentAskedFor: null }).gates()).toContain(
          'assessment-asked',
        );
      });
    }

    it('is closed over only with a reason from the list, which a lead sees', () => {
      const talked = signposted().set({ overrideReason: 'already-being-assessed' });
      expect(talked.gates()).toEqual([]);
      expect(talked.follow().gates.overridden.map(({ id }) => id)).toEqual(['assessment-asked']);
    });

    it('takes no “other” without its explanation, and no reason that is not on the list', () => {
      const talked = signposted();
      expect(talked.set({ overrideReason: 'other-with-explanation' }).gates()).toEqual(['assessment-asked']);
      expect(talked.set({ overrideWords: ' \u2060' }).gates()).toEqual(['assessment-asked']);
      expect(talked.set({ overrideReason: 'busy' }).gates()).toEqual(['assessment-asked', 'unknown-code']);
      expect(talked.set({ overrideReason: 'constructor' }).gates()).toEqual(['assessment-asked', 'unknown-code']);
      expect(
        talked.set({ overrideReason: 'other-with-explanation', overrideWords: 'Agreed with the duty worker.' }).gates(),
      ).toEqual([]);
    });

    it('is over where she takes it back herself, and not before', () => {
      const talked = signposted().set({ assessmentDecision: 'declined' });
      expect(talked.gates()).toEqual(['assessment-asked']);
      expect(talked.set({ assessmentWords: 'I have changed my mind.', assessmentBy: 'nobody' }).gates()).toEqual([
        'assessment-asked',
      ]);
      expect(talked.set({ assessmentBy: 'person' }).gates()).toEqual([]);
      expect(talked.set({ capacityConcern: true }).gates()).toEqual(['refusal']);
    });

    it('is passed on without a word more', () => {
      expect(asked().set({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' }).gates()).toEqual([]);
      expect(asked().set({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' }).scope()).toBe('new');
    });

    it('does not lose the line that is still being typed', () => {
      const talked = asked().set({
        outcomeClass: 'passed',
        outcomeRoute: 'needs-assessment',
        unfinishedLine: 'and she',
      });
      expect(talked.gates()).toEqual(['unfinished']);
      expect(talked.set({ unfinishedLine: '  ' }).gates()).toEqual([]);
    });

    it('has no outcome until somebody chooses one', () => {
      expect(asked().gates()).toEqual(['outcome']);
      expect(asked().set({ outcomeClass: 'passed' }).gates()).toEqual(['outcome-route']);
      expect(
        asked().set({ outcomeClass: 'signposted', outcomeRoute: 'needs-assessment', followUpAgreed: false }).gates(),
      ).toEqual(['outcome-route']);
    });
  });
};
