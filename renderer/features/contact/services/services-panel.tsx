import { useState } from 'react';
import { keyText } from '../../../../shared/domain/directory/key-text.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { Button } from '../../../ui/button.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { NoDistances } from '../../../ui/no-distances.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { serviceShortcuts } from '../contact-commands.ts';
import { useOpenContact } from '../editor/use-editor.ts';
import help from '../help/help.module.css';
import { useWorkspaceUi } from '../workspace-ui.ts';
import { Lacking } from './lacking.tsx';
import { ProposalCard } from './proposal-card.tsx';
import classes from './services.module.css';
import { useProposals } from './use-proposals.ts';

const shownAtFirst = 3;

/** Services of the directory that could help, as far as the conversation says; to be offered by one key. */
export function ServicesPanel() {
  const [text, setText] = useState('');
  const [isAll, setAll] = useState(false);
  const { state, cards } = useProposals(text);
  const hasTopic = useOpenContact(({ contact }) => contact.fields.topicMain !== null);
  const postcode = useOpenContact(({ contact }) => contact.fields.personPostcode);
  const at = useWorkspaceUi(({ proposalAt }) => proposalAt);
  if (state === 'not-asked') return <Lacking />;
  if (state === 'none') {
    return (
      <>
        <p className={classes.quiet}>No directory is on this computer yet. An administrator reads one in.</p>
        <Lacking />
      </>
    );
  }
  if (state === 'unreadable') {
    return (
      <p role="alert" className={help.nobody}>
        The directory on this computer is damaged and is not searched. An administrator imports it again.
      </p>
    );
  }
  const inFront = cards.findIndex(({ key }) => keyText(key) === at);
  const front = Math.max(0, inFront);
  const shown = isAll || front >= shownAtFirst ? cards : cards.slice(0, shownAtFirst);
  const today = civilDateOf(clock.now());
  return (
    <section className={help.section} aria-label="From the directory" data-place="services">
      <header className={classes.head}>
        <h3>From the directory</h3>
        {cards.length > 1 ? (
          <span className={classes.quiet}>
            next <Keys of={serviceShortcuts.next} />
          </span>
        ) : null}
      </header>
      <TextField
        label="Look for a service"
        value={text}
        onType={setText}
        longest={200}
        placeholder="lunch club, handyman…"
      />
      <p role="status" className={cards.length > 0 ? 'for-screen-readers' : classes.quiet}>
        {told(cards.length, saysSomething(text), hasTopic)}
      </p>
      {cards.length === 0 ? null : <NoDistances postcode={postcode} asked="a postcode of the person" />}
      <ul className={classes.list} aria-label="Services that could help">
        {shown.map((card, index) => (
          <ProposalCard key={keyText(card.key)} card={card} isFront={index === front} today={today} />
        ))}
      </ul>
      {cards.length > shown.length ? (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show {cards.length - shown.length} more
        </Button>
      ) : null}
      <Lacking />
    </section>
  );
}

function told(count: number, isSearch: boolean, hasTopic: boolean): string {
  if (count > 0) return `${count} ${count === 1 ? 'service' : 'services'}`;
  if (isSearch) return 'Nothing found. Other words may find it; their own words can be put down below.';
  return hasTopic ? 'Nothing is proposed for these topics.' : 'Services are proposed once there is a topic.';
}
