import { type Cell, cellsOf, compareCodes } from '../../shared/counts/cells.ts';
import { documentKey } from '../../shared/counts/digest.ts';
import { type DayDocument, dayDocument, sumOf } from '../../shared/counts/document.ts';
import { brokenMargins } from '../../shared/counts/invariants.ts';
import { tableOf } from '../../shared/counts/tables.ts';
import { addDays, civilDateOf } from '../../shared/domain/time.ts';
import type { rejections, SyncReply, SyncResult } from '../../shared/upstream/api.ts';
import type { Context } from '../context.ts';
import { applyDocument, knownCodes } from '../queries/documents.ts';
import type { Sender } from './authenticate.ts';
import { Problem } from './problem.ts';
import { hashOf, sha256 } from './secrets.ts';

/** How long a day may be sent or changed, in days. Documents of older days are folded into the sums of the team. */
export const acceptedDays = 400;

type Rejection = (typeof rejections)[number];

/**
 * Takes documents, each by itself: one that is not good changes nothing for the others. What is answered is on the
 * disk. They are written in the order of their keys, so that two uploads cannot wait for each other.
 *
 * @throws Problem 400 where not one of them can be read
 */
export async function takeDocuments(
  context: Context,
  sender: Sender,
  uploaded: readonly unknown[],
): Promise<SyncReply> {
  const results: SyncResult[] = uploaded.map(() => ({ status: 'rejected', code: 'invalid' }));
  const good = uploaded
    .map((raw, index) => ({ index, document: dayDocument.safeParse(raw).data }))
    .flatMap(({ index, document }) => (document ? [{ index, document }] : []))
    .sort((one, other) => compareCodes(documentKey(one.document), documentKey(other.document)));
  if (good.length === 0) throw new Problem(400, 'invalid', 'None of this is a day document.');
  const codes = codesByPack(context, sender);
  for (const { index, document } of good) results[index] = await takeDocument(context, sender, document, codes);
  return { server_time: context.clock.now(), results };
}

async function takeDocument(
  context: Context,
  sender: Sender,
  document: DayDocument,
  codes: (tax: string) => Promise<Set<string> | null>,
): Promise<SyncResult> {
  const cells = cellsOf(document.t);
  const code = faultOf(document, context) ?? codeFault(cells, await codes(document.tax));
  if (code) return { status: 'rejected', code };
  const { stream, day, rev } = document;
  const input = { team: sender.team, device: sender.device, keyHash: hashOf(document.wk), document, cells };
  const { status, server_rev } = await applyDocument(context.db, input);
  return status === 'wrong-writer' ? { status: 'rejected', code: status } : { stream, day, rev, status, server_rev };
}

function faultOf(document: DayDocument, { clock }: Context): Rejection | null {
  const today = civilDateOf(clock.now());
  if (document.day < addDays(today, -acceptedDays)) return 'too-old';
  if (document.day > addDays(today, 1)) return 'in-future';
  if (document.sum !== sumOf(document, sha256)) return 'wrong-sum';
  return brokenMargins(document).length > 0 ? 'margins' : null;
}

/** @param known the codes of the document's pack; null where any will do, empty where the pack is not known */
function codeFault(cells: readonly Cell[], known: Set<string> | null): Rejection | null {
  if (known === null) return null;
  if (known.size === 0) return 'unknown-pack';
  const listed = new Set([...known].map((each) => each.split(' ')[0]));
  const isKnown = ({ table, a, b }: Cell) =>
    tableOf(table).by.every((dimension, at) => !listed.has(dimension) || known.has(`${dimension} ${at === 0 ? a : b}`));
  return cells.every(isKnown) ? null : 'unknown-code';
}

/** The codes of packs, asked for once an upload. Before any pack was published with its codes, every code is taken. */
function codesByPack({ db }: Context, { team, checksCodes }: Sender): (tax: string) => Promise<Set<string> | null> {
  const asked = new Map<string, Promise<Set<string>>>();
  return async (tax) => {
    if (!checksCodes) return null;
    const codes = asked.get(tax) ?? knownCodes(db, team, tax);
    asked.set(tax, codes);
    return codes;
  };
}
