import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { DirectoryService } from '../../../shared/domain/directory/service.ts';
import { anyService } from './any-service.ts';

const file = resolve(import.meta.dirname, '../../../../shared/data/oruk/uk-placecube/bristol-v1-list-2024-12.json');

const text = z.string().nullish();
const record = z.object({
  ...{ id: z.string(), name: text, description: text, url: text, email: text, assured_date: text },
  organization: z.object({ name: text }).nullish(),
  pc_targetAudience: z.array(z.object({ audienceType: z.string() })).nullish(),
});

/** True where the published list of Bristol lies beside the project. It is never copied into it. */
export const hasBristolList = existsSync(file);

/** The published services of Bristol, as far as a search needs them: an old version 1 list without places and times. */
export function bristolList(): DirectoryService[] {
  const seen = new Set<string>();
  return z
    .array(record)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap(({ id, name, organization, description, assured_date, pc_targetAudience }) => {
      const said = plain(name);
      if (said === null || seen.has(id)) return [];
      seen.add(id);
      const service = anyService({
        ...{ name: said, description: plain(description), assuredDate: assured_date || null },
        organization: { name: plain(organization?.name), description: null, website: null, email: null },
        eligibility: (pc_targetAudience ?? []).map(({ audienceType }) => audienceType),
      });
      return [{ ...service, key: { source: 'bristol', id } }];
    });
}

function plain(sent: string | null | undefined): string | null {
  const words = (sent ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:[a-z]+|#\d+);/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 20_000)
    .replace(/^ | $/g, '');
  return words === '' ? null : words;
}
