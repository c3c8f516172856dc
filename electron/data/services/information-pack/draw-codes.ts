import { create } from 'qrcode';
import type { PackDocument } from '../../../../shared/domain/information-pack/document.ts';
import type { DrawnCode } from '../../../../shared/domain/information-pack/drawn-code.ts';
import { codeTargets } from '../../../../shared/domain/information-pack/entry-text.ts';
import type { ReadContext } from '../../context.ts';

function drawn(target: string): DrawnCode {
  const { size, data } = create(target, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (module, at) => (module === 1 ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''));
  return { target, size, path: dark.join('') };
}

/** Every code that stands on a pack as it goes along, drawn once each: of web addresses and telephone numbers. */
export function drawCodes({ blocks }: PackDocument): DrawnCode[] {
  const targets = blocks.flatMap(codeTargets).map(({ target }) => target);
  return [...new Set(targets)].map(drawn);
}

/** The codes of some addresses, drawn: for a pack while it is edited. */
export function drawTargets(_context: ReadContext, { targets }: { readonly targets: readonly string[] }): DrawnCode[] {
  return targets.map(drawn);
}
