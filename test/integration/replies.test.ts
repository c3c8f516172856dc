import { describe, expect, test } from 'vitest';
import type { Change } from '../../shared/domain/changes.ts';
import { sheetAsText } from '../../shared/domain/hand-over/as-text.ts';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { setClock } from '../support/clocks.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';
import { changesOf, solutionWith } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';

function deskAt(local: string) {
  const store = newStore();
  const clock = setClock(local);
  const { context } = store.open();
  return { store, context, desk: deskCalls({ ...context, clock }), clock };
}

/** c03: a GP refers Bill Stacey and wants to hear what came of it; the GP says that he agrees. */
function c03Changes(more: Parameters<typeof changesOf>[0] = {}): Change[] {
  const c03 = passedContacts.find(({ id }) => id === 'c03');
  if (!c03) throw new Error('c03 is not among the contacts that are passed on.');
  return [...passedChanges(c03), ...changesOf({ replyToReferrer: true, ...more })];
}

const heard = { agreement: 'agrees', spokenTo: 'person-and-caller' } as const;
const rail = () => ({ solution: solutionWith({ words: 'A rail by the bath' }) });
const notWanted = () => ({
  solution: solutionWith({
    words: 'Lunch club on Fridays',
    accepted: false,
    declineReason: 'too-far',
    connected: null,
  }),
});

function replyOf(desk: DeskCalls, contact: string): string {
  return sheetAsText(desk.openSheet({ contact, kind: 'reply' }).sheet);
}

describe('a reply to a professional who referred somebody', () => {
  test('says who it is for, what came of it and what was agreed, and nothing else of what was said', () => {
    const { desk } = deskAt('2026-03-24T11:20');
    const { contact } = takeContact(desk, [...c03Changes(heard), rail(), notWanted()]);
    const { sheet, kinds, replyScope } = desk.openSheet({ contact, kind: 'reply' });
    expect([kinds, replyScope]).toEqual([['hand-over', 'reply'], 'agreed']);
    expect(sheet.sections.map(({ id }) => id)).toEqual(['to', 'about', 'outcome', 'agreed', 'from']);
    expect([sheet.person.name, sheet.person.born, sheet.person.postcode]).toEqual(['Bill Stacey', null, '']);
    const said = sheetAsText(sheet);
    expect(said).toContain('Dr Rao');
    expect(said).toContain('Needs assessment');
    expect(said).toContain('A rail by the bath');
    expect(said).not.toMatch(/Lunch club|merchant navy|bath\. He lives|1938|TA6|NOT SAFE|Not in here/i);
  });

  test('holds only what came of it where the caller says that they agree, and only that it was dealt with where nobody asked', () => {
    const { desk } = deskAt('2026-03-24T11:20');
    const told = takeContact(desk, [...c03Changes(), rail()]).contact;
    expect(replyOf(desk, told)).toContain('Needs assessment');
    expect(replyOf(desk, told)).not.toContain('rail');
    const notHeard = takeContact(desk, [
      ...c03Changes({ agreement: 'agrees', spokenTo: 'caller-only' }),
      rail(),
    ]).contact;
    expect(replyOf(desk, notHeard)).not.toContain('rail');
    const why = { agreement: 'not-able-to-ask', justification: 'urgent-need' } as const;
    const notAsked = takeContact(desk, [...c03Changes(why), rail()]).contact;
    expect(replyOf(desk, notAsked)).toContain('We have received what you told us.');
    expect(replyOf(desk, notAsked)).not.toMatch(/assessment|rail/i);
  });

  test('is never written where the person does not agree, is promised to nobody, and no words of before stay in it', () => {
    const { desk } = deskAt('2026-03-24T11:20');
    const { contact } = takeContact(desk, [...c03Changes(heard), rail()]);
    const from = desk.openSheet({ contact, kind: 'reply' }).sheet.sections.find(({ id }) => id === 'agreed')?.text;
    const edits = { agreed: { text: 'A rail, and his neighbour has the key.', from: from ?? '' } };
    desk.saveSheet({ contact, kind: 'reply', rev: 1, edits });
    expect(sheetAsText(desk.sheet({ contact, kind: 'reply' }))).toContain('the key');
    const correct = (agreement: 'agrees-as-told-by-caller' | 'disagrees') => {
      const visit = newId();
      desk.open({ contact, visit });
      desk.correct({ contact, visit, correction: newId(), reason: 'Asked him again.' });
      const why = agreement === 'disagrees' ? { justification: 'urgent-need' } : {};
      desk.patch({ contact, visit, seq: 1, changes: changesOf({ agreement, spokenTo: 'caller-only', ...why }) });
      desk.finishCorrection({ contact, visit, seq: 1 });
    };
    correct('agrees-as-told-by-caller');
    expect(sheetAsText(desk.sheet({ contact, kind: 'reply' }))).not.toContain('the key');
    expect(desk.replies().total).toBe(1);
    correct('disagrees');
    const ways = [
      () => desk.openSheet({ contact, kind: 'reply' }),
      () => desk.saveSheet({ contact, kind: 'reply', rev: 2, edits }),
      () => desk.sendSheet({ contact, kind: 'reply', way: 'text', send: newId() }),
    ];
    for (const way of ways) expect(refusalOf(way).message).toContain('does not agree');
    expect(desk.replies()).toEqual({ rows: [], total: 0 });
  });

  test('does not name a route that is about somebody’s safety', () => {
    const { desk } = deskAt('2026-03-24T11:20');
    const at = instantOf('2026-03-24T11:15');
    const furtherRoutes = [{ route: 'safeguarding', receiptWho: 'Duty', receiptAt: at }];
    const { contact } = takeContact(desk, [...c03Changes({ ...heard, furtherRoutes })]);
    expect(replyOf(desk, contact)).toContain('Needs assessment');
    expect(replyOf(desk, contact)).not.toMatch(/safeguard|Duty/i);
  });
});

