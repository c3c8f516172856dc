import { expect } from 'vitest';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import type { Chapter } from './book.ts';
import { byPhone, wanted } from './follow-up.ts';

/** A quick question; a surgery that asks for an assessment. */
export const c02ToC03: Chapter = ({ describe, it }, began) => {
  describe('c02, a quick question without a name', () => {
    const asked = () =>
      began('phone-in')
        .set({ requesterType: 'self', personAnonymous: true })
        .line("I don't want to give my name. I only want to know if a Blue Badge can be used in the hospital car park.")
        .set({ topicMain: 'blue-badge', outcomeClass: 'closed-other', outcomeRoute: 'casual' });

    it('asks for nothing but its topic and its end', () => {
      const talked = began('phone-in').set({
        personAnonymous: true,
        topicMain: 'blue-badge',
        outcomeClass: 'closed-other',
        outcomeRoute: 'casual',
      });
      expect(talked.gates()).toEqual([]);
      // Danger is asked about here as well, until a line is kept.
      expect(talked.gaps()).toEqual(['reconnect', 'today']);
    });

    it('takes the shortest path and counts nowhere', () => {
      expect(asked().cues()).not.toContain('topic blue-badge');
      expect(
        asked()
          .cues()
          .filter((cue) => cue.startsWith('trigger')),
      ).toEqual([]);
      expect(asked().follow().paths).toContain('quick');
      expect(asked().set({ dangerNow: 'nobody' }).gaps()).toEqual([]);
      expect(asked().gates()).toEqual([]);
      expect(asked().scope()).toBe('uncounted');
    });

    it('is refused as a quick question once a need comes up', () => {
      expect(asked().line('He cannot get to the shops any more.', 'need').gates()).toEqual([
        'quick-question',
        'decision',
      ]);
      const shown: readonly Partial<ContactFields>[] = [
        { topicsAlso: ['memory'] },
        { carerNeeds: 'may-have' },
        { capacityConcern: true },
        { difficulty: true },
        { needsChanged: true },
        { assessmentAskedFor: true },
        { otherAskedFor: true },
        { otherDecision: 'wanted' },
        { topicMain: null },
        { abuseTypes: ['physical'] },
      ];
      for (const tag of ['need', 'risk', 'worry'] as const) {
        expect(asked().line('It is a while since he went.', tag).gates()).toContain('quick-question');
      }
      for (const answer of shown) {
        const talked = asked().notSo('abuse').set(answer);
        expect(talked.gates()).toContain('quick-question');
        expect(talked.follow().paths).not.toContain('quick');
      }
    });

    it('asks who is speaking, and for no name, where the answer is all there was', () => {
      const talked = asked().set({
        requesterType: null,
        outcomeClass: 'resolved',
        outcomeRoute: 'question-answered',
        followUpAgreed: false,
      });
      expect(talked.gates()).toEqual(['requester']);
      expect(talked.set({ requesterType: 'anonymous' }).gates()).toEqual(['agreement']);
      expect(talked.set({ requesterType: 'self' }).gates()).toEqual([]);
      expect(talked.scope()).toBe('new');
    });
  });

  describe('c03, a surgery asks for an assessment', () => {
    const asked = () =>
      began('phone-in')
        .set({
          dangerNow: 'nobody',
          requesterType: 'gp',
          requesterName: 'Dr Anil Rao',
          personName: 'Stanley Webber',
          personPhone: '01632 960102',
          existingSupport: 'no',
        })
        .set({ toldBefore: 'not-known', spokenTo: 'caller-only', agreement: 'agrees-as-told-by-caller' })
        .line(
          "Third fall this month, no injury, I've seen him. He can't get out of the bath. He lives alone on the first floor.",
          'risk',
        )
        .line(
          "He says he'd like someone to look at the whole set-up with him. I told him I'd ask for an assessment.",
          'own-words',
        )
        .line(
          "He's sharp as a tack. Ex-merchant navy, does his own paperwork, has a good neighbour with a key.",
          'strength',
        )
        .set({
          topicMain: 'mobility-falls',
          topicsAlso: ['washing-dressing'],
          strengths: ['skills', 'friends'],
          ...wanted,
        });

    it('takes repeated falls for a risk and not for an emergency', () => {
      const talked = asked();
      expect(talked.cues().filter((cue) => cue.startsWith('trigger'))).toEqual([]);
      expect(talked.safety()).toEqual({});
      expect(talked.gaps()).toEqual(['carer', 'explore', 'plan', 'follow-up', 'wrap-up']);
    });

    it('cannot be signposted or ended another way', () => {
      expect(
        asked()
          .set({ outcomeClass: 'signposted', outcomeRoute: 'community', ...byPhone })
          .gates(),
      ).toEqual(['assessment-asked']);
      expect(asked().set({ outcomeClass: 'closed-other', outcomeRoute: 'duplicate' }).gates()).toEqual([
        'assessment-asked',
      ]);
      expect(asked().set({ outcomeClass: 'passed', outcomeRoute: 'reablement' }).gates()).toEqual(['assessment-asked']);
      expect(asked().set({ outcomeClass: 'passed', outcomeRoute: 'carers-assessment' }).gates()).toEqual([
        'assessment-asked',
      ]);
    });

    it('is not turned down for him by the surgery', () => {
      const talked = asked().set({
        outcomeClass: 'closed-other',
        outcomeRoute: 'declined',
        assessmentDecision: 'declined',
        assessmentWords: 'He said no.',
      });
      expect(talked.gates()).toEqual(['assessment-asked']);
      expect(talked.set({ spokenTo: 'person' }).gates()).toEqual([]);
    });

    it('is passed on, with his name', () => {
      const talked = asked().set({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment', replyToReferrer: true });
      expect(talked.gates()).toEqual([]);
      expect(talked.scope()).toBe('new');
      expect(talked.set({ personName: ' \u200b\u2800\u3164\t ' }).gates()).toEqual(['nameless']);
    });

    it('is passed on by a further route as well', () => {
      const talked = asked().set({ outcomeClass: 'signposted', outcomeRoute: 'community', followUpAgreed: false });
      talked.set({ furtherRoutes: [{ route: 'occupational-therapy', receiptWho: '', receiptAt: null }] });
      expect(talked.gates()).toEqual([]);
      expect(talked.set({ personName: '' }).gates()).toEqual(['nameless']);
    });

    it('is not passed on by an assessment of somebody else, also where nobody had asked', () => {
      const talked = asked().set({ assessmentAskedFor: null, assessmentDecision: null });
      expect(talked.set({ outcomeClass: 'passed', outcomeRoute: 'carers-assessment' }).gates()).toEqual(['decision']);
      expect(talked.set({ outcomeRoute: 'reablement' }).gates()).toEqual([]);
    });

    it('may be a duplicate, where nobody had asked, whoever cares', () => {
      const talked = asked().set({ assessmentAskedFor: null, assessmentDecision: null, carerNeeds: 'may-have' });
      expect(talked.set({ outcomeClass: 'closed-other', outcomeRoute: 'duplicate' }).gates()).toEqual([]);
    });
  });
};
