import { dispatchJob } from '../../electron/data/dispatch.ts';
import { joinStore } from '../../electron/data/join-store.ts';
import { contract } from '../../shared/contract/index.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { opening, type TestStore } from './stores.ts';

/** The jobs of a store, each on a connection of its own beside the adviser's. */
export function jobsOf(store: TestStore, others: Partial<OpenStore> = {}) {
  const run = async (channel: string, steps: unknown[], input?: unknown, files: readonly string[] = []) => {
    const joined = joinStore(opening(store.folder, store.key, others), files);
    try {
      return await dispatchJob(joined.context, channel, input, (step) => steps.push(step));
    } finally {
      joined.close();
    }
  };
  return {
    makeCopy: async (steps: unknown[] = []) => contract.backups.make.output.parse(await run('backups:make', steps)),
    purge: async (steps: unknown[] = []) => contract.retention.run.output.parse(await run('retention:run', steps)),
    importPostcodes: async (files: readonly string[], steps: unknown[] = [], evenIfSmaller = false) =>
      contract.postcodes.import.output.parse(
        await run('postcodes:import', steps, { chosen: null, evenIfSmaller }, files),
      ),
    importSource: async (
      source: string,
      files: readonly string[] = [],
      { steps = [], evenIfDoubtful = false }: { steps?: unknown[]; evenIfDoubtful?: boolean } = {},
    ) =>
      contract.sources.import.output.parse(
        await run('sources:import', steps, { source, chosen: null, evenIfDoubtful }, files),
      ),
    previewTable: async (files: readonly string[]) =>
      contract.sources.preview.output.parse(await run('sources:preview', [], { chosen: null }, files)),
    checkRequests: async (period: { from: string; to: string }, steps: unknown[] = []) =>
      contract.exports.checkRequests.output.parse(await run('exports:checkRequests', steps, period)),
    requestRows: async (period: { from: string; to: string }) =>
      contract.exports.requestRows.output.parse(await run('exports:requestRows', [], period)),
    fillYear: async (input: { seed?: number; months?: number } = {}, steps: unknown[] = []) =>
      contract.sample.fillYear.output.parse(
        await run('sample:fillYear', steps, { seed: null, months: null, ...input }),
      ),
    check: async () => contract.backups.check.output.parse(await run('backups:check', [])),
  };
}
