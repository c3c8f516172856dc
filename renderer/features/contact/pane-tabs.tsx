import { useOtherNamesHidden } from '../../lib/other-names.ts';
import { useMedia } from '../../lib/use-media.ts';
import { SafetyBadge } from '../../ui/safety-badge.tsx';
import { waitingCards } from './before/card-in-words.ts';
import { goToPane } from './go-to-place.ts';
import classes from './workspace.module.css';
import { type Pane, panes, useWorkspaceUi, useWorkspaceUiStore } from './workspace-ui.ts';

const paneWords: Readonly<Record<Pane, string>> = {
  who: 'Who',
  guide: 'Guide',
  notes: 'Notes',
  help: 'What could help',
  outcome: 'How it ended',
};

/** Room for one pane only; the same words as in `workspace.module.css`. */
const isNarrow = '(max-width: 899px), (max-height: 560px)';

/** Where there is no room for every pane, these bring one to the front; where there is, the style sheet hides them. */
export function PaneTabs() {
  const ui = useWorkspaceUiStore();
  const pane = useWorkspaceUi((state) => state.pane);
  const side = useWorkspaceUi((state) => state.side);
  const cards = useWorkspaceUi((state) => state.cards);
  const waiting = waitingCards(cards, useOtherNamesHidden());
  const front = useMedia(isNarrow) ? pane : side;
  return (
    <nav className={classes.tabs} aria-label="Parts of the contact">
      {panes.map((name) => (
        <button
          key={name}
          type="button"
          className={`${classes.tab} ${classes[`tab-${name}`] ?? ''}`}
          aria-pressed={name === front}
          data-waiting={name === 'who' && waiting.count > 0}
          onClick={() => goToPane(name, ui)}
        >
          {name === 'who' && waiting.count > 0 ? `Who (${waiting.count} before?)` : paneWords[name]}
          {name === 'who' && waiting.isNotSafe ? (
            <>
              {' '}
              <SafetyBadge state="none" open={0} notSafe isShort />
            </>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
