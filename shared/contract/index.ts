import { app } from './app.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { contacts } from './contacts.ts';
import { desks } from './desks.ts';
import { directory } from './directory.ts';
import { followups } from './followups.ts';
import { handovers } from './handovers.ts';
import { infopacks } from './infopacks.ts';
import { overrides } from './overrides.ts';
import { packs } from './packs.ts';
import { people } from './people.ts';
import { postcodes } from './postcodes.ts';
import { profiles } from './profiles.ts';
import { retention } from './retention.ts';
import { sealed } from './sealed.ts';
import { sources } from './sources.ts';
import { store } from './store.ts';
import type { ClientOf } from './types.ts';

/** Everything a page may ask for, and everything it may be told. The one source of every channel. */
export const contract = {
  app,
  audit,
  backups,
  contacts,
  desks,
  directory,
  followups,
  handovers,
  infopacks,
  overrides,
  packs,
  people,
  postcodes,
  profiles,
  retention,
  sealed,
  sources,
  store,
} as const;

/** The contract as the page sees it. */
export type Client = ClientOf<typeof contract>;