describe('a reply that is promised', () => {
  test('stands on the worklist until it has gone, and again where it did not go', () => {
    const { desk, clock } = deskAt('2026-03-24T11:20');
    const { contact } = takeContact(desk, c03Changes());
    takeContact(desk, c03Changes({ replyToReferrer: false }));
    const row = { contact, personName: 'Bill Stacey', requesterName: 'Dr Rao', since: clock.now() };
    expect(desk.replies()).toMatchObject({ rows: [row], total: 1 });
    const send = newId();
    desk.sendSheet({ contact, kind: 'reply', way: 'print', send });
    expect(desk.replies().total).toBe(0);
    desk.sheetNotSent({ send });
    desk.sheetNotSent({ send });
    expect(desk.replies().rows).toMatchObject([row]);
    desk.sendSheet({ contact, kind: 'reply', way: 'text', send: newId() });
    desk.sendSheet({ contact, kind: 'hand-over', way: 'text', send: newId() });
    expect(desk.replies().total).toBe(0);
    expect(desk.audit().map(({ action }) => action)).toEqual(expect.arrayContaining(['sheet-copied', 'sheet-printed']));
  });

  test('ends where they were told in another way, which can be taken back, and keeps the conversation until then', async () => {
    const { store, context, desk } = deskAt('2026-03-24T11:20');
    const { contact } = takeContact(desk, c03Changes());
    context.db.run("UPDATE stream SET started_at = '2026-03-20T09:00:00.000Z'");
    const later = deskCalls({ ...context, clock: setClock('2035-06-01T09:00') });
    later.confirmDay('2035-06-01');
    expect(later.preview()).toMatchObject({ stillOpen: 1, gone: [] });
    desk.markReply({ contact, done: true });
    expect(desk.replies().total).toBe(0);
    expect(later.preview()).toMatchObject({ stillOpen: 0, gone: [{ outcome: 'passed', contacts: 1 }] });
    desk.markReply({ contact, done: false });
    expect(desk.replies().total).toBe(1);
    const marked = desk.audit().filter(({ action }) => action === 'reply-told' || action === 'reply-owed');
    expect(marked).toHaveLength(2);
    expect(refusalOf(() => desk.markReply({ contact: newId(), done: true })).code).toBe('not-found');
    desk.markReply({ contact, done: true });
    const jobs = jobsOf(store, { clock: instantOf('2035-06-01T10:00') });
    expect(await jobs.purge()).toMatchObject({ removed: 1 });
    expect(desk.replies().total).toBe(0);
  });
});
