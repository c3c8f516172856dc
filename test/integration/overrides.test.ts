import { describe, expect, test } from 'vitest';
import { insertPack } from '../../electron/data/queries/packs.ts';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import type { Role } from '../../shared/contract/core.ts';
import { newId } from '../../shared/domain/ids.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { somerset } from '../support/packs.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

/** c11, signposted although she asked for an assessment, with a reason. */
const closedOver = (values: Parameters<typeof changesOf>[0] = {}) =>
  changesOf({
    ...{
      requesterType: 'self',
      personName: 'Nadia Karim',
      existingSupport: 'no',
      toldBefore: 'no',
      agreement: 'agrees',
    },
    ...{ spokenTo: 'person', topicMain: 'new-disability', assessmentAskedFor: true, assessmentDecision: 'wanted' },
    ...{ outcomeClass: 'signposted', outcomeRoute: 'community', followUpAgreed: false },
    ...{ overrideReason: 'already-being-assessed', ...values },
  });
const carersToo = { otherName: 'Ilias', otherAskedFor: true };
const askedFor = 'An assessment was asked for, and the person was not passed on to one.';

function deskAt(local: string) {
  const store = newStore();
  const { context } = store.open();
  const clock = setClock(local);
  const somebody = (name: string, ...roles: Role[]) => {
    const actor = { id: newId(), name, roles };
    insertProfile(context.db, actor, clock.now());
    return deskCalls({ ...context, clock, actor });
  };
  return { desk: deskCalls({ ...context, clock }), context, clock, store, somebody };
}

function correct(desk: DeskCalls, contact: string, values: Parameters<typeof changesOf>[0], drops = false) {
  const visit = newId();
  desk.open({ contact, visit });
  desk.correct({ contact, visit, correction: newId(), reason: 'Looked at again.' });
  desk.patch({ contact, visit, seq: 1, changes: changesOf(values) });
  if (drops) desk.dropCorrection({ contact, visit, seq: 1 });
  else desk.finishCorrection({ contact, visit, seq: 1 });
}

const unseen = (desk: DeskCalls) => desk.overrides().unseen.map(({ reason, words }) => [reason, words]);

describe('a contact that was closed with a reason', () => {
  test('is on the list for a lead: what it was closed over, why, by whom and when', () => {
    const { desk, clock, somebody } = deskAt('2026-04-13T09:50');
    const words = 'Dr Yeo’s team has begun. \u200b';
    const { contact } = takeContact(somebody('Sam', 'adviser'), closedOver({ overrideWords: ` ${words}` }));
    takeContact(desk, c01Changes());
    clock.set('2026-04-14T09:00');
    expect(desk.overrides()).toEqual({
      unseen: [
        {
          ...{ contact, at: '2026-04-13T08:50:00.000Z', personName: 'Nadia Karim', requesterName: '', sample: false },
          alarms: { openSafety: 0, untaken: 0 },
          ...{ over: [askedFor], reason: 'Already being assessed', words: words.trim(), by: 'Sam' },
          ...{ outcome: 'Signposted: Community solution', endedAt: null, seen: null },
        },
      ],
      ...{ moreUnseen: 0, seen: [], moreSeen: 0 },
    });
  });

  test('is marked where it is of the sample, and red while a correction brings a worry up', () => {
    const { desk, store } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver());
    store.look().exec('UPDATE contact SET sample = 1');
    const visit = newId();
    desk.open({ contact, visit });
    desk.correct({ contact, visit, correction: newId(), reason: 'A line was left out.' });
    const changes = changesOf({ unfinishedLine: 'There is no food in the house' });
    desk.patch({ contact, visit, seq: 1, changes });
    expect(desk.overrides().unseen).toMatchObject([{ sample: true, alarms: { openSafety: 1 } }]);
  });

  test('over two gates is one row, with a sentence for each', () => {
    const { desk } = deskAt('2026-04-13T09:50');
    takeContact(desk, closedOver(carersToo));
    expect(desk.overrides().unseen.map(({ over }) => over)).toEqual([
      [askedFor, expect.stringMatching(/^The other one, .* asked for an assessment as well/)],
    ]);
  });

  test('that did not need its reason is not on the list', () => {
    const { desk } = deskAt('2026-04-13T09:50');
    takeContact(desk, [...c01Changes(), ...changesOf({ overrideReason: 'already-being-assessed' })]);
    expect(desk.overrides()).toMatchObject({ unseen: [], seen: [] });
  });

  test('says its reason in the words of its own version, also once that is retired', () => {
    const { desk, context, clock } = deskAt('2026-04-13T09:50');
    takeContact(desk, closedOver());
    const { 'already-being-assessed': gone, ...others } = somerset.override_reasons;
    const later = { ...gone, label: 'No longer in use', retired: true };
    const override_reasons = { ...others, 'already-being-assessed': { explain: false, ...later } };
    insertPack(context.db, { ...somerset, version: '2027-01-01', override_reasons }, clock.now());
    expect(unseen(desk)).toEqual([['Already being assessed', '']]);
  });

  test('is for a lead only', () => {
    const { desk, somebody } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver());
    const [row] = desk.overrides().unseen;
    for (const other of [
      somebody('Sam', 'adviser'),
      somebody('Ada', 'administrator'),
      somebody('Both', 'adviser', 'administrator'),
    ]) {
      expect(refusalOf(() => other.overrides()).code).toBe('forbidden');
      expect(refusalOf(() => other.markSeen({ contact, at: row?.at, seen: true })).code).toBe('forbidden');
    }
    expect(somebody('Lee', 'lead').overrides().unseen).toEqual([row]);
  });
});

