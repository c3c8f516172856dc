import { app } from './app.ts';
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
import { managed } from './managed.ts';
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
import { store } from './store.ts';
import { tour } from './tour.ts';
import type { ClientOf } from './types.ts';
import { upstream } from './upstream.ts';

/** Everything a page may ask for, and everything it may be told. The one source of every channel. */
export const contract = {
  app,
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
  managed,
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
  store,
  upstream,
  tour,
} as const;

/** The contract as the page sees it. */
export type Client = ClientOf<typeof contract>;
