import { describe, expect, test } from 'vitest';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import type { Role } from '../../shared/contract/core.ts';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

const week = '2026-04-13';

/** Sam and Ann have conversations; Lee and Max are leads. */
function team() {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock(`${week}T09:00`);
  const desks: { [name: string]: { id: string; desk: DeskCalls } } = {};
  const join = (name: string, ...roles: Role[]) => {
    const actor = { id: newId(), name, roles };
    insertProfile(context.db, actor, clock.now());
    const joined = { id: actor.id, desk: deskCalls({ ...context, clock, actor }) };
    desks[name] = joined;
    return joined;
  };
  const [sam, ann] = [join('Sam', 'adviser'), join('Ann', 'adviser')];
  const [lee, max] = [join('Lee', 'lead'), join('Max', 'lead', 'adviser')];
  /** A conversation on a day at 10. */
  const talk = (who: DeskCalls, day: string, values: Parameters<typeof changesOf>[0] = {}) => {
    clock.set(`${day}T10:00`);
    const received = changesOf({ receivedAt: instantOf(`${day}T10:00`), ...values });
    return takeContact(who, [...c01Changes(), ...received]).contact;
  };
  const drawn = (of: string = week) => {
    clock.set('2026-04-27T09:00');
    lee.desk.drawReviews(of);
    return lee.desk.reviewWeek(of);
  };
  return { store, context, clock, sam, ann, lee, max, join, talk, drawn };
}
type Team = ReturnType<typeof team>;

/** Writes and finishes a review in which everything is clear but the first question. */
function write(who: DeskCalls, sample: string, mark = 'partly', note = 'Ask what a good day looks like.') {
  const { review, questions, rev } = who.openReview(sample);
  const answers = questions.map(({ kind, id: question, marks: [best = null] }, at) =>
    at === 0
      ? { kind, question, mark, evidence: `Seen as ${mark}.`, note }
      : { kind, question, mark: best, evidence: '', note: '' },
  );
  who.saveReview({ review, rev: rev + 1, draft: { answers } });
  who.finishReview(review);
  return review;
}

/** One conversation of Sam's in a sample, for two reviewers: the share of a sample that two look at is rounded up. */
function oneOfSam(from: Team = team()) {
  const contact = from.talk(from.sam.desk, '2026-04-14');
  const [row] = from.drawn().rows;
  return { ...from, contact, sample: row?.sample ?? '' };
}

