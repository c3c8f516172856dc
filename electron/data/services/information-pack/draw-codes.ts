import { create } from 'qrcode';
import type { PackDocument } from '../../../../shared/domain/information-pack/document.ts';
import type { DrawnCode } from '../../../../shared/domain/information-pack/drawn-code.ts';
import { codeTargets, entryText } from '../../../../shared/domain/information-pack/entry-text.ts';

/** More than this is no code that a telephone reads from paper. */
const longestTarget = 600;

function drawn(target: string): DrawnCode {
  const { size, data } = create(target, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (module, at) => (module === 1 ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''));
  return { target, size, path: dark.join('') };
}

/** Every code that may stand on a pack, drawn once each: of web addresses and telephone numbers. */
export function drawCodes({ blocks }: PackDocument): DrawnCode[] {
  const targets = blocks.flatMap(({ entry, text }) =>
    // What somebody typed back in is drawn as well.
    entry === null ? [] : codeTargets(entry, `${text}\n${entryText(entry)}`).map(({ target }) => target),
  );
  return [...new Set(targets)].filter((target) => target.length <= longestTarget).map(drawn);
}
