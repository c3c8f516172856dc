import Papa from 'papaparse';
import type { z } from 'zod';
import type { contract } from '../../../../../shared/contract/index.ts';
import { feedProblemSentence } from '../../../../../shared/domain/directory/feed-problem.ts';
import { saysSomething } from '../../../../../shared/domain/guide/says-something.ts';
import { AppError } from '../../../../../shared/errors.ts';
import type { JobContext } from '../../../context.ts';
import type { FeedFile } from '../feeds/feed.ts';
import { guessField } from './guess-field.ts';
import { importError } from './import-error.ts';
import { openFiles } from './open-feed.ts';

type Preview = z.input<typeof contract.sources.preview.output>;

const mostBytes = 256 * 1024;
const [mostColumns, mostExamples, longestExample] = [300, 3, 120];

/** The columns of a chosen table with the first values in them, and what each may be by its name. */
export async function previewTable({ files }: JobContext): Promise<Preview> {
  const feed = await openFiles(files);
  try {
    const [file] = feed.files;
    if (!file) throw importError({ kind: 'empty', file: null });
    return columnsOf(file.name, await beginningOf(file));
  } finally {
    feed.close();
  }
}

function columnsOf(file: string, text: string): Preview {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: 50 });
  const [names = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  const isTable = names.length > 1 && !/^[[{<]/.test(text.trimStart());
  if (!isTable) throw new AppError('invalid', feedProblemSentence({ kind: 'not-a-feed', file }));
  const taken = new Set<string>();
  const columns = names.slice(0, mostColumns).flatMap((name, at) => {
    if (!saysSomething(name) || name.length > 300) return [];
    const values = rows.flatMap((row) => row[at] ?? []).filter((value) => saysSomething(value));
    const examples = [...new Set(values)].slice(0, mostExamples).map((value) => value.slice(0, longestExample));
    const guess = guessField(name);
    // One column is the name, and one the id: the first that looks like it.
    const field = guess !== null && taken.has(guess) && onlyOne.has(guess) ? null : guess;
    if (field !== null) taken.add(field);
    return [{ column: name, examples, field }];
  });
  return { columns };
}

const onlyOne: ReadonlySet<string> = new Set(['id', 'name', 'description']);

async function beginningOf(file: FeedFile): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const stream = await file.open();
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk);
    chunks.push(piece);
    bytes += piece.length;
    if (bytes >= mostBytes) break;
  }
  stream.destroy();
  const all = Buffer.concat(chunks).subarray(0, mostBytes);
  const text = new TextDecoder().decode(all);
  // A table out of a spreadsheet of old is not in UTF-8.
  return text.slice(0, -1).includes('\uFFFD') ? new TextDecoder('windows-1252').decode(all) : text;
}