describe('the sample of a week', () => {
  test('has two conversations of each adviser by chance, and is kept with its seed', () => {
    const { sam, ann, talk, drawn, lee, clock } = team();
    for (const day of ['13', '14', '15', '16', '17']) talk(sam.desk, `2026-04-${day}`);
    talk(ann.desk, '2026-04-19');
    talk(ann.desk, '2026-04-20');
    const sample = drawn();
    expect(sample.drawn).toMatchObject({ randomPerAdviser: 2, secondPercent: 20, closed: 6, by: 'Lee' });
    expect(sample.rows.map(({ adviser }) => adviser).sort()).toEqual(['Ann', 'Sam', 'Sam']);
    expect(sample.rows.map(({ places }) => places).sort()).toEqual([1, 1, 2]);
    expect(sample.rows.every(({ reasons }) => reasons.join() === 'random')).toBe(true);
    clock.set('2026-04-28T09:00');
    lee.desk.drawReviews(week);
    expect(lee.desk.reviewWeek(week)).toEqual({ ...sample, today: '2026-04-28' });
  });

  test('is not drawn while its week goes on', () => {
    const { lee, clock } = team();
    clock.set('2026-04-19T23:59');
    expect(refusalOf(() => lee.desk.drawReviews(week)).code).toBe('precondition');
    clock.set('2026-04-20T00:00');
    lee.desk.drawReviews(week);
    expect(lee.desk.reviewWeek()).toMatchObject({ week, isOver: true, rows: [] });
  });

  test('has what somebody came back about, also of a week before, and what was passed on soon after', () => {
    const { sam, ann, talk, drawn } = team();
    const first = talk(sam.desk, '2026-04-08');
    const later = talk(ann.desk, '2026-04-14', { outcomeClass: 'passed', outcomeRoute: 'needs-assessment', ...wanted });
    ann.desk.acceptMatch({ contact: later, earlier: first });
    const rows = drawn().rows.map(({ contact, adviser, reasons, cameBackOn, passedAfter }) => ({
      ...{ contact, adviser, reasons, cameBackOn, passedAfter },
    }));
    expect(rows).toEqual([
      { contact: first, adviser: 'Sam', reasons: ['came-back'], cameBackOn: '2026-04-14', passedAfter: null },
      {
        contact: later,
        adviser: 'Ann',
        reasons: ['random', 'passed-soon'],
        cameBackOn: null,
        passedAfter: '2026-04-08',
      },
    ]);
  });

  test('has every reason that was given to close over a gate', () => {
    const { sam, talk, drawn } = team();
    const values = { assessmentAskedFor: true, assessmentDecision: 'wanted', overrideReason: 'already-being-assessed' };
    for (let at = 0; at < 4; at += 1) talk(sam.desk, '2026-04-15', values);
    expect(drawn().rows.map(({ reasons }) => reasons.includes('override'))).toEqual([true, true, true, true]);
  });

  test('gets what comes to light afterwards, and by chance nothing more', () => {
    const { sam, ann, talk, drawn } = team();
    const first = talk(sam.desk, '2026-04-08');
    const later = talk(ann.desk, '2026-04-14');
    for (const day of ['15', '16', '17']) talk(ann.desk, `2026-04-${day}`);
    const before = drawn();
    expect(before.rows.map(({ contact }) => contact)).not.toContain(first);
    ann.desk.acceptMatch({ contact: later, earlier: first });
    const now = drawn();
    expect(now.drawn).toEqual(before.drawn);
    expect(now.rows.find(({ contact }) => contact === first)).toMatchObject({ reasons: ['came-back'], places: 1 });
    expect(now.rows.filter(({ contact }) => contact !== first)).toEqual(before.rows);
  });
});

const wanted = {
  assessmentDecision: 'wanted',
  assessmentBy: 'person',
  receiptWho: 'Duty team',
  receiptAt: instantOf('2026-04-14T10:00'),
};

