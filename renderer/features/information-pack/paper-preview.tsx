import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PackDocument } from '../../../shared/domain/information-pack/document.ts';
import type { DrawnCode } from '../../../shared/domain/information-pack/drawn-code.ts';
import { type PaperNode, packPaper } from '../../../shared/domain/information-pack/paper.ts';
import { paperStyle } from '../../../shared/domain/information-pack/paper-style.ts';
import classes from './information-pack.module.css';

function nodeOf({ tag: Tag, className, text, children = [], code }: PaperNode, key: number): ReactNode {
  if (Tag === 'code') {
    if (!code) return null;
    const whole = code.size + 8;
    return (
      <svg key={key} role="img" aria-label={text} viewBox={`-4 -4 ${whole} ${whole}`} shapeRendering="crispEdges">
        <path d={code.path} />
      </svg>
    );
  }
  return (
    <Tag key={key} {...(className ? { className } : {})}>
      {text}
      {children.map(nodeOf)}
    </Tag>
  );
}

interface PaperPreviewProps {
  document: PackDocument;
  codes: readonly DrawnCode[];
}

/**
 * The page as the printer makes it, small: the same parts and the same look, in a root of its own that the look of the
 * app does not reach.
 */
export function PaperPreview({ document, codes }: PaperPreviewProps) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  const style = paperStyle(document.look);
  useEffect(() => {
    if (host.current) setRoot(host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' }));
  }, []);
  useEffect(() => {
    if (!root) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  }, [root, style]);
  return (
    <div className={classes.sheet}>
      <div ref={host} data-paper>
        {root ? createPortal(<div className="paper">{packPaper(document, codes).map(nodeOf)}</div>, root) : null}
      </div>
    </div>
  );
}
