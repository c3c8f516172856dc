import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { byPhone, wanted } from './follow-up.ts';

const nobodyTookIt = { receiptWho: '', receiptAt: null };

/** A worn-out carer. */
export const c04: Chapter = ({ describe, it }, began) => {
  describe('c04, a worn-out carer', () => {
    const rang = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'carer-self',
          requesterPhone: '01632 960103',
          personName: 'Margaret Small',
          clientType: 'unpaid-carer',
        })
        .set({ existingSupport: 'no', toldBefore: 'no', spokenTo: 'person', agreement: 'agrees' })
        .line(
          "I look after Derek, he has Parkinson's. I'm up three times a night and I can't go on like this.",
          'worry',
        );
    const told = () =>
      rang()
        .line("I gave up choir. My sister used to sit with him but she's moved to Leeds.", 'network')
        .line(
          "No, we're both safe, I'm worn out, that's all. I want someone to look at what would help me.",
          'own-words',
        )
        .line("Derek might want a talk of his own. He's asleep now. Email is best, I only get a minute.")
        .putAway()
        .set({
          topicMain: 'carer-break',
          topicsAlso: ['caring'],
          strengths: ['groups', 'past-coping'],
          adjustments: ['email-first'],
        });

    it('asks about “I can’t go on like this”, and one key puts it away', () => {
      const talked = rang();
      expect(talked.cues()).toEqual(expect.arrayContaining(['trigger suicidal', 'topic caring', 'topic carer-break']));
      expect(talked.gates()).toContain('safety suicidal');
      talked.notSo('suicidal');
      expect(talked.gates().filter((gate) => gate.startsWith('safety'))).toEqual([]);
      expect(talked.safety()).toEqual({ suicidal: 'not-so' });
    });

    it('raises it again where new words come up, or the same once more', () => {
      expect(rang().notSo('suicidal').line('Some nights I want to end it all.', 'worry').gates()).toContain(
        'safety suicidal',
      );
      expect(rang().notSo('suicidal').line("I can't go on like this.").gates()).toContain('safety suicidal');
    });

    it('has words for whoever cares, and asks about Derek', () => {
      const talked = told();
      const carer = talked.follow().stages.find(({ id }) => id === 'carer');
      expect(carer?.state).toBe('gap');
      expect(carer?.prompts.map(({ plainer }) => plainer)).toContain('How are you? Do you sleep?');
      expect(talked.gaps()).toEqual(['carer', 'explore', 'plan', 'assessment', 'follow-up', 'wrap-up']);
    });

    it('is not settled by an assessment of somebody else, nor by one of nobody', () => {
      const asked = told().set(wanted);
      expect(asked.set({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' }).gates()).toEqual([
        'assessment-asked',
      ]);
      expect(asked.set({ outcomeClass: 'signposted', outcomeRoute: 'community', ...byPhone }).gates()).toEqual([
        'assessment-asked',
      ]);
      expect(asked.set({ outcomeClass: 'passed', outcomeRoute: 'carers-assessment' }).gates()).toEqual([]);
      expect(asked.scope()).toBe('new');
    });

    it('leaves Derek’s own matter to Derek', () => {
      const talked = told().set({
        ...wanted,
        carerNoticed: true,
        otherName: 'Derek Small',
        otherAware: true,
        otherOffered: true,
        otherDecision: 'not-offered',
        otherBy: 'nobody',
      });
      talked
        .solve({ tier: 'carers-service', connected: 'introduced' })
        .set({ outcomeClass: 'passed', outcomeRoute: 'carers-assessment' });
      expect(talked.gates()).toEqual([]);
      expect(talked.gaps()).toEqual(['follow-up']);
    });

    it('needs a further route once Derek asks as well', () => {
      const both = told().set({
        ...wanted,
        outcomeClass: 'passed',
        outcomeRoute: 'carers-assessment',
        otherAskedFor: true,
      });
      expect(both.gates()).toEqual(['carer-asked']);
      both.set({ otherDecision: 'declined', otherBy: 'nobody', otherWords: 'He would not want it.' });
      expect(both.gates()).toEqual(['carer-asked']);
      expect(both.set({ otherBy: 'person' }).gates()).toEqual([]);
      both.set({ otherDecision: 'wanted', furtherRoutes: [{ route: 'needs-assessment', ...nobodyTookIt }] });
      expect(both.gates()).toEqual([]);
    });

    it('does not let Derek’s refusal end the duty towards him while abuse is a worry', () => {
      const both = told().set({
        ...wanted,
        outcomeClass: 'passed',
        outcomeRoute: 'carers-assessment',
        otherAskedFor: true,
      });
      both.set({ otherDecision: 'declined', otherBy: 'person', otherWords: 'No.' }).raise('abuse');
      both.handle('abuse', { done: 'rang the safeguarding team', by: 'adviser', answer: 'taken' });
      expect(both.gates()).toEqual(['refusal']);
      expect(both.set({ otherAskedFor: false }).gates()).toEqual([]);
    });

    it('asks her for her own answer where nothing was passed on', () => {
      const talked = told().set({ outcomeClass: 'signposted', outcomeRoute: 'community', followUpAgreed: false });
      expect(talked.gates()).toEqual(['decision']);
      expect(
        talked.set({ assessmentDecision: 'not-offered', assessmentBy: 'person', assessmentWords: '–' }).gates(),
      ).toEqual(['decision']);
      expect(talked.set({ assessmentDecision: 'not-now' }).gates()).toEqual([]);
      expect(talked.set({ carerNeeds: 'may-have' }).gates()).toEqual([]);
      expect(talked.set({ capacityConcern: true }).gates()).toEqual(['refusal']);
    });
  });
};
