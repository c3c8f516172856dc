import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { byPhone, turnedDown } from './follow-up.ts';

/** A daughter about her lonely mother. */
export const c01: Chapter = ({ describe, it }, began) => {
  describe('c01, a daughter about her lonely mother', () => {
    const rang = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'family',
          requesterName: 'Helen Pike',
          requesterPhone: '01632 960111',
        })
        .set({ personName: 'Joan Pike', existingSupport: 'no', toldBefore: 'no', clientType: 'service-user' });
    const told = () =>
      rang()
        .line('Mum has hardly been out since Dad died in November. She used to run the church flower rota.', 'worry')
        .line(
          "She's managing in the house. She cooks, she's careful on the stairs, my brother does the big shop on Saturdays.",
          'strength',
        )
        .line(
          "She'd love company but won't go somewhere on her own the first time. She doesn't drive any more.",
          'goal',
        );
    const agreed = () =>
      told()
        .set({
          spokenTo: 'person-and-caller',
          agreement: 'agrees',
          adjustments: ['large-print'],
          topicMain: 'loneliness',
        })
        .set({
          topicsAlso: ['transport'],
          strengths: ['skills', 'routines-faith', 'family'],
          carerNoticed: true,
          carerNeeds: 'none-seen',
        });
    const signposted = () =>
      agreed()
        .solve({ tier: 'community-agent', words: 'Village agent', connected: 'to-arrange' })
        .solve({ tier: 'drop-in-centre', words: 'Talking Café', connected: 'sent-details' })
        .set({ outcomeClass: 'signposted', outcomeRoute: 'community' });

    it('starts with what has prompted it and whether she agrees', () => {
      const all = [
        'communicate',
        'today',
        'strengths',
        'changed',
        'carer',
        'explore',
        'plan',
        'assessment',
        'follow-up',
        'wrap-up',
      ];
      expect(rang().gaps()).toEqual(['who', ...all]);
      expect(rang().gates()).toEqual(['agreement', 'outcome']);
      expect(rang().set({ agreement: 'agrees' }).gaps()).toEqual(all);
    });

    it('suggests loneliness and getting about, and no worry about safety', () => {
      const cues = told().cues();
      expect(cues).toEqual(
        expect.arrayContaining(['topic loneliness', 'topic transport', 'strength family', 'strength skills']),
      );
      expect(cues.filter((cue) => cue.startsWith('trigger'))).toEqual([]);
    });

    it('hears no fall in “she hasn’t fallen”', () => {
      const talked = told().line("No, she hasn't fallen. She's forgetful about names but that's always been her.");
      expect(talked.gates()).toEqual(['agreement', 'outcome']);
      expect(talked.cues()).toContain('topic memory');
    });

    it('lets one key put away whatever the rest of the talk suggests about safety', () => {
      const talked = told()
        .line("I'm all right, thanks for asking. I work full time, I ring her every evening.")
        .line(
          "She's sitting next to me. (Joan) A letter in big print would help. No, I don't want anybody assessing me, not now, dear, but I'll ring if that changes.",
          'own-words',
        )
        .putAway();
      expect(talked.gates()).toEqual(['agreement', 'outcome']);
    });

    it('shows what is left: the plan, her own answer, the follow-up', () => {
      expect(agreed().gaps()).toEqual(['explore', 'plan', 'assessment', 'follow-up', 'wrap-up']);
      expect(agreed().set({ carerNoticed: null }).gaps()[0]).toBe('carer');
    });

    it('is not ended by a signpost until Joan has answered for herself, and her promise has a day', () => {
      const talked = signposted();
      expect(talked.gates()).toEqual(['decision', 'promise', 'follow-up']);
      talked.set({ ...turnedDown, assessmentDecision: 'not-now', assessmentBy: 'nobody' });
      expect(talked.gates()).toEqual(['decision-by', 'promise', 'follow-up']);
      talked.set({ assessmentBy: 'person' });
      expect(talked.gates()).toEqual(['decision-words', 'promise', 'follow-up']);
      talked.set({ assessmentWords: "Not now, dear, but I'll ring if that changes." });
      expect(talked.gates()).toEqual(['promise', 'follow-up']);
      expect(talked.gaps()).toEqual(['plan', 'follow-up']);
      const [agent] = talked.record().solutions;
      talked.solve({ ...agent, promise: { owner: 'adviser', by: '2026-03-30' } }).set(byPhone);
      expect(talked.gates()).toEqual([]);
      expect(talked.gaps()).toEqual([]);
      expect(talked.scope()).toBe('new');
      expect(talked.safety()).toEqual({});
    });

    it('takes no answer of Joan’s from Helen, and no promise of nobody', () => {
      const talked = signposted().set({
        ...byPhone,
        ...turnedDown,
        assessmentDecision: 'declined',
        assessmentWords: 'She does not want one.',
      });
      const [agent] = talked.record().solutions;
      talked.solve({ ...agent, promise: { owner: '  ', by: '2026-03-30' } });
      expect(talked.gates()).toEqual(['promise']);
      expect(talked.set({ spokenTo: 'caller-only' }).gates()).toEqual(['decision-by', 'promise']);
      expect(talked.set({ spokenTo: null }).gates()).toEqual(['decision-by', 'promise']);
      talked.solve({ ...agent, connected: 'made-up', promise: null });
      expect(talked.set({ spokenTo: 'person' }).gates()).toEqual(['unknown-code']);
      talked.solve({ ...agent, promise: { owner: 'adviser', by: null } });
      expect(talked.set({ spokenTo: 'person' }).gates()).toEqual(['promise']);
    });

    it('notices Helen too: where caring is too much for her, her own answer counts', () => {
      const talked = signposted().set({
        ...byPhone,
        ...turnedDown,
        assessmentDecision: 'not-now',
        assessmentWords: 'Not now.',
        carerNeeds: 'may-have',
      });
      expect(talked.gates()).toEqual(['carer-decision', 'promise']);
      talked.set({ otherDecision: 'declined', otherBy: 'person', otherWords: 'I am all right.' });
      expect(talked.gates()).toEqual(['promise']);
      expect(talked.set({ otherDecision: 'wanted' }).gates()).toEqual(['carer-asked', 'promise']);
      talked.set({ furtherRoutes: [{ route: 'carers-assessment', receiptWho: '', receiptAt: null }] });
      expect(talked.gates()).toEqual(['promise']);
    });
  });
};
