import { useState } from 'react';
import type { ServiceCard } from '../../../shared/domain/directory/card.ts';
import { keyText } from '../../../shared/domain/directory/key-text.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import { moveAlongStops } from '../../ui/roving.ts';
import { ServiceFacts } from '../../ui/service-facts.tsx';
import classes from './directory.module.css';

interface ResultListProps {
  cards: readonly ServiceCard[];
  today: CivilDate;
  /** The one that is spread out beside the list. */
  openKey: string | null;
  onOpen: (card: ServiceCard) => void;
}

/** The services that were found, numbered as on the map: one stop for Tab, arrows move, Enter opens. */
export function ResultList({ cards, today, openKey, onOpen }: ResultListProps) {
  const [stopKey, setStopKey] = useState<string | null>(null);
  const stop = cards.find(({ key }) => keyText(key) === (stopKey ?? openKey)) ?? cards[0];
  return (
    <ol
      className={classes.results}
      aria-label="Services found"
      onKeyDown={moveAlongStops}
      onFocus={({ target }) => setStopKey(target.closest('[data-row]')?.getAttribute('data-row') ?? null)}
    >
      {cards.map((card, index) => {
        const key = keyText(card.key);
        return (
          <li key={key} data-row={key} className={classes.result} data-open={key === openKey}>
            <button
              type="button"
              data-stop
              tabIndex={card === stop ? 0 : -1}
              aria-current={key === openKey}
              className={classes.name}
              onClick={() => onOpen(card)}
            >
              <span className={classes.number}>{index + 1}</span>
              <span>
                {card.isFavourite ? <span aria-hidden="true">★ </span> : null}
                {card.isFavourite ? <span className="for-screen-readers">Favourite: </span> : null}
                {card.name}
                {card.organization === null ? null : <span className={classes.quiet}> {card.organization}</span>}
              </span>
            </button>
            <ServiceFacts card={card} today={today} isShort />
          </li>
        );
      })}
    </ol>
  );
}