describe('a reason that a lead', () => {
  test('has seen goes below, with who and when, and can be had back; each turn is in the audit', () => {
    const { desk, clock, somebody } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver(carersToo));
    const { at } = desk.overrides().unseen[0] ?? {};
    const lee = somebody('Lee', 'lead');
    clock.set('2026-04-14T08:00');
    lee.markSeen({ contact, at, seen: true });
    clock.set('2026-04-14T08:01');
    desk.markSeen({ contact, at, seen: true });
    const seen = { at: '2026-04-14T07:00:00.000Z', by: 'Lee' };
    expect(desk.overrides()).toMatchObject({
      unseen: [],
      seen: [{ contact, over: [askedFor, expect.any(String)], seen }],
    });
    lee.markSeen({ contact, at, seen: false });
    expect(desk.overrides()).toMatchObject({ unseen: [{ contact, seen: null }], seen: [] });
    const audited = desk.audit().filter(({ action }) => action.startsWith('override-'));
    expect(audited.map(({ action, profile, subject }) => [action, profile, subject])).toEqual([
      ['override-unseen', 'Lee', contact],
      ['override-seen', 'Lee', contact],
    ]);
  });

  test('would mark and that is not there is refused', () => {
    const { desk } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver());
    const { at } = desk.overrides().unseen[0] ?? {};
    for (const other of [
      { contact: newId(), at },
      { contact, at: '2026-04-13T08:50:00.001Z' },
    ]) {
      expect(refusalOf(() => desk.markSeen({ ...other, seen: true })).code).toBe('not-found');
    }
  });

  test('has not seen comes first, the longest waiting on top; of those seen the latest', () => {
    const { desk, clock } = deskAt('2026-04-13T09:50');
    for (const [personName, day] of Object.entries({ Ann: '13', Ben: '14', Cora: '15', Dan: '16' })) {
      clock.set(`2026-04-${day}T09:50`);
      takeContact(desk, closedOver({ personName }));
    }
    const names = (rows: readonly { personName: string }[]) => rows.map(({ personName }) => personName);
    const [ann, ben] = desk.overrides().unseen;
    for (const row of [ben, ann]) {
      clock.set(row === ben ? '2026-04-17T09:00' : '2026-04-17T09:01');
      desk.markSeen({ contact: row?.contact, at: row?.at, seen: true });
    }
    const { unseen: left, seen } = desk.overrides();
    expect([names(left), names(seen)]).toEqual([
      ['Cora', 'Dan'],
      ['Ann', 'Ben'],
    ]);
  });
});

