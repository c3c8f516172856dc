import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { Button } from '../../ui/button.tsx';
import { targetOf } from './guide-link.ts';
import type { GuidePlace } from './guide-of-place.ts';
import { anchorOf } from './guide-sections.ts';
import { guideText, guideTitle, isGuide, isListed, pictureAddress } from './guide-texts.ts';
import classes from './guides.module.css';

interface GuidePageProps {
  readonly at: GuidePlace;
  readonly onGo: (to: GuidePlace) => void;
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return '';
}

/** The text of what a heading was made from: marks such as code are elements by the time it is drawn. */
function wordsOf(node: ComponentProps<NonNullable<Exclude<Components['h1'], string>>>['node']): string {
  const read = (part: NonNullable<typeof node>['children'][number]): string => {
    if (part.type === 'text') return part.value;
    return part.type === 'element' ? part.children.map(read).join('') : '';
  };
  return node?.children.map(read).join('') ?? '';
}

/** The heading that something stands under; null above the first. */
function headingOver(element: Element): string | null {
  const headings = [...(element.closest('article')?.querySelectorAll('h2[id], h3[id]') ?? [])];
  const isOver = (heading: Element) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return headings.findLast(isOver)?.id ?? null;
}

/** How the parts of a guide are drawn: links lead on inside the app, and nowhere else. */
function partsOf(at: GuidePlace, onGo: GuidePageProps['onGo']): Components {
  const page = at.guide;
  return {
    h1: ({ node, children }) => (
      <h1 id={anchorOf(wordsOf(node))} tabIndex={-1}>
        {children}
      </h1>
    ),
    h2: ({ node, children }) => (
      <h2 id={anchorOf(wordsOf(node))} tabIndex={-1}>
        {children}
      </h2>
    ),
    h3: ({ node, children }) => (
      <h3 id={anchorOf(wordsOf(node))} tabIndex={-1}>
        {children}
      </h3>
    ),
    a: ({ href = '', children }) => {
      const target = targetOf(href, page, isGuide);
      if (target.is === 'not-shown') {
        const says = target.address !== null && textOf(children) !== target.address ? ` (${target.address})` : '';
        return (
          <>
            {children}
            {says}
          </>
        );
      }
      const { guide, anchor } = target;
      return (
        <a
          href={`#${guide}${anchor ? `.${anchor}` : ''}`}
          onClick={(event) => {
            event.preventDefault();
            const from = at.from ?? { guide: page, anchor: headingOver(event.currentTarget) };
            onGo(isListed(guide) ? { guide, anchor } : { guide, anchor, from });
          }}
        >
          {children}
        </a>
      );
    },
    img: ({ src, alt = '' }) => {
      const address = typeof src === 'string' ? pictureAddress(src) : null;
      return address === null ? alt : <img src={address} alt={alt} />;
    },
    table: ({ children }) => (
      <div className={classes.table}>
        <table>{children}</table>
      </div>
    ),
  };
}

function bringIntoView(page: HTMLElement | null, { anchor }: GuidePlace): void {
  const named = anchor === null ? null : page?.querySelector(`[id="${anchor}"]`);
  const heading = named ?? page?.querySelector('h1');
  if (!page || !(heading instanceof HTMLElement)) return;
  heading.focus({ preventScroll: true });
  if (named) heading.scrollIntoView();
  else page.scrollTop = 0;
}

/** One guide. The focus goes to its heading, or to the one that a link has named. */
export function GuidePage({ at, onGo }: GuidePageProps) {
  const { from } = at;
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => bringIntoView(page.current, at), [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <article ref={page} className={classes.page} aria-label="Guide" data-pane="guide" tabIndex={0}>
      <div className={classes.words}>
        {from ? (
          <p className={classes.back}>
            <Button onPress={() => onGo(from)}>Back to: {guideTitle(from.guide)}</Button>
          </p>
        ) : null}
        <Markdown remarkPlugins={[remarkGfm]} components={partsOf(at, onGo)}>
          {guideText(at.guide) ?? ''}
        </Markdown>
      </div>
    </article>
  );
}