describe('a review', () => {
  test('is begun with the conversation, kept while it is written, and finished without gaps', () => {
    const { lee, sample, contact } = oneOfSam();
    const sheet = lee.desk.openReview(sample);
    expect(sheet).toMatchObject({ contact: { id: contact }, adviser: 'Sam', reasons: ['random'], rev: 0, places: 2 });
    expect(sheet.questions).toHaveLength(14);
    const answers = [{ kind: 'element', question: 'prevention', mark: 'partly', evidence: '', note: 'Ask.' }];
    const draft = { review: sheet.review, rev: 1, draft: { answers } };
    expect(lee.desk.saveReview(draft)).toEqual({ rev: 1 });
    expect(lee.desk.saveReview(draft)).toEqual({ rev: 1 });
    expect(refusalOf(() => lee.desk.saveReview({ ...draft, draft: { answers: [] } })).code).toBe('conflict');
    expect(lee.desk.openReview(sample)).toMatchObject({ review: sheet.review, rev: 1, draft: { answers } });
    expect(refusalOf(() => lee.desk.finishReview(sheet.review))).toMatchObject({ code: 'precondition' });
    write(lee.desk, sample);
    expect(refusalOf(() => lee.desk.openReview(sample)).code).toBe('precondition');
  });

  test('is for leads, never of one’s own conversation, and nobody writes in another’s', () => {
    const { sam, max, lee, talk, drawn, sample } = oneOfSam();
    expect(refusalOf(() => sam.desk.openReview(sample)).code).toBe('forbidden');
    expect(refusalOf(() => sam.desk.reviewWeek(week)).code).toBe('forbidden');
    const { review } = lee.desk.openReview(sample);
    const others = { review, rev: 1, draft: { answers: [] } };
    expect(refusalOf(() => max.desk.saveReview(others)).code).toBe('forbidden');
    const own = talk(max.desk, '2026-04-21');
    const row = drawn('2026-04-20').rows.find(({ contact }) => contact === own);
    expect(refusalOf(() => max.desk.openReview(row?.sample ?? '')).message).toContain('your own conversation');
    expect(max.desk.reviewWeek('2026-04-20').rows[0]).toMatchObject({ cannot: 'own-conversation' });
  });

  test('of one person at a desk with nobody else is not possible, and the week says how many leads there are', () => {
    const { context } = newStore().open();
    const clock = setClock('2026-04-14T10:00');
    const desk = deskCalls({ ...context, clock });
    takeContact(desk, c01Changes());
    clock.set('2026-04-20T09:00');
    desk.drawReviews(week);
    expect(desk.reviewWeek(week)).toMatchObject({ leads: 1, rows: [{ cannot: 'own-conversation', places: 1 }] });
  });

  test('by two shows neither to the other, to the adviser or to anybody until both are in', () => {
    const { sam, lee, max, join, sample } = oneOfSam();
    const kim = join('Kim', 'lead');
    write(lee.desk, sample);
    const own = lee.desk.said(sample);
    expect(own).toMatchObject({ isWaiting: true, reviews: [{ by: 'Lee' }] });
    for (const who of [sam, max, kim]) expect(refusalOf(() => who.desk.said(sample)).code).toBe('forbidden');
    expect(JSON.stringify(max.desk.openReview(sample))).not.toContain('Seen as');
    expect([sam.desk.myReviews(), lee.desk.coaching(sam.id), sam.desk.coaching(sam.id)]).toEqual([[], [], []]);
    expect(kim.desk.reviewWeek(week).rows).toMatchObject([{ doneBy: ['Lee'], begunBy: ['Max'], isComplete: false }]);

    write(max.desk, sample, 'not-evident');
    for (const who of [sam, lee, max, kim]) {
      expect(who.desk.said(sample).reviews.map(({ by, marks }) => [by, marks[0]?.mark])).toEqual([
        ['Lee', 'partly'],
        ['Max', 'not-evident'],
      ]);
    }
    expect(refusalOf(() => kim.desk.openReview(sample)).code).toBe('precondition');
  });

  test('is read and answered by the adviser; an answer that is not sent is theirs alone, and one that is stays', () => {
    const { sam, ann, lee, max, sample } = oneOfSam();
    const review = write(lee.desk, sample);
    write(max.desk, sample);
    expect(sam.desk.myReviews()).toMatchObject([{ sample, by: ['Lee', 'Max'], isAnswered: false }]);
    expect(refusalOf(() => ann.desk.said(sample)).code).toBe('forbidden');
    expect(refusalOf(() => lee.desk.saveReviewAnswer({ review, rev: 1, words: 'No.' })).code).toBe('forbidden');
    expect(refusalOf(() => sam.desk.sendReviewAnswer(review)).code).toBe('precondition');
    sam.desk.saveReviewAnswer({ review, rev: 1, words: 'She wanted to go.' });
    expect(sam.desk.said(sample).reviews[0]?.answer).toEqual({ rev: 1, words: 'She wanted to go.', sentAt: null });
    expect(lee.desk.said(sample).reviews[0]?.answer).toBeNull();
    sam.desk.sendReviewAnswer(review);
    expect(lee.desk.said(sample).reviews[0]?.answer).toMatchObject({ words: 'She wanted to go.' });
    expect(refusalOf(() => sam.desk.saveReviewAnswer({ review, rev: 2, words: 'x' })).code).toBe('precondition');
    const audited = lee.desk.audit().map(({ action, profile }) => `${profile} ${action}`);
    expect(audited).toEqual(
      expect.arrayContaining(['Lee review-opened', 'Lee review-finished', 'Sam review-read', 'Sam review-answered']),
    );
  });
});

