import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { byPhone } from './follow-up.ts';

const at = '2026-03-24T11:51:00.000Z';
const taken = { receiptWho: 'safeguarding team', receiptAt: at };
const saying = (question: string, answer: string | null, words = '') => ({ question, answer, words });

/** What is asked for a report about abuse or neglect, and what a refusal is worth while one is a worry. */
export const reported: Chapter = ({ describe, it }, began) => {
  const herself = () =>
    began('phone-in')
      .set({ requesterType: 'self', personName: 'Ada Moon', spokenTo: 'person', agreement: 'agrees' })
      .set({ toldBefore: 'no', existingSupport: 'no', topicMain: 'abuse-neglect', locality: 'mendip' });
  const handled = () =>
    herself()
      .raise('abuse')
      .handle('abuse', { done: 'rang the team', by: 'Sam', answer: 'taken' })
      .set({ outcomeClass: 'passed', outcomeRoute: 'safeguarding', ...taken });

  describe('a report about abuse', () => {
    it('waits for nothing: it is made while nothing of it has been asked', () => {
      expect(handled().gaps()).toContain('report');
      expect(handled().gates()).toEqual([]);
    });

    it('goes on without the agreement of the person only with a ground from the list', () => {
      const against = () => handled().set({ report: [saying('agrees', 'does-not-agree')] });
      expect(against().follow().gates.shut).toMatchObject([{ id: 'report-ground', at: 'justification' }]);
      expect(against().set({ justification: 'serious-crime' }).gates()).toEqual([]);
      expect(
        against()
          .set({ report: [saying('agrees', 'agrees')] })
          .gates(),
      ).toEqual([]);
      const caller = { requesterType: 'family', agreement: 'agrees-as-told-by-caller' } as const;
      expect(against().set(caller).gates()).toEqual(['report-ground']);
    });

    it('takes no answer that the council does not have', () => {
      expect(
        handled()
          .set({ report: [saying('agrees', 'made-up')] })
          .gates(),
      ).toEqual(['unknown-code']);
      expect(
        handled()
          .set({ report: [saying('constructor', null, 'x')] })
          .gates(),
      ).toEqual(['unknown-code']);
    });

    it('hears what is said in it as in every box', () => {
      const said = began('phone-in').set({ report: [saying('done-already', null, 'She is on the floor.')] });
      expect(said.safety()).toEqual({ medical: 'raised' });
      expect(said.follow().cues[0]).toMatchObject({ kind: 'trigger', id: 'medical', heardIn: 'report' });
    });
  });

  describe('a refusal of an assessment', () => {
    const refused = () =>
      herself().set({
        ...{ assessmentOffered: true, assessmentDecision: 'declined', assessmentBy: 'person' },
        ...{ assessmentWords: 'I manage.', followUpAgreed: false },
        ...{ outcomeClass: 'resolved', outcomeRoute: 'question-answered' },
      });

    it('ends nothing while it is about abuse, also where the worry was asked about and is not so', () => {
      expect(refused().raise('abuse').notSo('abuse').gates()).toEqual(['refusal']);
      expect(refused().raise('abuse').notSo('abuse').set({ topicMain: 'loneliness' }).gates()).toEqual([]);
    });

    it('ends nothing where capacity to decide this is in doubt, whatever else is known of it', () => {
      const doubted = () => refused().set({ topicMain: 'loneliness', capacityConcern: true });
      expect(doubted().gates()).toEqual(['refusal']);
      expect(doubted().set({ capacityDecision: 'an assessment', capacityWhy: 'lost the thread' }).gates()).toEqual([
        'refusal',
      ]);
    });
  });

  describe('somebody who finds it hard to take part', () => {
    it('has somebody beside them or an advocate asked for, or it stays a gap', () => {
      const hard = () => herself().set({ difficulty: true });
      expect(herself().gaps()).not.toContain('beside');
      expect(hard().gaps()).toContain('beside');
      expect(hard().set({ advocateAsked: false }).gaps()).toContain('beside');
      expect(hard().set({ advocateAsked: true }).gaps()).not.toContain('beside');
      expect(hard().set({ supportedBy: 'her sister' }).gaps()).not.toContain('beside');
    });
  });

  describe('a follow-up by a way that was not wanted', () => {
    it('is refused without a reason, and blanks are none', () => {
      const phoned = () => handled().set({ ...byPhone, adjustments: ['no-telephone'] });
      expect(phoned().gates()).toEqual(['follow-up-adjustment']);
      expect(phoned().set({ followUpReason: ' \u200b' }).gates()).toEqual(['follow-up-adjustment']);
      expect(phoned().set({ followUpReason: 'Her niece answers the phone.' }).gates()).toEqual([]);
    });
  });
};
