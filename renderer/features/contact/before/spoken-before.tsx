import { useEffect } from 'react';
import { otherNamesShortcut, useOtherNamesHidden } from '../../../lib/other-names.ts';
import { useWorkspaceUi, useWorkspaceUiStore } from '../workspace-ui.ts';
import classes from './before.module.css';
import { frontCard } from './card-actions.ts';
import { whoAndSafety } from './card-in-words.ts';
import { PersonCardView } from './person-card-view.tsx';
import { isEnough, useFoundPeople } from './use-found-people.ts';

/**
 * Looks for the person while their details are typed, and tells a screen reader once of each card that is asked about:
 * after the sentence it is in, and without taking the focus.
 */
export function LookForPerson() {
  const ui = useWorkspaceUiStore();
  const { found, typed } = useFoundPeople();
  const isNobody = found !== undefined && found.cards.length === 0 && isEnough(typed);
  useEffect(() => {
    if (found) ui.setState({ cards: found.cards, moreCards: found.more, isNobodyFound: isNobody });
  }, [ui, found, isNobody]);
  const isHidden = useOtherNamesHidden();
  const front = found ? frontCard(found.cards) : null;
  return (
    <div role="status" className="for-screen-readers">
      {front && isHidden ? `Perhaps spoken to before. Names are hidden; ${otherNamesShortcut} shows them.` : ''}
      {front && !isHidden
        ? `Perhaps spoken to before: ${whoAndSafety(front)}. Alt Y: the same person. Alt A: another person.`
        : ''}
    </div>
  );
}

/** Who has perhaps been spoken to before, on this computer. It stands where there is room for it, and never in the way. */
export function SpokenBefore({ place }: { place: 'who' | 'help' }) {
  const cards = useWorkspaceUi((state) => state.cards);
  const more = useWorkspaceUi((state) => state.moreCards);
  const isNobody = useWorkspaceUi((state) => state.isNobodyFound);
  if (cards.length === 0 && !isNobody) return null;
  const front = frontCard(cards);
  return (
    <section className={`${classes.before} ${classes[place]}`} aria-label="Perhaps spoken to before (on this computer)">
      <h2>Perhaps spoken to before (on this computer)</h2>
      {isNobody ? <p className={classes.when}>Nothing on this computer.</p> : null}
      {cards.length === 0 ? null : (
        <ul className={classes.cards}>
          {cards.map((card) => (
            <PersonCardView key={card.earlier} card={card} isFront={card === front} />
          ))}
        </ul>
      )}
      {more > 0 ? <p className={classes.when}>{more} more: a birth date tells them apart.</p> : null}
    </section>
  );
}
