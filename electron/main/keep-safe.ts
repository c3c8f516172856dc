import { contract } from '../../shared/contract/index.ts';
import type { Supervisor } from './data-host/supervisor.ts';
import type { Log } from './log.ts';
import { runJob } from './run-job.ts';
import type { Keeper } from './store/keeper.ts';
import { listBackups } from './store/list-backups.ts';
import { troubleOf } from './store/trouble-of.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Looks after an open store without getting in the way: a check of every page once the desk is usable, a verified copy
 * a day, what is over its time removed, and the store's file cleaned once nobody has saved anything for a minute. Each
 * runs in a process of its own. Where a store turns out damaged, that is said at once.
 */
export function keepSafe(host: Supervisor, keeper: Keeper, folder: string, log: Log): void {
  const never = new AbortController().signal;
  const run = (channel: string) => runJob(host, { channel, input: undefined, by: 'app', files: [] }, () => {}, never);
  let checked = false;
  /** By a clock that nobody can put: once a day while the app is up, and at each start. */
  let purgedAt: number | null = null;
  /** What had been saved a look ago, while the store's file has still to be cleaned. */
  let lastStamp: string | null = null;

  const cleanWhenQuiet = async () => {
    const stamp = await host.stamp();
    if (stamp !== lastStamp) {
      lastStamp = stamp;
      return;
    }
    lastStamp = (await host.clean()) ? null : '';
  };

  const look = async () => {
    if (keeper.status().state !== 'ready') return;
    try {
      if (!checked) {
        await run('backups:check');
        checked = true;
      }
      const newest = listBackups(folder)[0];
      // Either way: a clock that was put back must not stop the copies.
      if (!newest || Math.abs(Date.now() - Date.parse(newest.at)) > day) await run('backups:make');
      if (purgedAt === null || performance.now() - purgedAt > day) {
        const { isStoreClean } = contract.retention.run.output.parse(await run('retention:run'));
        purgedAt = performance.now();
        lastStamp = isStoreClean ? null : '';
      }
      if (lastStamp !== null) await cleanWhenQuiet();
    } catch (error) {
      log.error(`looking after the store: ${troubleOf(error)}`);
      if (troubleOf(error) === 'corrupt') await keeper.fail(error);
    }
  };
  setTimeout(() => void look(), 2_000);
  setInterval(() => void look(), minute);
}
