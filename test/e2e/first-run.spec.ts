import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openDesk } from '../support/desk.ts';

test('real work never begins unprotected by one press, and nobody reads of a passphrase that they did not choose', async () => {
  const desk = await openDesk();
  const { page } = desk;
  const { value } = await page.evaluate(async () => await window.frontdoor.store.status());
  const isUnprotectedTrial = value.state === 'first-run' && value.trial && !value.keyring;
  test.skip(!isUnprotectedTrial, 'Only a trial without a keyring begins with nothing that protects the key.');
  const empty = page.getByRole('button', { name: 'Start empty', exact: true });
  const question = page.getByRole('group', { name: 'Nothing would protect the key' });
  const passphrase = page.getByRole('textbox', { name: /^Passphrase/ });
  const unprotected = page.getByRole('radio', { name: /^Not protected/ });
  await expect(unprotected).toBeChecked();

  await empty.press('Enter');
  await expect(question.getByRole('button', { name: 'Choose a passphrase' })).toBeFocused();
  await expect(question).toContainText('whoever can read the folder could read every name');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await expect(passphrase).toBeFocused();
  await expect(question).toHaveCount(0);
  await expect(empty).toBeDisabled();

  await unprotected.check({ force: true });
  await empty.press('Enter');
  await question.getByRole('button', { name: 'Start empty, unprotected' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Write down the recovery code' })).toBeFocused();
  await expect(page.getByText(/^If this computer fails/)).toContainText('or the key beside the records is lost');
  await expect(page.getByText('passphrase')).toHaveCount(0);
  await desk.close();
});

test('a sample year is offered where the council pack has one', async () => {
  for (const [pack, count] of [
    ['somerset', 1],
    ['southampton', 0],
  ] as const) {
    const desk = await openDesk({ args: [`--pack=${pack}`] });
    await expect(desk.page.getByRole('button', { name: 'Start with sample data' })).toBeVisible();
    await expect(desk.page.getByRole('button', { name: 'Start with a sample year' })).toHaveCount(count);
    await desk.close();
  }
});
