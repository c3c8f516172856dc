import { useLayoutEffect, useRef, useState } from 'react';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { TextField } from '../../ui/text-field.tsx';
import { findInGuides, type GuideFound } from './find-in-guides.ts';
import type { GuidePlace } from './guide-of-place.ts';
import { guideGroups, guidesToSearch } from './guide-texts.ts';
import classes from './guides.module.css';

const atMost = 30;

interface GuideListProps {
  readonly at: GuidePlace;
  readonly onGo: (to: GuidePlace) => void;
  readonly onLeave: () => void;
}

/** Every guide by who it is for, or the headings that have what is looked for. */
export function GuideList({ at, onGo, onLeave }: GuideListProps) {
  const [text, setText] = useState('');
  const isLooking = saysSomething(text);
  const found = findInGuides(guidesToSearch, text);
  const list = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const current = list.current?.querySelector(`[data-guide="${at.guide}"]`);
    current?.scrollIntoView({ block: 'nearest' });
  }, [at.guide]);
  return (
    <nav ref={list} className={classes.list} aria-label="Guides" data-pane="guides">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape empties the box first, and only then leads back */}
      <div
        className={classes.look}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          if (isLooking) setText('');
          else onLeave();
        }}
      >
        <TextField label="Find in the guides" value={text} longest={80} onType={setText} />
      </div>
      <p role="status" className={isLooking ? classes.quiet : 'for-screen-readers'}>
        {isLooking ? told(found) : ''}
      </p>
      {isLooking ? <FoundList found={found.slice(0, atMost)} onGo={onGo} /> : <Groups at={at} onGo={onGo} />}
    </nav>
  );
}

function told({ length }: readonly GuideFound[]): string {
  if (length === 0) return 'Nothing found. Fewer or other words may find it.';
  const all = `${length} ${length === 1 ? 'place' : 'places'} found`;
  return length > atMost ? `${all}; the first ${atMost} are shown.` : `${all}.`;
}

function FoundList({ found, onGo }: { found: readonly GuideFound[]; onGo: GuideListProps['onGo'] }) {
  return (
    <ul>
      {found.map(({ guide, title, section: { heading, anchor } }) => (
        <li key={`${guide} ${anchor}`}>
          <button type="button" onClick={() => onGo({ guide, anchor })}>
            {heading}
            {heading === title ? null : <span className={classes.quiet}>{title}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Groups({ at, onGo }: Pick<GuideListProps, 'at' | 'onGo'>) {
  return guideGroups.map(({ title, guides }) => (
    <section key={title}>
      <h2>{title}</h2>
      <ul>
        {guides.map((guide) => (
          <li key={guide.id}>
            <button
              type="button"
              data-guide={guide.id}
              aria-current={guide.id === at.guide ? 'page' : undefined}
              onClick={() => onGo({ guide: guide.id, anchor: null })}
            >
              {guide.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}
