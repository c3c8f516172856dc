import { z } from 'zod';
import { csvFields } from '../domain/directory/csv-mapping.ts';
import { changeKinds, keptFinding, serviceChange, sourceImport } from '../domain/directory/import-report.ts';
import { directorySource, sourceDetails } from '../domain/directory/source.ts';
import { id } from '../domain/ids.ts';
import { done, job, nothing, read, write } from './core.ts';

const many = z.number().int().min(0);
const by = ['lead', 'administrator'] as const;
const changes = ['sources', 'directory', 'audit'] as const;

/** The name of a file of the shelf: what was looked at is what is decided about. */
const fileName = z.string().regex(/^directory-[0-9a-f-]{36}\.(?:db|ready)$/);
const page = { offset: many.max(1_000_000), limit: z.number().int().min(1).max(200) };
/** Whether it is asked about what waits, or about what is in use. */
const which = z.enum(['ready', 'in-use']);

/** A directory: its file, and what each of its sources brought. */
const standing = z.strictObject({
  file: fileName,
  services: many,
  sources: z.array(sourceImport).max(200),
  /** Services whose source is not kept any more: they leave with the next import. */
  orphans: many,
});

/** Where the directory comes from, and how it is taken in: read, looked at, accepted, and gone back from. */
export const sources = {
  /** The sources by name. */
  list: read({ host: 'data', input: nothing, output: z.array(directorySource).max(200), by }),
  /** Keeps a source, a new one where `id` is null. */
  save: write({
    host: 'data',
    input: z.strictObject({ id: id.nullable(), details: sourceDetails }),
    output: z.strictObject({ id }),
    by,
    changes,
  }),
  /** Forgets a source. Its services stay findable until the next import is accepted, and are handed on to nobody. */
  remove: write({ host: 'data', input: z.strictObject({ id }), output: done, by, changes }),
  /** Lets somebody choose files, in the system's own window. The page hears names and a token, and never a path. */
  choose: read({
    notInPractice: true,
    host: 'main',
    input: nothing,
    output: z.strictObject({ chosen: z.uuid(), files: z.array(z.string().max(260)).max(500) }).nullable(),
    by,
  }),
  /** The directory in use, the one that waits to be accepted with its report, and whether there is one to go back to. */
  state: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({
      inUse: standing.nullable(),
      /** The directory in use is damaged. */
      isUnreadable: z.boolean(),
      ready: standing.extend({ imported: z.string().max(80), isOutdated: z.boolean() }).nullable(),
      canGoBack: z.boolean(),
    }),
    by,
  }),
  /**
   * Reads a source into a directory that waits to be accepted; what is in use is not touched. All or nothing. Fails with
   * `precondition` and `details.needs: 'evenIfDoubtful'` where it may be only a part, or says other things of itself
   * than are there.
   */
  import: job({
    notInPractice: true,
    host: 'data',
    /** `chosen` is null for a live API, and from the command line, which names the files with `--file`. */
    input: z.strictObject({ source: id, chosen: z.uuid().nullable(), evenIfDoubtful: z.boolean() }),
    progress: z.strictObject({
      step: z.enum(['asking', 'details', 'reading', 'comparing', 'checking']),
      done: many,
      /** Null where nobody knows how many there are. */
      of: many.nullable(),
    }),
    output: sourceImport,
    by,
    changes,
  }),
  /** The columns of a chosen table, with the first values in each and what it may be. */
  preview: job({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ chosen: z.uuid().nullable() }),
    progress: z.undefined(),
    output: z.strictObject({
      columns: z
        .array(
          z.strictObject({
            column: z.string().min(1).max(300),
            examples: z.array(z.string().max(120)).max(3),
            field: z.enum(csvFields).nullable(),
          }),
        )
        .max(300),
    }),
    by,
  }),
  /** Findings of one kind, one page. */
  findings: read({
    host: 'data',
    input: z.strictObject({ which, source: z.string().max(80), code: z.string().max(60), ...page }),
    output: z.array(keptFinding),
    by,
  }),
  /** What the import that waits, or the one in use, added, changed and took away: one page. */
  changed: read({
    host: 'data',
    input: z.strictObject({ which, source: z.string().max(80), kind: z.enum(changeKinds), ...page }),
    output: z.array(serviceChange),
    by,
  }),
  /** The findings as a table to be sent to whoever keeps the source. */
  reportTable: read({
    host: 'data',
    input: z.strictObject({ which, source: z.string().max(80) }),
    output: z.strictObject({ csv: z.string(), rows: many }),
    by,
  }),
  /** Saves that table where somebody says in the system's own window. */
  saveReport: read({
    notInPractice: true,
    host: 'main',
    input: z.strictObject({ which, source: z.string().max(80) }),
    output: z.strictObject({ isSaved: z.boolean() }),
    by,
  }),
  /** The services of a source that are in use, for another computer; only where it may be handed on. */
  handOnFile: read({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ source: id }),
    output: z.strictObject({ json: z.string(), services: many }),
    by,
  }),
  /** Saves that file where somebody says in the system's own window. */
  saveForOthers: read({
    notInPractice: true,
    host: 'main',
    input: z.strictObject({ source: id }),
    output: z.strictObject({ isSaved: z.boolean(), services: many }),
    by,
  }),
  /** Takes what waits into use in one step. Refused where it is another file, or where what it was made from has changed. */
  accept: write({ host: 'data', input: z.strictObject({ file: fileName }), output: done, by, changes }),
  /** Lets go of what waits. */
  discard: write({ host: 'data', input: z.strictObject({ file: fileName }), output: done, by, changes }),
  /** Goes back to the directory before the one in use, which is let go. */
  goBack: write({ host: 'data', input: z.strictObject({ file: fileName }), output: done, by, changes }),
} as const;
