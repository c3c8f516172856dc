import type { ServiceCard } from '../../../../shared/domain/directory/card.ts';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import type { CivilDate } from '../../../../shared/domain/time.ts';
import { Button } from '../../../ui/button.tsx';
import { ServiceFacts } from '../../../ui/service-facts.tsx';
import { serviceShortcuts } from '../contact-commands.ts';
import { useEditor } from '../editor/use-editor.ts';
import { labelOf } from '../pack-choices.ts';
import { useWorkspaceUiStore } from '../workspace-ui.ts';
import { offer, promiseToSend } from './offer-actions.ts';
import classes from './services.module.css';

/** One service that is proposed: with everything in front, in short below. The keys are about the one in front. */
export function ProposalCard({ card, isFront, today }: { card: ServiceCard; isFront: boolean; today: CivilDate }) {
  const editor = useEditor();
  const ui = useWorkspaceUiStore();
  const { name, tiers, isFavourite } = card;
  // Where the tier is a reason, the reasons say it.
  const isSaid = card.why.some(({ kind }) => kind === 'tier');
  const tier = isSaid ? '' : labelOf(editor.pack.solution_tiers, tiers[0] ?? null);
  return (
    <li
      className={classes.service}
      data-service={keyText(card.key)}
      data-front={isFront}
      aria-label={name}
      onFocus={() => ui.setState({ proposalAt: keyText(card.key) })}
    >
      <div className={classes.head}>
        <h4>
          {isFavourite ? <span title="A favourite here">★ </span> : null}
          {isFavourite ? <span className="for-screen-readers">Favourite: </span> : null}
          {name}
        </h4>
        <Button {...(isFront ? { shortcut: serviceShortcuts.offer } : {})} onPress={() => offer(editor, card)}>
          Offer<span className="for-screen-readers">: {name}</span>
        </Button>
      </div>
      {tier === '' ? null : <p className={classes.quiet}>{tier}</p>}
      <ServiceFacts card={card} today={today} isShort={!isFront} />
      {isFront ? (
        <div className={classes.buttons}>
          <Button look="quiet" shortcut={serviceShortcuts.send} onPress={() => promiseToSend(editor, card)}>
            They want it: send details<span className="for-screen-readers"> of {name}</span>
          </Button>
        </div>
      ) : null}
    </li>
  );
}
