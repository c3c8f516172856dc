import type { Migration } from '../db/migrate.ts';
import { record } from './0010-record.ts';
import { audit } from './0020-audit.ts';
import { safetyAndRights } from './0030-safety-and-rights.ts';
import { corrections } from './0040-corrections.ts';
import { promisesAndCallBacks } from './0050-promises-and-call-backs.ts';
import { overridesForALead } from './0060-overrides-for-a-lead.ts';
import { people } from './0070-people.ts';
import { followUps } from './0080-follow-ups.ts';
import { retention } from './0100-retention.ts';
import { unkeptReceived } from './0110-unkept-received.ts';
import { handOvers } from './0130-hand-overs.ts';
import { safeguardingReport } from './0140-safeguarding-report.ts';
import { toldByThemselves } from './0150-told-by-themselves.ts';
import { numbersOfAPerson } from './0160-numbers-of-a-person.ts';
import { sealedFiles } from './0170-sealed-files.ts';
import { daysAndTimes } from './0180-days-and-times.ts';
import { repliesAndAPurge } from './0190-replies-and-a-purge.ts';
import { directorySources } from './0200-directory-sources.ts';
import { servicesOffered } from './0210-services-offered.ts';
import { informationPacks } from './0220-information-packs.ts';
import { rebases } from './0230-rebases.ts';
import { reviews } from './0240-reviews.ts';
import { desks } from './0250-desks.ts';
import { dayDocuments } from './0260-day-documents.ts';
import { measures } from './0300-measures.ts';
import { uploads } from './0310-uploads.ts';
import { runningCounts } from './0315-running-counts.ts';
import { sessions } from './0320-sessions.ts';
import { practice } from './0330-practice.ts';
import { packsThatWait } from './0340-packs-that-wait.ts';
import { dangerNow } from './0350-danger-now.ts';

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  record,
  audit,
  safetyAndRights,
  corrections,
  promisesAndCallBacks,
  overridesForALead,
  people,
  followUps,
  retention,
  unkeptReceived,
  handOvers,
  safeguardingReport,
  toldByThemselves,
  numbersOfAPerson,
  sealedFiles,
  daysAndTimes,
  repliesAndAPurge,
  directorySources,
  servicesOffered,
  informationPacks,
  rebases,
  reviews,
  desks,
  dayDocuments,
  measures,
  uploads,
  runningCounts,
  sessions,
  practice,
  packsThatWait,
  dangerNow,
];