describe('a correction afterwards', () => {
  /** Closed with a reason and seen by a lead, then looked at again on another day. */
  function seenThenCorrected(values: Parameters<typeof changesOf>[0], drops = false) {
    const { desk, clock, ...rest } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver());
    desk.markSeen({ contact, at: desk.overrides().unseen[0]?.at, seen: true });
    clock.set('2026-04-15T09:00');
    correct(desk, contact, values, drops);
    return { desk, clock, contact, ...rest };
  }
  const endedAt = '2026-04-15T08:00:00.000Z';

  test('about something else leaves the reason seen', () => {
    const { desk } = seenThenCorrected({ personName: 'Nadia Kareem' });
    expect(desk.overrides()).toMatchObject({ unseen: [], seen: [{ personName: 'Nadia Kareem', endedAt: null }] });
  });

  test('with another reason is one more for a lead to see, and the first stays as it was given', () => {
    const { desk } = seenThenCorrected({ overrideReason: 'assessed-in-the-last-28-days' });
    expect(desk.overrides()).toMatchObject({
      unseen: [{ reason: 'Assessed in the last 28 days', at: endedAt, endedAt: null, seen: null }],
      seen: [{ reason: 'Already being assessed', endedAt }],
    });
  });

  test('with other words is one more as well', () => {
    const { desk } = seenThenCorrected({ overrideWords: 'By the hospital.' });
    expect(unseen(desk)).toEqual([['Already being assessed', 'By the hospital.']]);
  });

  test('that closes over one more gate shows that one only', () => {
    const { desk } = seenThenCorrected(carersToo);
    expect(desk.overrides()).toMatchObject({
      unseen: [{ over: [expect.stringMatching(/^The other one/)] }],
      seen: [{ over: [askedFor], endedAt: null }],
    });
  });

  test('that passes the person on leaves the reason on the list, as one that has ended', () => {
    const { desk, clock, contact } = seenThenCorrected({ outcomeClass: 'passed', outcomeRoute: 'needs-assessment' });
    expect(desk.overrides()).toMatchObject({ unseen: [], seen: [{ endedAt }] });
    clock.set('2026-04-16T09:00');
    correct(desk, contact, { outcomeClass: 'signposted', outcomeRoute: 'community' });
    expect(desk.overrides()).toMatchObject({
      unseen: [{ at: '2026-04-16T08:00:00.000Z', endedAt: null }],
      seen: [{ endedAt }],
    });
  });

  test('that nobody has seen yet does not take it from the list', () => {
    const { desk, clock } = deskAt('2026-04-13T09:50');
    const { contact } = takeContact(desk, closedOver());
    clock.set('2026-04-15T09:00');
    correct(desk, contact, { outcomeClass: 'passed', outcomeRoute: 'needs-assessment', overrideReason: null });
    expect(desk.overrides().unseen).toMatchObject([{ reason: 'Already being assessed', endedAt }]);
  });

  test('that is left again changes nothing', () => {
    const { desk } = seenThenCorrected({ overrideReason: 'assessed-in-the-last-28-days' }, true);
    expect(desk.overrides()).toMatchObject({ unseen: [], seen: [{ endedAt: null }] });
  });
});

describe('a follow-up in which safety was heard, and about which no conversation was begun', () => {
  const given = { method: 'phone', reason: '', listened: null, solved: null, checks: [], nextOn: null };
  const words = 'The club is lovely, but her son hits her.';
  const talked = () => c01Changes().filter((edit) => !('solution' in edit));

  function heard(result: object = { result: 'worked', words }, why = 'Her GP rang the safeguarding team at 10:00.') {
    const { desk, clock, somebody } = deskAt('2026-03-23T10:24');
    const { contact } = takeContact(desk, talked());
    clock.set('2026-04-08T09:30');
    const note = newId();
    const sam = somebody('Sam', 'adviser');
    sam.noteResult({ contact, note, result: { ...given, ...result }, why: null });
    sam.keepClosed({ contact, note, why });
    return { desk, clock, contact, note, why };
  }

  test('stands on the list of the lead with the reason, and who gave it', () => {
    const { desk, contact, why } = heard();
    expect(desk.overrides().unseen).toMatchObject([
      {
        ...{ contact, personName: 'Joan Pike', words: why, by: 'Sam', reason: 'No conversation, because' },
        ...{ endedAt: null, seen: null },
        over: ['Something about safety was heard in a follow-up, and no conversation was begun about it.'],
      },
    ]);
  });

  test('counts also where only the reason speaks of it, and not where nothing does', () => {
    const plain = { result: 'did-not-help', words: 'It rained.' };
    expect(unseen(heard(plain, 'Her son hits her, and she wants nobody to know.').desk)).toHaveLength(1);
    expect(unseen(heard(plain, 'She would rather wait for the summer.').desk)).toEqual([]);
  });

  test('stays there through a correction of the conversation before it', () => {
    const { desk, contact } = heard();
    correct(desk, contact, { topicMain: 'mood' });
    expect(desk.overrides().unseen).toMatchObject([{ contact, endedAt: null }]);
  });

  test('says since when it is no longer so: a conversation was begun after all, or the result was taken back', () => {
    const begun = heard();
    begun.desk.reopen({ contact: begun.contact, newContact: newId() });
    expect(begun.desk.overrides().unseen).toMatchObject([{ endedAt: expect.any(String) }]);
    const back = heard();
    back.desk.undoNote({ contact: back.contact, note: back.note });
    expect(back.desk.overrides().unseen).toMatchObject([{ endedAt: expect.any(String) }]);
  });
});
