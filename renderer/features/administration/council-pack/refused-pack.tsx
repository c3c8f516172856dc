import type { RefusedPack as Refused } from '../../../../shared/contract/packs.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { plainDate } from '../../../lib/dates.ts';
import classes from '../administration.module.css';
import own from './council-pack.module.css';

/** A pack that could not be used, and what has to be put right in it. */
export function RefusedPack({ refused: { name, at, sentences, origin } }: { refused: Refused }) {
  return (
    <section className={classes.trouble} aria-label="A council pack was refused">
      <p>
        <strong>“{name}” was refused</strong> on {plainDate(civilDateOf(at))}
        {origin === 'fetched' ? '; it came from the council’s collector' : ''}. The one in use goes on. Send this to
        whoever writes the pack:
      </p>
      <ul className={own.sentences}>
        {[...new Set(sentences)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
