import { escapeHtml } from '../hand-over/as-html.ts';
import { type PackDocument, packTitle } from './document.ts';
import type { DrawnCode } from './drawn-code.ts';
import { type PaperNode, packPaper } from './paper.ts';
import { paperStyle } from './paper-style.ts';

function codeAsHtml({ size, path }: DrawnCode, words: string): string {
  const whole = size + 8;
  const open = `<svg role="img" aria-label="${escapeHtml(words)}" viewBox="-4 -4 ${whole} ${whole}" shape-rendering="crispEdges">`;
  return `${open}<title>${escapeHtml(words)}</title><path d="${escapeHtml(path)}"/></svg>`;
}

function nodeAsHtml({ tag, className, text = '', children = [], code }: PaperNode): string {
  if (tag === 'code') return code ? codeAsHtml(code, text) : '';
  const name = className === undefined ? '' : ` class="${escapeHtml(className)}"`;
  return `<${tag}${name}>${escapeHtml(text)}${children.map(nodeAsHtml).join('')}</${tag}>`;
}

/** What a pack is called where it is printed or saved: it names the council and nobody else. */
export function packName({ council }: PackDocument): string {
  return `${packTitle} from ${council}`;
}

/**
 * A pack as a page of its own: no script, no address, nothing that is loaded. Every text is escaped, and the codes are
 * drawn in it.
 */
export function packAsHtml(document: PackDocument, codes: readonly DrawnCode[]): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(packName(document))}</title><style>@page { size: A4; } html, body { margin: 0; background: #fff; }${paperStyle(document.look)}</style></head>
<body><main class="paper">${packPaper(document, codes).map(nodeAsHtml).join('\n')}</main></body></html>`;
}
