import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import type { MeasureId } from '../../shared/domain/measures/definition.ts';
import { measuresPage } from '../../shared/domain/measures/measures-page.ts';
import { openDesk } from '../support/desk.ts';
import { somerset } from '../support/packs.ts';
import type { Hand } from '../support/take/hand.ts';
import { takeAllInOneStore } from '../support/take/in-one-store.ts';
import { hasReferenceCalls } from '../support/take/reference-call.ts';
import type { Take } from '../support/take/take.ts';

const file = resolve(import.meta.dirname, '../../../shared/scenarios/expected.yaml');
const has = hasReferenceCalls && existsSync(file);
const expected = has ? parse(readFileSync(file, 'utf8')) : {};

/** The daughter is the one who rang before, and tells what became of it: all by the keyboard, as the call ends. */
async function settleTheFirst({ id }: Take, hand: Hand): Promise<void> {
  if (id !== 'c10') return;
  const before = hand.page.locator('[data-pane="help"]').getByRole('region', { name: /^Perhaps spoken to before/ });
  await hand.press('Alt+y');
  await expect(before).toContainText('Said to be the same person');
  await hand.goTo('Have they told how it went? Follow-up due 8 April');
  await hand.type('What we promised');
  await hand.press('Tab');
  await expect(before).toContainText('What we promised did not happen');
}

/** The cells of the row of a table whose name begins so, as somebody reads them. */
async function cells(page: Page, region: string, name: string): Promise<string[]> {
  const table = page.getByRole('region', { name: region, exact: true }).getByRole('table');
  const head = page.getByRole('rowheader', { name, exact: false });
  const row = table.getByRole('row').filter({ has: head }).first();
  const texts = await row.getByRole('cell').allTextContents();
  return texts.map((text) => text.replace('How it is counted', '').trim()).filter(Boolean);
}

