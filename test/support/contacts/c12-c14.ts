import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { turnedDown } from './follow-up.ts';

/** A nephew with authority; a line that drops; somebody in another area. */
export const c12ToC14: Chapter = ({ describe, it }, began) => {
  describe('c12, a nephew with authority', () => {
    const rang = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'attorney',
          requesterName: 'Colin Yeo',
          requesterPhone: '01632 960107',
          authority: 'health-and-welfare',
          authoritySeen: 'claimed-not-seen',
        })
        .set({
          personName: 'Winifred Yeo',
          existingSupport: 'no',
          toldBefore: 'no',
          spokenTo: 'person-and-caller',
          agreement: 'agrees',
          topicMain: 'paying-for-care',
        })
        .line(
          "She has chosen a retirement flat with care and will pay from savings that will last for years. She's here.",
          'goal',
        )
        .line('What should we know, and when should we come back to you?')
        .line("(Winifred) I don't need you to assess me, thank you. I'll remember that I can ask.", 'own-words')
        .putAway()
        .solve({ tier: 'voluntary-organisation', words: 'Money advice', connected: 'sent-details' });
    const ended = () => rang().set({ outcomeClass: 'closed-other', outcomeRoute: 'self-funding' });

    it('shows what is left', () => {
      expect(rang().gaps()).toEqual(['strengths', 'changed', 'carer', 'assessment', 'follow-up', 'wrap-up']);
      expect(rang().cues()).toContain('strength money');
    });

    it('ends with Winifred’s own answer and not with his', () => {
      const talked = ended().set({ ...turnedDown, assessmentDecision: 'not-now', assessmentBy: 'nobody' });
      expect(talked.gates()).toEqual(['decision-by']);
      talked.set({
        assessmentBy: 'person',
        assessmentWords: "I don't need you to assess me, thank you. I'll remember that I can ask.",
      });
      expect(talked.gates()).toEqual([]);
      expect(talked.scope()).toBe('new');
    });

    it('has no answer of hers while nobody has offered anything', () => {
      expect(ended().gates()).toEqual(['decision']);
      expect(ended().set({ assessmentDecision: 'not-offered', assessmentBy: 'nobody' }).gates()).toEqual(['decision']);
    });
  });

  describe('c13, a line that drops', () => {
    const rang = () =>
      began('phone-in')
        .set({
          requesterType: 'self',
          personName: 'Gerald',
          personPhone: '01632 960108',
          existingSupport: 'not-checked',
        })
        .line("It's about my wife, she's been diagnosed with... hello? hello?");

    it('ends as lost, owing a call back, without a word about agreement or assessment', () => {
      const talked = rang().set({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' });
      expect(talked.gates()).toEqual([]);
      expect(talked.safety()).toEqual({});
      expect(talked.scope()).toBe('uncounted');
      expect(talked.set({ requesterType: null, assessmentAskedFor: true }).gates()).toEqual([]);
    });

    it('does not end as lost with a worry about safety', () => {
      const talked = rang()
        .line('He is on the floor and cannot get up')
        .set({ outcomeClass: 'closed-other', outcomeRoute: 'contact-lost' });
      expect(talked.gates()).toEqual(['safety medical']);
    });
  });

  describe('c14, somebody in another area', () => {
    const wrote = () =>
      began('email')
        .set({
          requesterType: 'friend',
          requesterName: 'Rosa Bell',
          personName: 'Tom Alder',
          existingSupport: 'not-checked',
          spokenTo: 'caller-only',
        })
        .set({ agreement: 'agrees-as-told-by-caller', topicMain: 'new-disability' })
        .line(
          "Tom lives in Bristol and needs help after a stroke. I looked online and found you. He knows I'm writing. He's all right with me for now.",
        );
    const ended = () => wrote().set({ outcomeClass: 'closed-other', outcomeRoute: 'other-authority' });

    it('is asked about urgent need, whoever’s area it is', () => {
      expect(
        wrote()
          .cues()
          .filter((cue) => cue.startsWith('trigger')),
      ).toEqual([]);
      expect(ended().raise('homeless-tonight').set({ locality: 'outside' }).gates()).toEqual([
        'safety homeless-tonight',
      ]);
    });

    it('counts elsewhere once it is known to be from outside', () => {
      expect(ended().gates()).toEqual(['elsewhere']);
      expect(ended().set({ locality: 'unknown' }).gates()).toEqual(['elsewhere']);
      expect(ended().set({ locality: 'outside' }).gates()).toEqual([]);
      expect(ended().scope()).toBe('elsewhere');
    });

    it('still needs to know that Tom agrees', () => {
      expect(ended().set({ locality: 'outside', agreement: null }).gates()).toEqual(['agreement']);
    });
  });

  describe('scope', () => {
    const of = (outcomeClass: 'closed-other' | 'passed', outcomeRoute: string) =>
      began('phone-in').set({ outcomeClass, outcomeRoute });

    it('is decided in order: no request, elsewhere, by way of hospital, with support, else new', () => {
      const hospital = { routeOfAccess: 'hospital-discharge', existingSupport: 'yes' } as const;
      expect(of('closed-other', 'casual').set(hospital).scope()).toBe('uncounted');
      expect(of('closed-other', 'other-authority').set(hospital).scope()).toBe('elsewhere');
      expect(of('passed', 'review').set(hospital).scope()).toBe('hospital');
      expect(
        of('passed', 'review')
          .set({ ...hospital, routeOfAccess: 'carer' })
          .scope(),
      ).toBe('existing');
      expect(of('passed', 'review').set({ existingSupport: 'not-checked' }).scope()).toBe('new');
      expect(of('passed', 'review').scope()).toBe('new');
      expect(of('passed', 'casual').scope()).toBe('new');
    });
  });
};
