import type { contract } from '../../../shared/contract/index.ts';
import type { HandlersOf } from '../../../shared/contract/types.ts';
import type { DataContexts } from '../context.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { charts } from './charts.ts';
import { contacts } from './contacts.ts';
import { desks } from './desks.ts';
import { directory } from './directory.ts';
import { exports } from './exports.ts';
import { followups } from './followups.ts';
import { handovers } from './handovers.ts';
import { infopacks } from './infopacks.ts';
import { leaving } from './leaving.ts';
import { measures } from './measures.ts';
import { overrides } from './overrides.ts';
import { packs } from './packs.ts';
import { people } from './people.ts';
import { postcodes } from './postcodes.ts';
import { confidence, practice } from './practice.ts';
import { profiles } from './profiles.ts';
import { rebases } from './rebases.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { reviews } from './reviews.ts';
import { sample } from './sample.ts';
import { sealed } from './sealed.ts';
import { sessions } from './sessions.ts';
import { sources } from './sources.ts';
import { tour } from './tour.ts';
import { upstream } from './upstream.ts';

/** Everything the data host answers. A handler that the contract names and nobody wrote does not compile. */
export type DataHandlers = HandlersOf<typeof contract, 'data', DataContexts>;

/** See {@link DataHandlers}. */
export const dataHandlers: DataHandlers = {
  audit,
  backups,
  charts,
  confidence,
  contacts,
  desks,
  directory,
  exports,
  followups,
  handovers,
  infopacks,
  leaving,
  measures,
  overrides,
  packs,
  people,
  postcodes,
  practice,
  profiles,
  rebases,
  reports,
  retention,
  reviews,
  sample,
  sealed,
  sessions,
  sources,
  upstream,
  tour,
};
