import type { FeedFile } from './feed.ts';
import { FeedStop } from './feed-stop.ts';

/** The bytes of a file as they come; the file is let go of at the end, and where reading stops. @throws FeedStop `broken-file` */
export async function* chunksOf(file: FeedFile): AsyncGenerator<Buffer, void> {
  const broken = (error: unknown) =>
    error instanceof FeedStop ? error : new FeedStop({ kind: 'broken-file', file: file.name });
  const stream = await file.open().catch((error: unknown) => {
    throw broken(error);
  });
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next: IteratorResult<unknown> = await chunks.next().catch((error: unknown) => {
        throw broken(error);
      });
      if (next.done === true) return;
      if (Buffer.isBuffer(next.value)) yield next.value;
      else if (typeof next.value === 'string') yield Buffer.from(next.value);
    }
  } finally {
    stream.destroy();
  }
}