describe('what is learned', () => {
  test('by one adviser is a list of notes for them and for leads, with no mark and no number in it', () => {
    const { sam, ann, lee, max, sample } = oneOfSam();
    write(lee.desk, sample);
    write(max.desk, sample, 'clear', '');
    const notes = sam.desk.coaching(sam.id);
    expect(notes).toMatchObject([{ by: 'Lee', note: 'Ask what a good day looks like.', evidence: 'Seen as partly.' }]);
    expect(lee.desk.coaching(sam.id)).toEqual(notes);
    expect(Object.keys(notes[0] ?? {})).not.toContain('mark');
    expect(refusalOf(() => ann.desk.coaching(sam.id)).code).toBe('forbidden');
    expect(lee.desk.reviewedAdvisers()).toEqual([{ id: sam.id, name: 'Sam' }]);
    expect(refusalOf(() => sam.desk.reviewedAdvisers()).code).toBe('forbidden');
  });

  test('of two reviewers is how far they agree, question by question, and not from few', () => {
    const { sam, lee, max, talk, drawn, context } = team();
    const values = { assessmentAskedFor: true, assessmentDecision: 'wanted', overrideReason: 'already-being-assessed' };
    for (let at = 0; at < 25; at += 1) talk(sam.desk, '2026-04-15', values);
    drawn();
    context.db.run('UPDATE review_sample SET is_double = 1');
    const { rows } = lee.desk.reviewWeek(week);
    expect(rows).toHaveLength(25);
    for (const [at, { sample }] of rows.entries()) {
      if (at === 19)
        expect(lee.desk.agreement().questions[0]).toMatchObject({ n: 19, same: 19, kappa: null, state: 'too-few' });
      write(lee.desk, sample, at % 2 === 0 ? 'partly' : 'clear');
      write(max.desk, sample, at % 2 === 0 || at > 20 ? 'partly' : 'clear');
    }
    const { from, questions } = lee.desk.agreement();
    expect(from).toBe(20);
    // 13 and 10 the same, 2 apart: agreement 23/25, by chance (13·15 + 12·10)/25².
    expect(questions[0]).toMatchObject({ n: 25, same: 23, state: 'known', kappa: (23 * 25 - 315) / (625 - 315) });
    expect(questions[1]).toMatchObject({ n: 25, same: 25, kappa: null, state: 'one-mark' });
    expect(JSON.stringify(questions)).not.toMatch(/Lee|Max|Sam/);
  });

  test('of a person whose words are removed stays as marks, and nobody opens it again', () => {
    const { sam, lee, max, clock, context, sample, contact, join } = oneOfSam();
    write(lee.desk, sample);
    const { review } = max.desk.openReview(sample);
    max.desk.saveReview({ review, rev: 1, draft: { answers: [] } });
    clock.set('2026-05-20T09:00');
    const ada = join('Ada', 'administrator').desk;
    context.db.run('UPDATE solution SET promise_done_at = :at', { at: clock.now() });
    context.db.run('UPDATE follow_up SET done_at = :at', { at: clock.now() });
    const { contacts } = ada.exportPerson({ contacts: [contact] });
    expect(contacts[0]?.reviews).toHaveLength(14);
    expect(contacts[0]?.reviews.map(({ evidence }) => evidence).join('')).toBe('');
    ada.erase({ contacts: [contact], decision: 'erased', ground: 'asked-for' });
    expect(refusalOf(() => max.desk.openReview(sample)).code).toBe('precondition');
    expect(lee.desk.said(sample).reviews[0]?.marks[0]).toMatchObject({
      mark: 'partly',
      evidence: '[removed]',
      note: '[removed]',
    });
    expect(sam.desk.coaching(sam.id)).toEqual([]);
  });
});
