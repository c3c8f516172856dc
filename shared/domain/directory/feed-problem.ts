/** What stops the reading of a feed, so that nothing is changed. `file` is the name of the file it was seen in. */
export type FeedProblem =
  | { readonly kind: 'html-not-json'; readonly file: string }
  | { readonly kind: 'cut-off'; readonly file: string }
  | { readonly kind: 'not-json'; readonly file: string }
  | { readonly kind: 'empty'; readonly file: string | null }
  | { readonly kind: 'not-a-feed'; readonly file: string }
  | { readonly kind: 'error-answer'; readonly file: string; readonly message: string }
  | { readonly kind: 'too-big'; readonly file: string | null }
  | { readonly kind: 'mixed'; readonly file: string }
  | { readonly kind: 'no-names'; readonly records: number }
  | { readonly kind: 'tabular-without-services'; readonly tables: readonly string[] }
  | { readonly kind: 'unmapped'; readonly columns: readonly string[] }
  | { readonly kind: 'broken-file'; readonly file: string };

const stays = 'The directory in use has not been changed.';
const named = (file: string | null) => (file === null ? 'The chosen files' : `“${file}”`);

/** One plain paragraph: what is wrong, what to do, and that nothing has been lost. Pure. */
export function feedProblemSentence(problem: FeedProblem): string {
  return `${wrong(problem)} ${stays}`;
}

function wrong(problem: FeedProblem): string {
  switch (problem.kind) {
    case 'html-not-json':
      return `${named(problem.file)} is a web page and no list of services. Often it is the publisher’s page of an error or a sign-in: check the address, or ask the publisher for the feed itself.`;
    case 'cut-off':
      return `${named(problem.file)} ends in the middle of a record: it is only half there. Fetch it again.`;
    case 'not-json':
      return `${named(problem.file)} cannot be read: what is in it is not well-formed. Fetch it again, and tell the publisher if it stays so.`;
    case 'empty':
      return problem.file === null
        ? 'There is not one service in the chosen files. Check with the publisher that the feed is meant to be empty.'
        : `There is nothing in ${named(problem.file)}. Check with the publisher that the feed is meant to be empty.`;
    case 'not-a-feed':
      return `${named(problem.file)} holds no services in a form that is known here. Choose an Open Referral UK file, an HSDS package, or a table saved as CSV.`;
    case 'error-answer':
      return `${named(problem.file)} holds the publisher’s message of an error and no services${problem.message === '' ? '' : `: “${problem.message}”`}. Try again later, or ask the publisher.`;
    case 'too-big':
      return `${named(problem.file)} ${problem.file === null ? 'hold' : 'holds'} far more than a directory does, so nothing was read. Choose the feed alone.`;
    case 'mixed':
      return `The chosen files are of different kinds (${named(problem.file)} is of another kind than the ones before it). Choose the files of one feed, and import the others by themselves.`;
    case 'no-names':
      return `Not one of the ${problem.records} records has a name, so these can hardly be services. Check that the right file was chosen, and that the column of the name is the right one.`;
    case 'tabular-without-services':
      return `The package has no table of services${problem.tables.length > 0 ? ` (only ${problem.tables.slice(0, 8).join(', ')})` : ''}. Choose the whole package as the publisher made it.`;
    case 'unmapped':
      return 'The table’s columns have not been assigned yet. Say which column is the name of the service, and what the others are.';
    case 'broken-file':
      return `${named(problem.file)} is damaged, locked or cannot be opened. Copy it onto this computer, or fetch it again.`;
  }
}
