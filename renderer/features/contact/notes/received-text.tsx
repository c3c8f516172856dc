import type { ReactNode } from 'react';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { shortMoment } from '../../../lib/dates.ts';
import { labelOf } from '../pack-choices.ts';
import type { Paste } from './pastes-of.ts';
import classes from './received.module.css';

interface ReceivedTextProps {
  paste: Paste;
  pack: Pack;
  /** True where a long text scrolls in a place of its own. */
  isScrolling?: boolean;
  children?: ReactNode;
}

/** Something that came in writing, word for word, with when it was received, how and from whom. */
export function ReceivedText({ paste, pack, isScrolling = false, children }: ReceivedTextProps) {
  const { at, channel, from } = paste.received;
  const source = [labelOf(pack.channels, channel), from].filter((part) => part !== '').join(', ');
  return (
    <figure className={classes.received}>
      <figcaption>
        <span>
          <strong>Received</strong> <time dateTime={at}>{shortMoment(at)}</time>, {source}
        </span>
        {children}
      </figcaption>
      {isScrolling ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        <blockquote className={classes.scrolling} tabIndex={0} aria-label="Received text">
          {paste.text}
        </blockquote>
      ) : (
        <blockquote>{paste.text}</blockquote>
      )}
    </figure>
  );
}
