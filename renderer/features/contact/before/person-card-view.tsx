import type { EarlierContact, PersonCard } from '../../../../shared/domain/people.ts';
import { notSafeInWords, type SafetyMarks } from '../../../../shared/domain/safety/safety-state.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { anotherPerson, otherNamesShortcut, useOtherNamesHidden } from '../../../lib/other-names.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { useSafetyMarks } from '../../../lib/use-safety-marks.ts';
import { Button } from '../../../ui/button.tsx';
import { AlertIcon } from '../../../ui/icons.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { SafetyBadge } from '../../../ui/safety-badge.tsx';
import { cardShortcuts } from '../contact-commands.ts';
import { useEditor } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import classes from './before.module.css';
import { acceptCard, refuseCard, takeCardBack } from './card-actions.ts';
import { earlierInWords, followUpInWords, isCardHidden, triedInWords, whoInWords } from './card-in-words.ts';
import { SettleFollowUp } from './settle-follow-up.tsx';

interface EarlierProps {
  contact: EarlierContact;
  isSame: boolean;
  marks: SafetyMarks | undefined;
}

function Earlier({ contact, isSame, marks }: EarlierProps) {
  const { pack } = useEditor();
  const today = civilDateOf(clock.now());
  const followUp = followUpInWords(contact, pack, today);
  return (
    <li>
      <p className={classes.when}>
        {earlierInWords(contact, pack)} {marks ? <SafetyBadge state={marks.state} open={marks.open} /> : null}
      </p>
      <ul className={classes.tried}>
        {contact.solutions.map((solution, at) => {
          const { words, isBroken } = triedInWords(solution, pack, today);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been tried twice, in the same words
            <li key={at} className={isBroken ? classes.broken : undefined}>
              {words}
            </li>
          );
        })}
        {followUp === null ? null : <li>{followUp}</li>}
      </ul>
      {isSame ? <SettleFollowUp earlier={contact} /> : null}
    </li>
  );
}

function Notes({ card }: { card: PersonCard }) {
  const { pack } = useEditor();
  const adjustments = card.adjustments.map((id) => labelOf(pack.adjustments, id)).join(', ');
  return (
    <>
      {card.safeToContact === false ? (
        <p className={classes.unsafe} data-must-be-read>
          <AlertIcon size={12} /> {notSafeInWords({ notSafe: true, safeTime: card.safeTime.trim() })}
        </p>
      ) : null}
      {adjustments === '' ? null : <p className={classes.about}>Adjustments: {adjustments}</p>}
    </>
  );
}

/** A card while other people's names are hidden: that there is somebody, and no more. */
function HiddenCard({ card }: { card: PersonCard }) {
  return (
    <li className={classes.card}>
      <h3>{anotherPerson}</h3>
      <p className={classes.why}>{card.class === 'strong' ? 'Likely' : 'Perhaps'} spoken to before</p>
      <p className={classes.when}>
        Hidden while other people’s names are. <Keys of={otherNamesShortcut} />
        <span className="for-screen-readers">{otherNamesShortcut}</span> shows them.
      </p>
    </li>
  );
}

/** Somebody who may be the person: why, what was tried before and how it went; and one key to say whether it is them. */
export function PersonCardView({ card, isFront }: { card: PersonCard; isFront: boolean }) {
  const editor = useEditor();
  const who = whoInWords(card);
  const marksOf = useSafetyMarks(card.contacts.map(({ contact }) => contact));
  const areNamesHidden = useOtherNamesHidden();

  /** The button goes once it is pressed: the hand goes back to the talk. */
  function press(act: typeof acceptCard) {
    focusInto(findOnScreen('[data-place="notes"]'));
    void act(editor, card);
  }

  if (isCardHidden(card, areNamesHidden)) return card.answer === 'other' ? null : <HiddenCard card={card} />;
  if (card.answer === 'other') {
    return (
      <li className={classes.refused}>
        <span>Another person: {who}</span>
        <Button look="quiet" aria-label={`Take back: another person than ${who}`} onPress={() => press(takeCardBack)}>
          Take back
        </Button>
      </li>
    );
  }
  const isSame = card.answer === 'same';
  const more = card.count - card.contacts.length;
  return (
    <li className={`${classes.card} ${isSame ? classes.same : ''}`} data-card={card.earlier} tabIndex={-1}>
      <h3 data-must-be-read>{who}</h3>
      <p className={classes.why}>
        {isSame ? 'Said to be the same person' : card.class === 'strong' ? 'Likely' : 'Perhaps'}
        {card.evidence === '' ? '' : `: ${card.evidence}`}
        {isSame && card.class === 'none'
          ? '. What stands in this conversation now does not fit: take it back if it is about somebody else'
          : ''}
      </p>
      <Notes card={card} />
      <ul className={classes.earlier} aria-label="What was tried before">
        {card.contacts.map((contact) => (
          <Earlier key={contact.contact} contact={contact} isSame={isSame} marks={marksOf(contact.contact)} />
        ))}
      </ul>
      {more > 0 ? <p className={classes.when}>and {more} before that</p> : null}
      <div className={classes.answers}>
        {isSame ? (
          <Button look="quiet" aria-label={`Take back: the same person, ${who}`} onPress={() => press(takeCardBack)}>
            Take back
          </Button>
        ) : (
          <>
            <Button {...(isFront ? { shortcut: cardShortcuts.same } : {})} onPress={() => press(acceptCard)}>
              Same person<span className="for-screen-readers">: {who}</span>
            </Button>
            <Button
              look="quiet"
              {...(isFront ? { shortcut: cardShortcuts.other } : {})}
              onPress={() => press(refuseCard)}
            >
              Another person<span className="for-screen-readers"> than {who}</span>
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
