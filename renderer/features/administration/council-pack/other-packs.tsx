import type { PackVersion } from '../../../../shared/contract/packs.ts';
import { Disclosure } from '../../../ui/disclosure.tsx';
import classes from '../administration.module.css';
import { AskOnce } from '../ask-once.tsx';
import type { Outcome } from '../use-outcome.tsx';
import { PackChanges } from './pack-changes.tsx';
import { originInWords, usageInWords, versionInWords } from './pack-words.ts';
import { takeNow } from './waiting-pack.tsx';

/** The versions that were used before, gone back from or never used. Conversations still read by theirs. */
export function OtherPacks({ versions, outcome }: { versions: readonly PackVersion[]; outcome: Outcome }) {
  if (versions.length === 0) return null;
  return (
    <Disclosure
      label={`Other versions (${versions.length})`}
      isFilled={versions.some(({ setAside }) => setAside !== null)}
    >
      <ul className={classes.entries} aria-label="Other versions">
        {versions.map((version) => (
          <li key={version.version} className={classes.entry}>
            <div>
              <strong>{capital(versionInWords(version))}</strong>
              <p className={classes.quiet}>
                {usageInWords(version)}. {originInWords(version)}.
              </p>
              {version.setAside ? <p>“{version.setAside.why}”</p> : null}
            </div>
            {version.setAside ? (
              <AskOnce
                label="Use it after all…"
                name={`Use it after all: ${versionInWords(version)}`}
                yes="Use it"
                no="Do not use it"
                onYes={() => takeNow(version, outcome)}
              >
                <p>Somebody went back from it: “{version.setAside.why}” This is what it would change now:</p>
                <PackChanges of={version} />
              </AskOnce>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function capital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
