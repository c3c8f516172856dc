/** What was counted while a feed was read, beside what it says of itself. */
export interface CountedFeed {
  readonly declared: number | null;
  readonly read: number;
  readonly kept: number;
  readonly quarantined: number;
  readonly repeated: number;
  readonly superseded: number;
  readonly pages: { readonly declared: number; readonly read: number } | null;
  readonly skippedFiles: readonly string[];
}

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;
const records = (count: number) => many(count, 'record', 'records');

/** What somebody who looks after a directory should know of the counts, in plain sentences; the first is always there. Pure. */
export function aboutTotals(feed: CountedFeed): string[] {
  const { declared, read, kept, quarantined, repeated, superseded, pages, skippedFiles } = feed;
  const sentences = [`${records(read)} read, ${kept.toLocaleString('en-GB')} of them kept.`];
  const isPart = pages !== null && pages.read < pages.declared;
  if (isPart) {
    sentences.push(
      `The feed has ${pages.declared.toLocaleString('en-GB')} pages, and ${many(pages.read, 'was', 'were')} read: services of the other pages would be missing.`,
    );
  }
  if (declared !== null && declared !== read && !isPart) {
    sentences.push(
      `The feed says that it has ${declared.toLocaleString('en-GB')}, and ${read.toLocaleString('en-GB')} came. Only what came counts.`,
    );
  }
  if (repeated > 0) {
    sentences.push(`${records(repeated)} had an id that had come before. The first one of each id was kept.`);
  }
  if (quarantined > 0) sentences.push(`${records(quarantined)} could not be kept. Each is listed with the reason.`);
  if (superseded > 0) sentences.push(`${records(superseded)} of lists gave way to the full records of the same ids.`);
  if (skippedFiles.length > 0) {
    sentences.push(
      `${many(skippedFiles.length, 'file holds', 'files hold')} something else than services: ${skippedFiles.slice(0, 8).join(', ')}${skippedFiles.length > 8 ? ', …' : ''}.`,
    );
  }
  return sentences;
}
