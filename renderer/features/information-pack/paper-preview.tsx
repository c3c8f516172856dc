import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { PackDocument } from '../../../shared/domain/information-pack/document.ts';
import type { DrawnCode } from '../../../shared/domain/information-pack/drawn-code.ts';
import { codeTargets } from '../../../shared/domain/information-pack/entry-text.ts';
import { type PaperNode, packPaper } from '../../../shared/domain/information-pack/paper.ts';
import { paperStyle } from '../../../shared/domain/information-pack/paper-style.ts';
import { api } from '../../lib/api.ts';
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

/** The codes of what the page says now; those of before stay until the new ones are there. */
function useCodes({ blocks }: PackDocument): readonly DrawnCode[] {
  const targets = [...new Set(blocks.flatMap(codeTargets).map(({ target }) => target))];
  const { data } = useQuery({
    queryKey: ['infopacks', 'codes', { targets }],
    queryFn: () => api.infopacks.codes({ targets }),
    enabled: targets.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}

/**
 * The page as the printer makes it, small: the same parts and the same look, in a root of its own that the look of the
 * app does not reach.
 */
export function PaperPreview({ document }: { document: PackDocument }) {
  const codes = useCodes(document);
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
