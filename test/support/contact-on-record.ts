import type { Page } from '@playwright/test';
import { z } from 'zod';
import { contact } from '../../shared/domain/contact.ts';
import { newId } from '../../shared/domain/ids.ts';

/** The contact of today about somebody, as the store has it. */
export async function contactOnRecord(page: Page, personName: string): Promise<z.infer<typeof contact>> {
  const raw = await page.evaluate(
    async ({ visit, name }) => {
      const { value } = await window.frontdoor.contacts.desk({});
      const found = [...value.drafts, ...value.closed].find((row) => row.personName === name);
      if (!found) throw new Error(`There is no contact about ${name} on record.`);
      return await window.frontdoor.contacts.open({ contact: found.id, visit });
    },
    { visit: newId(), name: personName },
  );
  return z.object({ value: contact }).parse(raw).value;
}
