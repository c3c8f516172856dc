import type { PackLook } from './document.ts';

/** How large the words are, in points. */
export function pointsOf({ isLarge, isEasy }: PackLook): number {
  return isLarge ? 18 : isEasy ? 16 : 12;
}

/**
 * The look of a pack below an element of the class `paper`: sans serif, set to the left, nothing in italics. Large print
 * is 18 points and more throughout, the smallest line with it.
 */
export function paperStyle(look: PackLook): string {
  const points = pointsOf(look);
  const { isLarge, isEasy, isHighContrast } = look;
  const small = isLarge ? points : points - 2;
  const [quiet, line] = isHighContrast ? ['#000', '2.5pt solid #000'] : ['#333', '.75pt solid #666'];
  const boxed = isEasy
    ? `border: ${isHighContrast ? '2.5pt' : '1.5pt'} solid #000; border-radius: 3mm; padding: 6mm; margin-top: 8mm;`
    : `border-top: ${line}; padding: 4mm 0;`;
  return `
.paper, .paper * { box-sizing: border-box; margin: 0; }
.paper { color: #000; background: #fff; font: ${points}pt/${isLarge || isEasy ? 1.5 : 1.4} system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; text-align: left; overflow-wrap: anywhere; font-variant-ligatures: none; }
.paper header { border-bottom: ${isHighContrast ? '4pt' : '2pt'} solid #000; padding-bottom: 3mm; }
.paper h1 { font-size: ${Math.round(points * 1.6)}pt; line-height: 1.2; font-weight: 700; }
.paper h2 { font-size: ${Math.round(points * 1.2)}pt; line-height: 1.3; font-weight: 700; break-after: avoid; margin-bottom: 1.5mm; }
.paper p + p { margin-top: ${isEasy ? '4mm' : '1.2mm'}; }
.paper p { orphans: 2; widows: 2; }
.paper strong { font-weight: 700; }
.paper .council { font-size: ${small}pt; color: ${quiet}; font-weight: 700; }
.paper .block { ${boxed} break-inside: avoid; }
.paper .greeting { border: 0; ${isEasy ? 'padding: 0;' : ''} }
.paper .inside { display: flex; flex-wrap: wrap; gap: 3mm 8mm; align-items: flex-start; }
.paper .words { flex: 1 1 80mm; min-width: 0; }
.paper .codes { display: flex; gap: 6mm; }
.paper .code { width: ${isLarge ? 42 : 28}mm; font-size: ${isLarge ? points : Math.min(small, 10)}pt; line-height: 1.25; }
.paper .code svg { display: block; width: ${isLarge ? 34 : 26}mm; height: ${isLarge ? 34 : 26}mm; margin-bottom: 1mm; }
.paper footer { border-top: ${line}; padding-top: 3mm; margin-top: 4mm; font-size: ${small}pt; color: ${quiet}; }
.paper .sample { border: 1.5pt dashed #000; padding: 2mm 4mm; margin: 3mm 0; font-weight: 700; }
`;
}
