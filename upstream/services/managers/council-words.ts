import { parse } from 'yaml';
import { z } from 'zod';
import type { EndLabels } from '../../../shared/domain/measures/codes-in-words.ts';
import { packFile } from '../../../shared/upstream/pack-file.ts';
import type { Context } from '../../context.ts';
import { findCurrentPack } from '../../queries/packs.ts';

const target = z.object({ measure: z.string(), expect: z.number().nullable(), from: z.string() });
const settings = z.object({ council: z.string().optional(), targets: z.array(target).default([]) });
const entry = z.union([z.string(), z.object({ label: z.string() }).transform(({ label }) => label)]);
const words = z.record(z.string(), entry).default({});
const lists = z.object({
  ...{ localities: words, channels: words, topics: words },
  ...{ solution_tiers: words, follow_up_results: words, venue_types: words },
});
const ends = z.object({
  outcome_labels: z
    .object({
      resolved: z.string().exactOptional(),
      signposted: z.string().exactOptional(),
      'closed-other': z.string().exactOptional(),
    })
    .default({}),
});

/** The lists whose words the page needs. */
export type ListName = keyof z.infer<typeof lists>;

/** What the council's pack says that the page needs; without one codes stand for themselves and there are no targets. */
export interface CouncilWords {
  readonly council: string;
  readonly targets: readonly z.infer<typeof target>[];
  /** What the ways to end are called. */
  readonly ends: EndLabels;
  /** What a code of a list is called. */
  inWords(list: ListName, code: string): string;
}

/** A code as words, where nobody says what it is called: `taunton-deane` as `Taunton deane`. */
function plainWords(code: string): string {
  const text = code.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words of the pack that is published for a team; whatever of it cannot be read is left out. */
export async function councilWords({ db }: Pick<Context, 'db'>, team: string): Promise<CouncilWords> {
  const held = await findCurrentPack(db, team);
  const files = held ? packFile.safeParse(JSON.parse(held.content)).data?.files : undefined;
  const said = readYaml(settings, files?.['pack.yaml']);
  const named = readYaml(lists, files?.['lists.yaml']);
  return {
    council: said?.council ?? '',
    targets: said?.targets ?? [],
    ends: readYaml(ends, files?.['lists.yaml'])?.outcome_labels ?? {},
    inWords: (list, code) => (code === 'not-known' ? 'Not known' : (named?.[list][code] ?? plainWords(code))),
  };
}

function readYaml<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(parse(text, { schema: 'core' })).data;
  } catch {
    return undefined;
  }
}
