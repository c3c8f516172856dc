import type { SourceImport } from '../../../../../shared/domain/directory/import-report.ts';
import { AppError } from '../../../../../shared/errors.ts';

const n = (many: number) => many.toLocaleString('en-GB');

/**
 * A feed that is whole in form may still be a part of one, or say other things of itself than are there: what is in use
 * must not be lost for it unasked.
 *
 * @throws AppError `precondition` with `details.needs: 'evenIfDoubtful'`
 */
export function assertNotDoubtful(about: SourceImport): void {
  const doubt = doubtAbout(about);
  if (doubt === null) return;
  const [problem, sentence] = doubt;
  throw new AppError('precondition', `${sentence} The directory in use has not been changed.`, {
    details: { needs: 'evenIfDoubtful', problem },
  });
}

function doubtAbout({ declared, read, kept, repeated, before }: SourceImport): [string, string] | null {
  if (repeated * 2 > read) {
    return [
      'ids-repeated',
      `${n(repeated)} of ${n(read)} records repeat an id that came before: the feed gives the same again and again, or its ids are wrong. Tell the publisher.`,
    ];
  }
  if (declared !== null && read < declared) {
    return [
      'half-way',
      `The feed says that it holds ${n(declared)} services, and ${n(read)} are there: it is only a part. Fetch the whole of it.`,
    ];
  }
  if (declared !== null && read > declared) {
    return [
      'totals-lie',
      `The feed says that it holds ${n(declared)} services, and ${n(read)} are there: it is wrong about itself, and may be wrong in other things. Tell the publisher.`,
    ];
  }
  if (kept * 2 < before) {
    return [
      'half-gone',
      `Services in the feed: ${n(kept)}; of this source in use: ${n(before)}. It may be only a part.`,
    ];
  }
  return null;
}
