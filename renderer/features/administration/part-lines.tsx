import type { PartLine } from '../../../shared/domain/retention/part-lines.ts';
import { shortMoment } from '../../lib/dates.ts';
import { otherNamesShortcut, useOtherNamesHidden } from '../../lib/other-names.ts';
import list from './found.module.css';
import { lineWords } from './part-words.ts';

/** What a file would say more where a part were given, word for word, under the name of what it is. */
export function PartLines({ id, name, lines }: { id: string; name: string; lines: readonly PartLine[] }) {
  const areHidden = useOtherNamesHidden();
  if (areHidden) return <p id={id}>Names are hidden. {otherNamesShortcut} shows them again.</p>;
  const many = lines.length === 1 ? '1 line' : `${lines.length} lines`;
  return (
    <div id={id} className={list.reading}>
      <p role="status" className={list.many}>
        {lines.length === 0
          ? 'There is nothing more to give: a file says the same with it and without it.'
          : `${many}, as a file would give ${lines.length === 1 ? 'it' : 'them'}. That you read ${lines.length === 1 ? 'it' : 'them'} is kept.`}
      </p>
      {lines.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by the keyboard too
        <section className={list.lines} aria-label={name} tabIndex={0}>
          <dl>
            {lines.map(({ of, text, at }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids and stay in their order
              <div key={index} className={list.line}>
                <dt>
                  {lineWords[of]}
                  {at === null ? null : <span className={list.moment}>{shortMoment(at)}</span>}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
