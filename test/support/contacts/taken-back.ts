import { expect } from 'vitest';
import { newId } from '../../../shared/domain/ids.ts';
import { hurryPack } from '../hurry-pack.ts';
import type { Chapter } from './book.ts';

const onTheFloor = 'He is on the floor and cannot get up.';
const frightened = 'She is frightened of him.';

/** What a careful lead expects where somebody takes back what was said, or answers before it was said. */
export const takenBack: Chapter = ({ describe, it }, began) => {
  describe('words about safety', () => {
    const said = () => began('phone-in').line(onTheFloor);

    it('do not go away with their line, nor with its wording', () => {
      expect(said().remove(0).safety()).toEqual({ medical: 'raised' });
      expect(said().reword(0, 'He is in the garden.').safety()).toEqual({ medical: 'raised' });
      expect(said().remove(0).gates()).toContain('safety medical');
    });

    it('do not go away with their line by way of the line that is typed', () => {
      const talked = said().set({ unfinishedLine: onTheFloor }).remove(0).set({ unfinishedLine: '' });
      expect(talked.safety()).toEqual({ medical: 'raised' });
    });

    it('are gone once they were answered, or were only typed', () => {
      expect(said().notSo('medical').remove(0).safety()).toEqual({ medical: 'not-so' });
      expect(began('phone-in').set({ unfinishedLine: onTheFloor }).safety()).toEqual({ medical: 'raised' });
      expect(began('phone-in').set({ unfinishedLine: onTheFloor }).set({ unfinishedLine: '' }).safety()).toEqual({});
    });

    it('stay answered while their line is kept, or is written a little differently', () => {
      const typed = began('phone-in').set({ unfinishedLine: onTheFloor }).notSo('medical');
      expect(typed.line(onTheFloor).set({ unfinishedLine: '' }).safety()).toEqual({ medical: 'not-so' });
      expect(said().notSo('medical').reword(0, `Yes: ${onTheFloor}`).safety()).toEqual({ medical: 'not-so' });
    });

    it('are not answered by somebody who guessed them', () => {
      const covers = ['on the floor #1', 'on the floor #2', 'cannot get up #1', 'cannot get up #2'];
      expect(began('phone-in').put({ trigger: 'medical', notSo: true, covers }).line(onTheFloor).safety()).toEqual({
        medical: 'raised',
      });
      const later = said().put({ trigger: 'medical', notSo: true, covers });
      expect(later.safety()).toEqual({ medical: 'not-so' });
      expect(later.line(onTheFloor).safety()).toEqual({ medical: 'raised' });
    });

    it('are not answered by an answer to others, nor about something else', () => {
      expect(said().put({ trigger: 'medical', notSo: true }).safety()).toEqual({ medical: 'raised' });
      expect(said().line(frightened).notSo('abuse').safety()).toEqual({ medical: 'raised', abuse: 'not-so' });
      expect(
        said()
          .put({ trigger: 'medical', notSo: true, covers: ['on the floor #1'] })
          .safety(),
      ).toEqual({ medical: 'raised' });
    });

    it('stay answered where somebody adds to the answer', () => {
      const talked = said().notSo('medical');
      const [answer] = talked.record().concerns;
      if (!answer) throw new Error('there is no answer');
      expect(talked.put({ ...answer, done: 'He was laying the carpet.' }).safety()).toEqual({ medical: 'not-so' });
    });

    it('are heard also where a record is changed behind the back of the guide', () => {
      const talked = began('phone-in');
      expect(talked.safety()).toEqual({});
      talked.record().notes.push({ id: newId(), at: '2026-03-23T10:12:00.000Z', text: onTheFloor, tag: null });
      expect(talked.safety()).toEqual({ medical: 'raised' });
    });

    it('of two lines stay open where the answered one is taken out', () => {
      const talked = said().notSo('medical').line(onTheFloor).remove(0);
      expect(talked.safety()).toEqual({ medical: 'raised' });
    });
  });

  describe('words about safety in a box', () => {
    const boxes = [
      'assessmentWords',
      'otherWords',
      'sourceOfRisk',
      'whenNext',
      'capacityDecision',
      'capacityWhy',
      'followUpReason',
      'supportedBy',
    ] as const;
    const put = (field: 'safeTime' | 'overrideWords' | (typeof boxes)[number], text = frightened) =>
      began('phone-in').set({ [field]: text });

    it('raise a worry in every box, and say where', () => {
      for (const field of [...boxes, 'safeTime', 'overrideWords'] as const) {
        const talked = put(field);
        expect(talked.safety(), field).toEqual({ abuse: 'raised' });
        expect(talked.gates()).toContain('safety abuse');
        expect(talked.follow().cues[0]).toMatchObject({ kind: 'trigger', id: 'abuse', heardIn: field });
      }
      const solved = began('phone-in').solve({ words: frightened });
      expect(solved.follow().cues[0]).toMatchObject({ id: 'abuse', words: 'is frightened', heardIn: 'solution' });
      const handling = { done: frightened, by: 'Sam', answer: onTheFloor };
      const handled = began('phone-in').raise('fire-risk').handle('fire-risk', handling);
      expect(handled.safety()).toEqual({ 'fire-risk': 'handled', abuse: 'raised', medical: 'raised' });
      expect(handled.follow().cues[0]).toMatchObject({ kind: 'trigger', heardIn: 'concern' });
    });

    it('are answered as those of a line are, and ask again once they are said in a line', () => {
      const talked = put('sourceOfRisk').notSo('abuse');
      expect(talked.safety()).toEqual({ abuse: 'not-so' });
      expect(talked.set({ whenNext: frightened }).safety()).toEqual({ abuse: 'raised' });
      expect(put('sourceOfRisk').notSo('abuse').line(frightened).safety()).toEqual({ abuse: 'raised' });
      expect(
        put('whenNext')
          .notSo('abuse')
          .set({ whenNext: `${frightened} And ${frightened}` })
          .safety(),
      ).toEqual({
        abuse: 'raised',
      });
    });

    it('are said once with the line that went along into the box', () => {
      const along = began('phone-in')
        .line(frightened)
        .notSo('abuse')
        .set({ assessmentWords: `No. ${frightened}` });
      expect(along.safety()).toEqual({ abuse: 'not-so' });
      const part = began('phone-in').line(`Well: ${frightened}`).notSo('abuse').set({ otherWords: frightened });
      expect(part.safety()).toEqual({ abuse: 'not-so' });
      const others = began('phone-in')
        .line('She')
        .line('him')
        .line('is')
        .notSo('abuse')
        .set({ otherWords: frightened });
      expect(others.safety()).toEqual({ abuse: 'raised' });
      const more = began('phone-in')
        .line(frightened)
        .notSo('abuse')
        .set({ otherWords: `${frightened} He hits her.` });
      expect(more.safety()).toEqual({ abuse: 'raised' });
    });

    it('do not raise once more what the box is about, nor what was handled', () => {
      const done = { done: `Told them: ${frightened}`, by: 'Sam', answer: 'taken' };
      const handled = began('phone-in').raise('abuse').handle('abuse', done);
      expect(handled.safety()).toEqual({ abuse: 'handled' });
      expect(handled.set({ sourceOfRisk: frightened }).safety()).toEqual({ abuse: 'handled' });
      expect(handled.cues().filter((cue) => cue.startsWith('trigger'))).toEqual([]);
      const withdrawn = began('phone-in').put({ trigger: 'abuse', notSo: true, done: frightened });
      expect(withdrawn.safety()).toEqual({ abuse: 'not-so' });
    });

    it('may go as they came while they are typed', () => {
      expect(put('sourceOfRisk').set({ sourceOfRisk: '' }).safety()).toEqual({});
    });
  });

  describe('what the council has taken out of use', () => {
    const asked = () =>
      began('phone-in', hurryPack)
        .set({ requesterType: 'family', personName: 'Joan Pike', topicMain: 'meals-shopping', agreement: 'agrees' })
        .set({ assessmentAskedFor: true, outcomeClass: 'closed-other', outcomeRoute: 'declined' });

    it('opens nothing any more', () => {
      expect(asked().set({ overrideReason: 'old-reason' }).gates()).toEqual(['assessment-asked']);
      expect(
        asked()
          .set({ overrideReason: 'already-being-assessed', agreement: 'disagrees', justification: 'old-ground' })
          .gates(),
      ).toEqual(['agreement']);
      expect(asked().set({ outcomeRoute: 'old-end' }).gates()).toEqual(['outcome-route']);
    });

    it('stays readable', () => {
      const talked = asked().set({ outcomeRoute: 'contact-lost' }).raise('old-worry');
      expect(
        talked
          .follow()
          .gates.shut.map(({ sentence }) => sentence)
          .join(),
      ).toContain('Abuse or neglect');
      expect(talked.notSo('old-worry').gates()).toEqual([]);
    });
  });

  describe('a worry raised by hand', () => {
    it('stands until each of it is answered', () => {
      const talked = began('phone-in').raise('abuse').put({ trigger: 'abuse', notSo: true });
      expect(talked.safety()).toEqual({ abuse: 'raised' });
      expect(talked.see('abuse').safety()).toEqual({ abuse: 'seen' });
      expect(talked.notSo('abuse').safety()).toEqual({ abuse: 'not-so' });
    });

    it('stands though another one was handled', () => {
      const handled = { done: 'rang', by: 'Sam', at: '2026-03-23T10:12:00.000Z', answer: 'taken' };
      const talked = began('phone-in')
        .put({ trigger: 'abuse', ...handled })
        .put({ trigger: 'abuse' });
      expect(talked.safety()).toEqual({ abuse: 'raised' });
    });

    it('of a trigger that the pack does not know blocks as well, and may be about abuse', () => {
      const talked = began('phone-in').put({ trigger: 'made-up' });
      expect(talked.gates()).toContain('safety made-up');
      talked.handle('made-up', { done: 'rang', by: 'Sam', answer: 'taken' });
      talked.set({
        requesterType: 'self',
        topicMain: 'meals-shopping',
        outcomeClass: 'closed-other',
        outcomeRoute: 'declined',
      });
      talked.set({ assessmentDecision: 'declined', assessmentBy: 'person', assessmentWords: 'No.' });
      expect(talked.gates()).toEqual(['refusal']);
    });
  });
};
