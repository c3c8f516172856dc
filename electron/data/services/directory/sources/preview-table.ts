import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import { suggestMapping } from '../../../../../shared/domain/directory/suggest-mapping.ts';
import { saysSomething } from '../../../../../shared/domain/guide/says-something.ts';
import type { JobContext } from '../../../context.ts';
import { readTableHead, type TableHead } from '../feeds/csv/table-rows.ts';
import { FeedStop } from '../feeds/feed-stop.ts';
import { guessField } from './guess-field.ts';
import { importError } from './import-error.ts';
import { openFiles } from './open-feed.ts';

type Preview = z.input<typeof contract.sources.preview.output>;

const [mostColumns, mostExamples, longestExample] = [300, 3, 120];
/** One column is each of these: the first that looks like it. */
const onlyOne: ReadonlySet<string> = new Set(['id', 'name', 'description']);

/** The columns of a chosen table with the first values in them, and what each may be by its name. */
export async function previewTable({ files }: JobContext): Promise<Preview> {
  const feed = await openFiles(files);
  try {
    const [file] = feed.files;
    if (!file) throw importError({ kind: 'empty', file: null });
    const head = await readTableHead(file);
    const isTable = head.header.length > 1 && !/^[[{<]/.test(head.header[0] ?? '');
    if (!isTable) throw importError({ kind: 'not-a-feed', file: file.name });
    return { columns: columnsOf(head) };
  } catch (error) {
    throw error instanceof FeedStop ? importError(error.problem) : error;
  } finally {
    feed.close();
  }
}

function columnsOf({ header, rows }: TableHead): Preview['columns'] {
  const suggested = suggestMapping(header)?.columns ?? [];
  const taken = new Set<string>(suggested.map(({ field }) => field));
  return header.slice(0, mostColumns).flatMap((column, at) => {
    if (!saysSomething(column) || column.length > 300) return [];
    const values = rows.map((row) => (row[at] ?? '').trim()).filter((value) => saysSomething(value));
    const examples = [...new Set(values)].slice(0, mostExamples).map((value) => value.slice(0, longestExample));
    const known = suggested.find((each) => each.column === column)?.field;
    const guess = known ?? guessField(column);
    const field = known === undefined && guess !== null && onlyOne.has(guess) && taken.has(guess) ? null : guess;
    if (field !== null) taken.add(field);
    return [{ column, examples, field }];
  });
}
