import type { RefusedPack } from '../../../shared/contract/packs.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { sinceWhen } from '../../lib/dates.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import classes from './pack-refused.module.css';

interface PackRefusedProps {
  refused: RefusedPack;
  pack: Pack;
  today: CivilDate;
}

/** Says which council pack was refused, that the one before goes on, what to do, and what is wrong in it. */
export function PackRefused({ refused, pack, today }: PackRefusedProps) {
  const { name, at, origin } = refused;
  // The same words at another place are another fault; the same place is said once.
  const sentences = [...new Set(refused.sentences)];
  return (
    <section className={classes.refused} aria-label="A council pack was refused">
      <h2>A council pack was refused</h2>
      <p>
        “{name}” cannot be used (looked at {sinceWhen(at, today)}). Nothing is lost: conversations go on with “{pack.id}{' '}
        {pack.version}”. Send what is listed here to whoever writes the pack;
        {origin === 'fetched'
          ? ' the next one that the collector hands out is looked at when it comes.'
          : ' Frontdoor looks again each time it starts.'}
      </p>
      <Disclosure label={`What has to be put right: ${sentences.length}`} isFilled={false} isLazy>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
