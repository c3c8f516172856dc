import Database from 'better-sqlite3';
import { createHost } from '../../../electron/data/host.ts';
import type { FromHost } from '../../../shared/contract/wire.ts';

/**
 * A data host with a bug on purpose: its store is set to `synchronous = NORMAL`, and says that it is FULL. A test
 * that cuts the power has to find lost patches here.
 */
const pragma = Database.prototype.pragma;
Database.prototype.pragma = function lax(this: Database.Database, source: string, options?: Database.PragmaOptions) {
  if (source === 'synchronous') return 2;
  const weaker = source.startsWith('synchronous = ') ? 'synchronous = NORMAL' : source;
  return Reflect.apply(pragma, this, [weaker, options]);
};

const receive = createHost((message: FromHost) => void process.send?.(message));
process.on('message', receive);
process.on('disconnect', () => process.exit(0));
