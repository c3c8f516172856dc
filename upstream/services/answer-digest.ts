import { behindOf, type DigestLine, documentKey } from '../../shared/counts/digest.ts';
import { addDays, civilDateOf } from '../../shared/domain/time.ts';
import type { DigestReply } from '../../shared/upstream/api.ts';
import type { Context } from '../context.ts';
import { listHeld } from '../queries/documents.ts';
import type { Sender } from './authenticate.ts';
import { acceptedDays } from './take-documents.ts';

/** The documents in which we are behind what the computer says we once acknowledged: it will send them again. */
export async function answerDigest(
  { db, clock }: Context,
  { team }: Sender,
  lines: readonly DigestLine[],
): Promise<DigestReply> {
  const oldest = addDays(civilDateOf(clock.now()), -acceptedDays);
  // Older documents are folded: they are not missing, and could not be taken again.
  const asked = lines.filter(({ day }) => day >= oldest);
  const held = new Map((await listHeld(db, team, asked)).map((line) => [documentKey(line), line]));
  const find = (line: DigestLine) => {
    const rev = held.get(documentKey(line))?.rev;
    return rev === undefined ? undefined : { rev, sum: '' };
  };
  const behind = behindOf(asked, find).map(({ stream, day, ...line }) => ({
    stream,
    day,
    rev: find({ stream, day, ...line })?.rev ?? 0,
  }));
  return { server_time: clock.now(), behind };
}
