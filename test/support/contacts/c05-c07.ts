import { expect } from 'vitest';
import type { Chapter } from './book.ts';
import { byPhone } from './follow-up.ts';

const nobodyTookIt = { receiptWho: '', receiptAt: null };

/** The till of a bank; a carer taken to hospital; a discharge hub. */
export const c05ToC07: Chapter = ({ describe, it }, began) => {
  describe('c05, the till of a bank', () => {
    const told = () =>
      began('phone-in')
        .set({
          requesterType: 'anonymous',
          personName: 'Albert Crane',
          existingSupport: 'not-checked',
          toldBefore: 'not-known',
          spokenTo: 'caller-only',
        })
        .line("I won't say who I am. I'm on the till at the bank in town.")
        .line(
          'Old Mr Crane comes in every Thursday with a young man who stands over him and he takes out three hundred pounds.',
          'risk',
        )
        .line("He looked frightened. He doesn't know I'm ringing and I don't think he should.", 'worry')
        .set({
          agreement: 'not-able-to-ask',
          justification: 'prevention-of-harm',
          safeToContact: false,
          topicMain: 'abuse-neglect',
        })
        .set({ abuseTypes: ['financial-or-material'], sourceOfRisk: 'unknown young man', whenNext: 'Thursday' });
    const handled = () =>
      told().handle('abuse', {
        done: 'told the safeguarding team',
        by: 'adviser',
        whom: 'safeguarding team',
        answer: 'taken',
      });

    it('hears abuse and takes the short path', () => {
      expect(told().cues()).toContain('trigger abuse');
      expect(told().follow().paths).toContain('safeguarding');
      // Whether anybody is in danger this minute has no answer yet: the short path does not leave that out.
      expect(told().gaps()).toEqual(['reconnect', 'report', 'assessment', 'wrap-up']);
      expect(told().safety()).toEqual({ abuse: 'raised' });
    });

    it('raises danger where somebody is in it just now, and lets no second answer take it away', () => {
      const danger = told().set({ dangerNow: 'somebody' });
      expect(danger.safety()).toEqual({ abuse: 'raised', 'immediate-danger': 'raised' });
      expect(danger.set({ dangerNow: 'nobody' }).gates()).toContain('safety immediate-danger');
      expect(danger.notSo('immediate-danger').gates()).not.toContain('safety immediate-danger');
      expect(danger.set({ dangerNow: 'somebody' }).gates()).toContain('safety immediate-danger');
      danger.notSo('immediate-danger').set({ strengths: ['family'] });
      expect(danger.gates()).not.toContain('safety immediate-danger');
      expect(danger.record().concerns).toHaveLength(2);
    });

    it('raises danger anew where somebody is in it again after it was handled', () => {
      const rang = { done: 'rang 999', by: 'adviser', whom: 'police', answer: 'they came' };
      const handledOnce = told().set({ dangerNow: 'somebody' }).handle('immediate-danger', rang);
      expect(handledOnce.gates()).not.toContain('safety immediate-danger');
      handledOnce.set({ dangerNow: 'nobody' }).set({ dangerNow: 'somebody' });
      expect(handledOnce.gates()).toContain('safety immediate-danger');
    });

    it('raises no danger twice, and none where nobody is or nobody could ask', () => {
      const asked = told().set({ dangerNow: 'nobody' }).set({ dangerNow: 'could-not-ask' });
      expect(asked.safety()).toEqual({ abuse: 'raised' });
      expect(told().raise('immediate-danger').set({ dangerNow: 'somebody' }).record().concerns).toHaveLength(1);
    });

    it('closes for nobody, in no way, while it is only seen', () => {
      const talked = told().see('abuse').set({ overrideReason: 'already-being-assessed', followUpAgreed: false });
      const ends = [
        ['passed', 'safeguarding'],
        ['passed', 'needs-assessment'],
        ['closed-other', 'contact-lost'],
        ['closed-other', 'declined'],
        ['closed-other', 'casual'],
        ['closed-other', 'died'],
        ['signposted', 'community'],
      ] as const;
      for (const [outcomeClass, outcomeRoute] of ends) {
        expect(talked.set({ outcomeClass, outcomeRoute }).gates()).toContain('safety abuse');
        expect(talked.safety()).toEqual({ abuse: 'seen' });
      }
    });

    it('is handled once all of it is on record, and blanks are nothing', () => {
      const parts = { done: 'told the safeguarding team', by: 'adviser', answer: 'taken' } as const;
      for (const part of ['done', 'by', 'answer'] as const) {
        expect(
          told()
            .handle('abuse', { ...parts, [part]: ' \u00a0\u200b\u2800\u3164\t' })
            .safety(),
        ).toEqual({ abuse: 'seen' });
      }
      expect(
        told()
          .handle('abuse', { ...parts, at: null })
          .safety(),
      ).toEqual({ abuse: 'seen' });
      expect(told().handle('abuse', parts).safety()).toEqual({ abuse: 'handled' });
    });

    it('closes once the safeguarding team has it, with who and when', () => {
      const talked = handled().set({ outcomeClass: 'passed', outcomeRoute: 'safeguarding' });
      expect(talked.gates()).toEqual(['receipt']);
      expect(talked.set({ receiptWho: '   ', receiptAt: '2026-03-24T11:51:00.000Z' }).gates()).toEqual(['receipt']);
      expect(talked.set({ receiptWho: 'safeguarding team', receiptAt: '2026-03-24T11:51:00.000Z' }).gates()).toEqual(
        [],
      );
      expect(talked.scope()).toBe('new');
    });

    it('needs a receipt for every further route by itself', () => {
      const taken = { receiptWho: 'safeguarding team', receiptAt: '2026-03-24T11:51:00.000Z' };
      const talked = handled().set({ outcomeClass: 'passed', outcomeRoute: 'safeguarding', ...taken });
      talked.set({
        furtherRoutes: [
          { route: 'urgent-support', ...nobodyTookIt },
          { route: 'safeguarding', ...nobodyTookIt },
        ],
      });
      expect(talked.follow().gates.shut.map(({ id, at }) => `${id} ${at}`)).toEqual([
        'receipt furtherRoutes',
        'receipt furtherRoutes',
      ]);
      talked.set({ furtherRoutes: [{ route: 'urgent-support', ...taken }] });
      expect(talked.gates()).toEqual([]);
    });

    it('needs the reason why he was not asked, from the list', () => {
      const talked = handled().set({
        outcomeClass: 'passed',
        outcomeRoute: 'safeguarding',
        receiptWho: 'team',
        receiptAt: '2026-03-24T11:51:00.000Z',
      });
      expect(talked.set({ justification: null }).gates()).toEqual(['agreement']);
      expect(talked.set({ justification: 'in-a-hurry' }).gates()).toEqual(['agreement', 'unknown-code']);
      expect(talked.set({ justification: null, agreement: 'disagrees' }).gates()).toEqual(['agreement']);
      expect(talked.set({ agreement: 'agrees-as-told-by-caller' }).gates()).toEqual([]);
    });

    it('cannot be about abuse without anybody having asked', () => {
      const quiet = began('letter').set({
        requesterType: 'self',
        personName: 'Albert Crane',
        outcomeClass: 'passed',
        outcomeRoute: 'needs-assessment',
      });
      expect(quiet.set({ topicMain: 'money-benefits' }).gates()).toEqual([]);
      expect(quiet.set({ abuseTypes: ['physical'] }).gates()).toEqual(['safety-unasked']);
      expect(quiet.set({ abuseTypes: [], topicsAlso: ['abuse-neglect'] }).gates()).toEqual(['safety-unasked']);
      expect(quiet.raise('fire-risk').notSo('fire-risk').gates()).toEqual(['safety-unasked']);
      expect(quiet.notSo('abuse').gates()).toEqual([]);
    });

    it('contacts nobody who is not safe to contact', () => {
      const talked = told().set({ ...byPhone });
      expect(talked.gates()).toContain('follow-up-safe');
      expect(talked.set({ safeTime: 'Tuesday mornings, at the library' }).gates()).not.toContain('follow-up-safe');
    });
  });

  describe('c06, the carer is taken to hospital', () => {
    const rang = () =>
      began('phone-in')
        .set({
          requesterType: 'ambulance',
          requesterName: 'Crew of the 16:20 call',
          personName: 'Ivy Lock',
          personPhone: '01632 960104',
          existingSupport: 'no',
        })
        .set({
          toldBefore: 'not-known',
          spokenTo: 'caller-only',
          agreement: 'not-able-to-ask',
          justification: 'urgent-need',
        })
        .line(
          "We've just taken her husband in. He does everything for her, she has dementia and can't be left tonight.",
          'risk',
        )
        .line(
          "There's food in the fridge. The daughter, 01632 960114, is driving from Plymouth but won't be here before midnight.",
          'network',
        )
        .set({ topicMain: 'carer-break', topicsAlso: ['memory'], strengths: ['family'] });
    const passed = () =>
      rang()
        .handle('carer-gone', { done: 'asked who is with her', by: 'adviser', answer: 'the crew, until five' })
        .handle('not-alone-tonight', {
          done: 'asked for cover',
          by: 'adviser',
          whom: 'out-of-hours team',
          answer: 'somebody by six',
        })
        .set({
          outcomeClass: 'passed',
          outcomeRoute: 'urgent-support',
          assessmentAskedFor: false,
          assessmentDecision: 'not-offered',
          assessmentBy: 'nobody',
        });

    it('hears both: the carer gone, and nobody there tonight', () => {
      expect(rang().cues()).toEqual(expect.arrayContaining(['trigger carer-gone', 'trigger not-alone-tonight']));
      expect(rang().safety()).toEqual({ 'carer-gone': 'raised', 'not-alone-tonight': 'raised' });
      expect(rang().follow().cues[0]?.kind).toBe('trigger');
    });

    it('is not done with one of the two', () => {
      const talked = rang().handle('carer-gone', { done: 'asked who is with her', by: 'adviser', answer: 'the crew' });
      expect(talked.gates()).toEqual(['safety not-alone-tonight', 'outcome']);
    });

    it('is refused without its receipt, and needs no assessment first', () => {
      const talked = passed();
      expect(talked.gates()).toEqual(['receipt']);
      expect(talked.set({ receiptWho: 'out-of-hours team' }).gates()).toEqual(['receipt']);
      expect(talked.set({ receiptAt: '2026-03-24T17:02:00.000Z' }).gates()).toEqual([]);
      expect(talked.scope()).toBe('new');
    });
  });

  describe('c07, a discharge hub', () => {
    const sent = () =>
      began('online-professional')
        .set({
          requesterType: 'hospital',
          requesterName: 'Discharge hub',
          personName: 'Reginald Coombes',
          existingSupport: 'no',
          routeOfAccess: 'hospital-discharge',
          toldBefore: 'not-known',
        })
        .line(
          'Medically fit Friday. New hip. Lives with his partner. Needs help to get going again for a few weeks. He agrees.',
          'need',
        );

    it('takes the short path', () => {
      const talked = sent();
      expect(talked.cues()).toContain('topic leaving-hospital');
      expect(talked.cues().filter((cue) => cue.startsWith('trigger'))).toEqual([]);
      expect(talked.follow().paths).toEqual(['hospital']);
      expect(talked.follow().next).toBe('who');
      expect(talked.gaps()).toEqual(['who', 'communicate', 'today', 'carer', 'wrap-up']);
    });

    it('is passed to reablement, once it is on record that he agrees', () => {
      const talked = sent().set({ spokenTo: 'caller-only', topicMain: 'leaving-hospital', carerNoticed: true });
      talked.set({ outcomeClass: 'passed', outcomeRoute: 'reablement' });
      expect(talked.gates()).toEqual(['agreement']);
      talked.set({ agreement: 'agrees-as-told-by-caller' });
      expect(talked.gates()).toEqual([]);
      expect(talked.gaps()).toEqual([]);
      expect(talked.scope()).toBe('hospital');
    });
  });
};
