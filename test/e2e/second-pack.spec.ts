import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, isPackaged, openDesk } from '../support/desk.ts';
import { handOn } from '../support/take/hand.ts';

test.skip(isPackaged, 'a packaged app has the clock of the computer');

test('started with another council’s pack, a surgery’s call is taken, closed and listed in that council’s words', async () => {
  const desk = await openDesk({ clock: '2026-03-23T11:05', args: ['--pack=southampton'] });
  const { page } = desk;
  await createStore(desk);
  const hand = handOn(page);
  await hand.begin();
  await hand.line('Dr Anil Rao, GP, Quay Street Surgery', 'caller');
  await hand.line('Stanley Webber, 19/1/1938, SO15 0QA, 01632 960102', 'person');
  await hand.answer('All right, nobody in danger');
  await hand.answer('Agrees, as Dr Anil Rao tells it');
  await hand.answer('Not known; no care');
  await hand.hear('Third fall this month, no injury. He has a good neighbour with a key.');
  await hand.all();
  await hand.type("I told him I'd ask for an assessment.");
  await hand.answer('Asked for one');
  await expect(page.getByText('Steps, the smallest first')).toBeVisible();
  for (const end of ['Settled in the conversation', 'Connected in the city', 'Passed to a team', 'Ended otherwise'])
    await expect(page.getByRole('radio', { name: end })).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await hand.later('Who cares for Stanley Webber unpaid');
  await hand.later('What could help?');
  await hand.later('When do we ask whether it worked?');
  await hand.answer('Yes');
  await hand.answer('Passed: Care Act assessment');
  await hand.press('Control+Enter');
  const closed = page.getByRole('region', { name: 'Closed today' });
  await expect(closed).toContainText('Walking and falls');
  await expect(closed).toContainText('Phoned us');
  await expect(closed).toContainText('Passed to a team: Care Act assessment');
  await desk.close();
});
