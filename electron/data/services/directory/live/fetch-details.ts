import { AppError } from '../../../../../shared/errors.ts';
import { askJson } from './ask-json.ts';
import { idOf } from './fetch-list.ts';
import type { KeptFetch } from './kept-fetch.ts';
import { liveProblem } from './live-problem.ts';
import type { Pace } from './pace.ts';

type Detail = Record<string, unknown> | null;

/** So many may fail before it is the publisher's computer that fails, and not a record. */
const mostFailing = (of: number) => Math.max(3, Math.floor(of / 20));

/**
 * Fetches the details of services, a few at once; those that are kept are not asked for again.
 *
 * @returns by id; null where the publisher has none
 * @throws AppError `external` where most have none, or the publisher's computer fails
 */
export async function fetchDetails(
  base: string,
  ids: readonly string[],
  { kept, pace, tell }: { kept: KeptFetch; pace: Pace; tell: (done: number, of: number) => void },
): Promise<Map<string, Detail>> {
  const details = kept.details();
  const missing = ids.filter((id) => !details.has(id));
  let [failing, absent, next] = [0, 0, 0];
  let problem: unknown = null;

  async function fetchOne(id: string): Promise<void> {
    const detail = await askFor(base, id, pace).catch((error: unknown): 'failed' => {
      const mayBeItsOwn = error instanceof AppError && error.details?.problem === 'fails';
      failing += 1;
      if (!mayBeItsOwn || failing > mostFailing(ids.length)) throw error;
      return 'failed';
    });
    if (detail === 'failed') return void details.set(id, null);
    if (detail === null) absent += 1;
    if (absent > Math.max(20, ids.length / 2)) throw liveProblem('no-details');
    kept.keepDetail(id, detail);
    details.set(id, detail);
  }

  async function work(): Promise<void> {
    for (let id = missing[next++]; id !== undefined && problem === null; id = missing[next++]) {
      try {
        await fetchOne(id);
      } catch (error) {
        problem ??= error;
      }
      tell(details.size, ids.length);
    }
  }

  tell(details.size, ids.length);
  await Promise.all(Array.from({ length: pace.atOnce }, work));
  if (problem !== null) throw problem;
  if (absent > 0 && absent === ids.length) throw liveProblem('no-details');
  return details;
}

async function askFor(base: string, id: string, pace: Pace): Promise<Detail> {
  const answer = await askJson(new URL(`${base}/services/${encodeURIComponent(id)}`), pace);
  if (!answer.found) return null;
  const { value } = answer;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw liveProblem('not-a-feed');
  const detail = { ...value };
  if (idOf(detail) === null) throw liveProblem('not-a-feed');
  if (idOf(detail)?.toLowerCase() !== id.toLowerCase()) throw liveProblem('other-service');
  return detail;
}
