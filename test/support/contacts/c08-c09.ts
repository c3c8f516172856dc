import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { byPhone, turnedDown } from './follow-up.ts';

/** A carer who did not come; a man who lip-reads. */
export const c08ToC09: Chapter = ({ describe, it }, began) => {
  describe('c08, a carer who did not come', () => {
    const rang = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'self',
          personName: 'Pauline Dyer',
          personPhone: '01632 960105',
          existingSupport: 'yes',
          toldBefore: 'no',
        })
        .set({ spokenTo: 'person', agreement: 'agrees', topicMain: 'support-failed', strengths: ['family'] })
        .line("My carer didn't come this morning and the agency isn't answering.", 'worry')
        .line(
          "I've had my tablets, I'm dressed, my grandson's here. I want to know someone is coming at lunchtime.",
          'need',
        )
        .line('(the adviser reaches the agency on its other number: somebody will be there at 12:30)');
    const sorted = () =>
      rang()
        .set({ outcomeClass: 'resolved', outcomeRoute: 'arrangement-sorted', needsChanged: false })
        .set({ ...byPhone, followUpWorkingDays: null, followUpAt: '2026-03-25T13:00:00.000Z' });
    const answered = {
      done: 'rang the agency',
      by: 'adviser',
      whom: 'agency',
      answer: 'somebody will be there at 12:30',
    };

    it('hears that support has stopped, and takes the short path', () => {
      expect(rang().cues()).toContain('trigger support-stopped');
      expect(rang().follow().paths).toEqual(['support']);
      expect(rang().gaps()).toEqual(['assessment', 'follow-up', 'wrap-up']);
    });

    it('is refused until it is handled: seen is not enough, and nor is half an answer', () => {
      const talked = sorted();
      expect(talked.gates()).toEqual(['safety support-stopped']);
      expect(talked.see('support-stopped').gates()).toEqual(['safety support-stopped']);
      expect(talked.handle('support-stopped', { ...answered, answer: '' }).gates()).toEqual(['safety support-stopped']);
      talked.handle('support-stopped', answered);
      expect(talked.gates()).toEqual([]);
      expect(talked.safety()).toEqual({ 'support-stopped': 'handled' });
      expect(talked.scope()).toBe('existing');
    });

    it('stays handled while the talk goes on about it', () => {
      const talked = sorted()
        .handle('support-stopped', answered)
        .line("She's still cross that the carer didn't come this morning.");
      expect(talked.gates()).toEqual([]);
    });

    it('needs her own answer after all where her needs have changed, or may have', () => {
      const talked = sorted().handle('support-stopped', answered);
      expect(talked.set({ needsChanged: true }).gates()).toEqual(['decision']);
      expect(talked.set({ needsChanged: null }).gates()).toEqual(['decision']);
      expect(talked.set({ needsChanged: false, assessmentAskedFor: true }).gates()).toEqual(['assessment-asked']);
    });

    it('is a route for people who have support, and no way round anybody who cares', () => {
      const talked = sorted().handle('support-stopped', answered);
      expect(talked.set({ existingSupport: 'not-checked' }).gates()).toEqual(['existing-support', 'decision']);
      expect(talked.set({ existingSupport: 'yes', carerNeeds: 'may-have' }).gates()).toEqual(['carer-decision']);
    });

    it('says with whom, how and when to come back', () => {
      const talked = sorted().handle('support-stopped', answered);
      expect(talked.set({ followUpAt: null }).gates()).toEqual(['follow-up-how']);
      expect(talked.set({ followUpWorkingDays: 0 }).gates()).toEqual([]);
      expect(talked.set({ followUpWith: null }).gates()).toEqual(['follow-up-how']);
      expect(talked.set({ followUpWith: 'person', followUpMethod: null }).gates()).toEqual(['follow-up-how']);
      expect(talked.set({ followUpAgreed: null }).gates()).toEqual(['follow-up']);
      expect(talked.set({ followUpAgreed: false }).gates()).toEqual([]);
    });
  });

  describe('c09, a man who lip-reads', () => {
    const came = () =>
      began('drop-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'self',
          personName: 'Edwin Strong',
          existingSupport: 'no',
          toldBefore: 'no',
          agreement: 'agrees',
          spokenTo: 'person',
        })
        .line("I can't hear on the phone, so I've come in. I lip-read. Please don't ring me.", 'own-words')
        .line(
          "I miss the doorbell and the smoke alarm. Otherwise I'm busy, I restore clocks, I've the allotment.",
          'risk',
        )
        .line(
          "The flashing doorbell from your box is just the thing, I've signed for it. Yes, get the fire people to write to me. An assessment? No thanks, this is all I wanted.",
          'own-words',
        )
        .set({
          adjustments: ['no-telephone', 'lip-reads'],
          topicMain: 'sight-hearing',
          topicsAlso: ['equipment', 'safe-at-home'],
          strengths: ['skills', 'roles'],
        });
    const ended = () =>
      came()
        .handle('fire-risk', { done: 'fire safety visit, by letter', by: 'adviser', answer: 'agreed' })
        .set({
          ...turnedDown,
          assessmentDecision: 'declined',
          assessmentWords: 'No thanks, this is all I wanted.',
          carerNoticed: false,
        })
        .solve({
          tier: 'public-service',
          words: 'Fire service visit',
          connected: 'to-arrange',
          promise: { owner: 'adviser', by: '2026-03-27' },
        })
        .solve({ tier: 'equipment-technology', words: 'Flashing doorbell', connected: 'supplied' })
        .set({ outcomeClass: 'signposted', outcomeRoute: 'equipment-supplied' });

    it('hears the smoke alarm, and offers words for somebody who lip-reads', () => {
      expect(came().cues()).toEqual(expect.arrayContaining(['trigger fire-risk']));
      const communicate = came()
        .follow()
        .stages.find(({ id }) => id === 'communicate');
      expect(communicate?.prompts[0]?.say).toContain('facing you');
      expect(came().gaps()).toEqual(['carer', 'explore', 'plan', 'assessment', 'follow-up', 'wrap-up']);
    });

    it('is not telephoned afterwards, whoever is said to be rung', () => {
      const talked = ended().set(byPhone);
      expect(talked.gates()).toEqual(['follow-up-adjustment']);
      expect(talked.set({ followUpWith: 'caller' }).gates()).toEqual(['follow-up-adjustment']);
      expect(talked.set({ followUpWith: 'person', followUpMethod: 'letter' }).gates()).toEqual([]);
      expect(talked.gaps()).toEqual([]);
      expect(talked.scope()).toBe('new');
      expect(talked.safety()).toEqual({ 'fire-risk': 'handled' });
    });

    it('is contacted only at the time that was agreed, where one was asked for', () => {
      const talked = ended().set({ ...byPhone, followUpMethod: 'letter', adjustments: ['no-telephone', 'safe-time'] });
      expect(talked.gates()).toEqual(['follow-up-time']);
      expect(talked.set({ safeTime: '\t' }).gates()).toEqual(['follow-up-time']);
      expect(talked.set({ safeTime: 'mornings' }).gates()).toEqual([]);
      expect(talked.set({ safeTime: '', adjustments: ['no-telephone', 'interpreter'] }).gates()).toEqual([]);
    });

    it('lets somebody else who rang be rung', () => {
      const talked = ended().set({ ...byPhone, requesterType: 'family', followUpWith: 'caller' });
      expect(talked.gates()).toEqual([]);
    });
  });
};
