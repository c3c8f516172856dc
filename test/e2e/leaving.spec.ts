import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { releasedContent } from '../../shared/upstream/released.ts';
import { insertTeam } from '../../upstream/queries/enrolments.ts';
import { putReleased } from '../../upstream/queries/released.ts';
import { makeEnrolmentCode } from '../../upstream/services/enrol-device.ts';
import { listenOn, testPostgres } from '../support/collector/test-collector.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';

/** A month of the whole team, as a collector gives it back. */
const month = releasedContent.parse({
  ...{ is_settled: false, too_few: ['unmet-topic-locality'], withheld: ['with-a-signpost'] },
  tables: {
    'scope-bucket': [
      ['new', 'resolved', 120],
      ['new', 'signposted', 95],
      ['new', 'assessment', '[c]'],
    ],
  },
  margins: { 'scope-bucket': { all: null, a: [['new', 300]], b: null } },
});

/** Closes a conversation past the screen: the test is about what its numbers do. */
async function closeOne({ page }: Desk): Promise<void> {
  const c03 = passedContacts.find(({ id }) => id === 'c03');
  if (!c03) throw new Error('There is no c03.');
  const closed = await page.evaluate(
    async ({ contact, visit, edits }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id: contact, channel: 'phone-in' });
      await contacts.open({ contact, visit });
      await contacts.patch({ contact, visit, seq: 1, changes: edits });
      return await contacts.close({ contact, visit, seq: 1 });
    },
    { contact: newId(), visit: newId(), edits: passedChanges(c03) },
  );
  expect(closed).toMatchObject({ ok: true });
}

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

test('a computer is enrolled, its counts are sent, wait while the collector is away, and arrive', async () => {
  const database = await testPostgres();
  let collector = await listenOn(database.postgres.url);
  const { port } = collector;
  await insertTeam(collector.context.db, 'front-door');
  await putReleased(collector.context.db, {
    ...{ team: 'front-door', period: 'month', starts: '2026-10-01', content: month, basis: null, devices: {} },
    ...{ isSettled: false, now: new Date('2026-11-05T06:00:00Z') },
  });
  const code = await makeEnrolmentCode(collector.context, 'front-door');

  const desk = await openDesk();
  const { page } = desk;
  await createStore(desk);
  const keys = keyboardOf(page);
  const line = (words: RegExp) => page.getByRole('contentinfo').getByRole('button', { name: words });

  await line(/^Nothing leaves this computer: no collector is set up/).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What leaves this computer' })).toBeFocused();
  await expect(page.getByText('Nothing has been counted so far.')).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('sending counts');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused();
  const section = page.getByRole('region', { name: 'Sending counts', exact: true });
  const [address, field] = ['Address of the collector', 'Code for this computer'].map((name) =>
    section.getByRole('textbox', { name }),
  );
  if (!address || !field) throw new Error('There are two fields.');
  await address.fill('http://counts.council.example');
  await keys.press('Enter');
  await expect(address).toBeFocused();
  await expect(address).toHaveAccessibleDescription(/has to begin with https/);
  await address.fill(`http://127.0.0.1:${port}`);
  await keys.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type(code.toLowerCase());
  await keys.press('Enter');
  await expect(section.getByText('This computer is enrolled with the team front-door.')).toBeVisible();
  await isClean(page);

  await closeOne(desk);
  await line(/^1 day waiting/).click();
  const documents = page.getByRole('region', { name: 'Every document, by day' });
  const sendNow = page.getByRole('button', { name: 'Send now' });
  await expect(documents.getByRole('row')).toHaveCount(2);
  await sendNow.press('Enter');
  await line(/^Everything sent \d\d:\d\d/).waitFor();
  await documents.getByRole('button', { name: /, Sent \d\d:\d\d\. Open it$/ }).press('Enter');
  await expect(documents.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(documents).toContainText('This is exactly what was sent');
  await expect(documents).toContainText('Passed on for an assessment');
  await expect(documents.getByRole('table', { name: /^Receipts/ }).getByRole('row')).toHaveCount(2);
  await expect(documents.getByRole('table', { name: /^Receipts/ })).toContainText('Taken');
  await isClean(page);
  await documents.getByRole('button', { name: 'Back to every document' }).press('Enter');
  await expect(documents.getByRole('button', { name: /Open it$/ })).toBeFocused();

  await collector.close();
  await page.keyboard.press('Control+Shift+h');
  const team = page.getByRole('region', { name: 'The whole team' });
  await expect(team).toContainText('October 2026');
  const row = (name: string) => team.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row('Settled at the first contact, at close')).toContainText('about 215 of 300, 72 %');
  await expect(row('Passed on for an assessment')).toContainText('withheld, as small numbers are');
  await expect(row('Nothing suitable exists')).toContainText('fewer than three computers');
  await isClean(page);

  await closeOne(desk);
  await line(/^1 day waiting/).click();
  await expect(documents).toContainText('Sent, and changed since: waits');
  await sendNow.press('Enter');
  await line(/^1 day waiting, no connection since \d\d:\d\d/).waitFor();
  collector = await listenOn(database.postgres.url, { port });
  await sendNow.press('Enter');
  await line(/^Everything sent \d\d:\d\d/).waitFor();
  await expect(page.getByRole('region', { name: 'Every request' })).toContainText('No answer');
  await isClean(page);

  await desk.close();
  await collector.close();
  await database.end();
});
