import type { Clock } from '../shared/domain/time.ts';
import type { Databases } from './db/database.ts';
import type { Disclose } from './services/disclosure/disclose.ts';

/** What every service of the collector works with. */
export interface Context {
  readonly db: Databases;
  readonly clock: Clock;
  readonly disclose: Disclose;
  /** What released numbers are rounded to. */
  readonly roundTo: number;
  /** The public key by which computers check council packs: SubjectPublicKeyInfo in base64; null for none. */
  readonly packKey: string | null;
}