async function comesToWhatIsExpected(page: Page): Promise<void> {
  const every = async (name: string) => await cells(page, 'Every measure', name);
  const { at_close, net, confirmed } = expected.first_contact_resolution;
  const { median, p90 } = expected.minutes_to_outcome_new;
  const { new_community, passed_to_assessment: passed, signposting_1b: signposted } = expected;
  const { buckets } = new_community;
  const share = ({ n, of }: { n: number; of: number }) => [`${n} of ${of}`, `${n}`, `${of}`];
  await expect(page.getByRole('table', { name: 'Every measure of the time that is looked at' })).toBeVisible();

  expect(await every('Settled at the first contact, at close')).toEqual([
    ...share(at_close),
    `${buckets.resolved} resolved · ${buckets.signposted} signposted · ${new_community.people} if each person counts once · 1 with support not checked`,
  ]);
  expect(await every('Settled at the first contact, net')).toEqual([...share(net), '1 can never be settled here']);
  expect(await every('Settled at the first contact, confirmed after 28 days')).toEqual([
    ...[...share(confirmed), '0'],
    `${confirmed.told_us_it_worked} told us it worked · ${confirmed.not_back_unchecked} not back, nobody asked · ${confirmed.withdrawn.length} withdrawn`,
  ]);
  expect(await every('Passed on for an assessment')).toEqual([
    ...share(passed),
    `${passed.people} if each person counts once · ${buckets.urgent} to urgent support · ${buckets.protection} to safeguarding or Mental Health Act`,
  ]);
  expect(await every('Something in the community was taken up')).toEqual(share(signposted));
  const { returns_28_days: soon, returns_91_days: later } = expected;
  expect(await every('Back on a related matter within 28 days')).toEqual([
    ...[...share({ n: soon.matched, of: soon.of }), '0'],
    `${soon.told_us} said they had told us before`,
  ]);
  expect((await every('Back on a related matter within 91 days')).slice(0, 4)).toEqual([
    ...['nothing yet', `${later.n}`, `${later.of}`, `${later.not_mature}`],
  ]);
  const time = await every('From the first word to an outcome');
  expect(time[0]).toBe(`${median} minutes`);
  expect(time[2]).toContain(`${p90} minutes at most for nine of ten`);
  const { online, phone } = expected.professional_referrals;
  expect(await every('Professionals who refer online')).toEqual([
    ...share({ n: online, of: online + phone }),
    `${online} online · ${phone} by phone · 1 urgent among all of them`,
  ]);
  const visits = Object.values<number>(expected.attendance).reduce((sum, n) => sum + n, 0);
  const casual = `0 gave no details · ${expected.casual} quick questions, however they came`;
  expect(await every('People who came to us')).toEqual([`${visits}`, `${visits}`, casual]);
  expect((await every('The directory was used'))[2]).toBe(`${expected.recorded}`);

  const ended = async (name: string) => await cells(page, 'Where every request ended', name);
  expect(await ended('Signposted')).toEqual([`${buckets.signposted}`, '0', '0']);
  expect(await ended('Passed on for an assessment')).toEqual([`${buckets.assessment}`, '0', '0']);
  expect(await ended('Safeguarding or Mental Health Act')).toEqual([`${buckets.protection}`, '0', '0']);
  expect(await ended('Urgent support')).toEqual([`${buckets.urgent}`, '0', '0']);
  expect(await ended('Ended another way')).toEqual([`${buckets['other-end']}`, '0', '0']);
  expect(await ended('Resolved')).toEqual([`${buckets.resolved}`, `${expected.existing.resolved}`, '0']);
  expect(await ended('Passed on for reablement')).toEqual(['0', '0', `${expected.hospital.reablement}`]);
  const { casual: tallied, 'contact-lost': lost } = expected.uncounted;
  await expect(page.getByRole('region', { name: 'Where every request ended' })).toContainText(
    `a duplicate ${tallied + lost} · For another authority ${expected.elsewhere}`,
  );
  for (const [code, n] of Object.entries(expected.by_locality_new)) {
    const name = somerset.localities[code]?.label ?? code;
    expect((await cells(page, 'One measure told apart', name))[2]).toBe(`${n}`);
  }
  for (const [code, n] of Object.entries(expected.accepted_by_tier)) {
    const name = somerset.solution_tiers[code]?.label ?? code;
    expect(await cells(page, 'What new people took up', name)).toEqual([`${n}`]);
  }
  expect(await cells(page, 'What follow-ups found', 'What we promised did not happen')).toEqual(['1']);
  const { overdue, call_backs_owed: owed } = expected.follow_ups;
  const work = page.getByRole('region', { name: 'To be done now' });
  await expect(work).toContainText(`${overdue.length} follow-ups due`);
  await expect(work).toContainText(`${owed.length} call-back owed`);
  await expect(work).toContainText(`${expected.promises_open.length} promise due`);
}

test.describe('the fourteen reference contacts, typed into one store', () => {
  test.skip(!has, 'the reference contacts are not on this computer');

  test('come to the numbers that a lead has to see on 29 May', async () => {
    test.setTimeout(600_000);
    const folder = await takeAllInOneStore(settleTheFirst);
    const desk = await openDesk({ folder, clock: '2026-05-29T10:00' });
    const { page } = desk;
    await page.getByRole('button', { name: 'New contact' }).first().waitFor();
    await page.keyboard.press('Control+Shift+h');
    await comesToWhatIsExpected(page);

    const asked = { grain: 'week', from: '2026-03-23', to: '2026-05-29', only: null } as const;
    const answer = await page.evaluate(async (input) => (await window.frontdoor.measures.page(input)).value, asked);
    const numbers = measuresPage.parse(answer);
    const total = (id: MeasureId) => numbers.measures.find((measure) => measure.id === id)?.total;
    const { at_close, net, confirmed } = expected.first_contact_resolution;
    expect(numbers.waiting).toBe(0);
    expect(total('first-contact-at-close')).toMatchObject(at_close);
    expect(total('first-contact-net')).toMatchObject(net);
    expect(total('first-contact-confirmed')).toMatchObject({ n: confirmed.n, of: confirmed.of, notYet: 0 });
    await desk.close();
  });
});
