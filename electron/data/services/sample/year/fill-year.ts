import { setTimeout as rest } from 'node:timers/promises';
import { ZodError } from 'zod';
import type { Profile } from '../../../../../shared/contract/profiles.ts';
import { withIds } from '../../../../../shared/domain/ids.ts';
import { planYear } from '../../../../../shared/domain/sample/plan-year.ts';
import { seededBy } from '../../../../../shared/domain/sample/seeded.ts';
import type { YearContent } from '../../../../../shared/domain/sample/year-content.ts';
import { leadsPlace, type YearStep } from '../../../../../shared/domain/sample/year-step.ts';
import type { Instant } from '../../../../../shared/domain/time.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobContext } from '../../../context.ts';
import { readYearContent } from '../../../pack/year-folder.ts';
import { listServiceNames } from '../../../queries/directory-file.ts';
import { findCurrentPack } from '../../../queries/packs.ts';
import { findProfileByName, insertProfile } from '../../../queries/profiles.ts';
import { isSample } from '../is-sample.ts';
import { takeStep } from './take-step.ts';
import { type BegunYear, findYear, keepYear } from './year-standing.ts';

/** What every year is made from where nobody names another. */
const usualSeed = 1851;
/** About as many conversations as a small team has in a year. */
const aYear = 2_000;
/** As long as a transaction may take, so that whoever works at the desk never waits for it; then it rests. */
const batchMilliseconds = 35;
const restMilliseconds = 4;

interface Asked {
  readonly seed: number | null;
  readonly months: number | null;
}

/**
 * Fills a store of invented people with a year of a team, a little at a time, beside whoever works at the desk. Each
 * batch is on record with how far it is, so that a year that was stopped goes on where it was.
 *
 * @throws AppError `precondition` where the store is not one of invented people, or no year comes with the council pack
 */
export async function fillYear(
  context: JobContext,
  asked: Asked,
  onProgress: (progress: { done: number; of: number }) => void,
): Promise<{ conversations: number }> {
  if (!isSample(context)) {
    throw new AppError('precondition', 'Only a store that began with sample data can be filled with a sample year.');
  }
  const content = contentFor(context);
  const known = findYear(context.db);
  const { seed, months, now } = known ?? {
    ...{ seed: asked.seed ?? usualSeed, months: asked.months ?? 12, now: quarterBefore(context.clock.now()) },
  };
  const steps = planYear(inventingFor(context, content, seed), { now, months, aYear });
  const year: BegunYear = { seed, months, now, done: known?.done ?? 0, of: steps.length };
  const team = context.db.transaction(() => {
    keepYear(context, year);
    return teamOf(context, content, year);
  });
  let { done } = year;
  while (done < steps.length) {
    onProgress({ done, of: steps.length });
    done = takeBatch(context, steps, team, { ...year, done });
    await rest(restMilliseconds);
  }
  onProgress({ done, of: steps.length });
  return { conversations: steps.filter((step) => step.do === 'take').length };
}

/** The quarter of an hour that began last: whoever begins at about the same time gets the same year. */
function quarterBefore(moment: Instant): Instant {
  const quarter = 15 * 60_000;
  return new Date(Math.floor(Date.parse(moment) / quarter) * quarter).toISOString();
}

function contentFor({ db, packFolder }: JobContext): YearContent {
  const content = readContent(packFolder);
  if (content !== null && content.pack === findCurrentPack(db)?.id) return content;
  throw new AppError('precondition', 'No sample year comes with this council pack.');
}

function readContent(packFolder: string): YearContent | null {
  try {
    return readYearContent(packFolder);
  } catch (error) {
    if (error instanceof ZodError)
      throw new AppError('invalid', 'The sample year of this council pack cannot be read.');
    throw error;
  }
}

function inventingFor({ db, directory }: JobContext, content: YearContent, seed: number) {
  const pack = findCurrentPack(db);
  if (!pack) throw new AppError('precondition', 'There is no council pack that can be read.');
  const open = directory.current();
  const services = new Map(open ? listServiceNames(open.db).map((service) => [service.name, service]) : []);
  return { content, pack, seeded: seededBy(seed), serviceOf: (name: string) => services.get(name) };
}

/** The people of the team, the lead by their own place; those who are there already stay who they are. */
function teamOf({ db, clock }: JobContext, { team }: YearContent, { seed, now }: BegunYear): Map<number, Profile> {
  const seeded = seededBy(seed + 1);
  const people: [number, string, Profile['roles']][] = [
    [leadsPlace, team.lead, ['adviser', 'lead']],
    ...team.advisers.map((name, place): [number, string, Profile['roles']] => [place, name, ['adviser']]),
  ];
  return new Map(
    people.map(([place, name, roles], at) => {
      const id = seeded.id(now);
      const known = findProfileByName(db, name);
      if (known) return [place, known];
      const profile = { id, name, roles };
      // After whoever made the store: the first of all is the one who sits at a desk without PINs.
      insertProfile(db, profile, new Date(Date.parse(clock.now()) + at + 1).toISOString());
      return [place, profile];
    }),
  );
}

function takeBatch(
  context: JobContext,
  steps: readonly YearStep[],
  team: Map<number, Profile>,
  year: BegunYear,
): number {
  const begun = performance.now();
  return context.db.transaction(() => {
    let { done } = year;
    for (const step of steps.slice(year.done)) {
      const ids = seededBy(year.seed + 2 + done);
      const actor = team.get(step.by) ?? context.actor;
      withIds(
        () => ids.id(step.at),
        () => takeStep({ ...context, actor, clock: { now: () => step.at } }, step),
      );
      done += 1;
      if (performance.now() - begun > batchMilliseconds) break;
    }
    keepYear(context, { ...year, done });
    return done;
  });
}
