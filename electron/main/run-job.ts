import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { Supervisor, Work } from './data-host/supervisor.ts';

const purged = contract.retention.run.output;

/**
 * Runs a job of the data host. A purge ends with the store's own file, which no process can clean while another one
 * has it open: it is done after the job, and left for a quieter moment where somebody saves meanwhile.
 *
 * @throws AppError what the job throws
 */
export async function runJob(
  host: Supervisor,
  work: Work,
  progress: (value: unknown) => void,
  signal: AbortSignal,
): Promise<unknown> {
  const done = await host.job(work, progress, signal);
  if (work.channel !== 'retention:run') return done;
  const result = purged.parse(done);
  if (result.isStoreClean) return result;
  progress({ step: 'cleaning' } satisfies z.input<typeof contract.retention.run.progress>);
  // What has been removed is removed: where the file cannot be written anew now, it is tried again.
  const isStoreClean = await host.clean().catch(() => false);
  return { ...result, isStoreClean };
}
