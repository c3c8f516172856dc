import type { Clock } from '../shared/domain/time.ts';
import type { Disclose } from '../shared/upstream/released.ts';
import type { Databases } from './db/database.ts';

/** What every service of the collector works with. */
export interface Context {
  readonly db: Databases;
  readonly clock: Clock;
  readonly disclose: Disclose;
  /** Computers that must have contributed to a table before it is released. */
  readonly fewestDevices: number;
  /** The public key by which computers check council packs: SubjectPublicKeyInfo in base64; null for none. */
  readonly packKey: string | null;
}
