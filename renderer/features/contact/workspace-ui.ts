import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ServiceCard } from '../../../shared/domain/directory/card.ts';
import type { PersonCard } from '../../../shared/domain/people.ts';
import type { AskOnScreen } from './asks/keep-places.ts';
import type { GuidePlace } from './guide/next-prompt.ts';

/** The panes of a contact, in the order in which Tab and F6 come to them. */
export const panes = ['who', 'guide', 'notes', 'help', 'outcome'] as const;
/** One of {@link panes}. */
export type Pane = (typeof panes)[number];
/** The panes that stand beside the notes. */
type SidePane = 'who' | 'guide' | 'help';

/** What a contact's screen remembers and no record does. */
export interface WorkspaceUi {
  /** The pane in front where there is no room for all of them. */
  readonly pane: Pane;
  /** The pane beside the notes where there is room for two. */
  readonly side: SidePane;
  /** Where the adviser put the guide; null lets it follow the talk. */
  readonly guide: GuidePlace | null;
  readonly isSafetyOpen: boolean;
  /** The trigger that is spread out in the safety panel. */
  readonly safetyAt: string | null;
  /** Topics and strengths that the notes suggest and that were put away, as `kind id`. */
  readonly putAway: ReadonlySet<string>;
  /** Questions that were left for later, by their key. */
  readonly later: ReadonlySet<string>;
  /** The question on the screen, whose answers keep their keys. */
  readonly shownAsk: AskOnScreen | null;
  /** Whether the place for something that came in writing is open. */
  readonly isReceiving: boolean;
  /** Who has perhaps been spoken to before, and what was said to it; how many more there are. */
  readonly cards: readonly PersonCard[];
  readonly moreCards: number;
  /** Enough is known to say that there is nobody. */
  readonly isNobodyFound: boolean;
  /** The services on the screen that could be offered, and the one that was brought to the front, by its key. */
  readonly proposals: readonly ServiceCard[];
  readonly proposalAt: string | null;
  /** Whether the line is shown large to the person, just now or before. */
  readonly large: 'never' | 'shown' | 'hidden';
  readonly isClosing: boolean;
  /** Whether the adviser is being asked if the record should stay as it was. */
  readonly isLeaving: boolean;
  /** Why the store would not close the contact. */
  readonly refusal: string | null;
}

/** A store for one contact's screen; what was being put in as received is gone on with. */
export function createWorkspaceUi(isReceiving = false): StoreApi<WorkspaceUi> {
  return createStore<WorkspaceUi>()(() => ({
    pane: 'notes',
    side: 'guide',
    guide: null,
    isSafetyOpen: false,
    safetyAt: null,
    putAway: new Set(),
    later: new Set(),
    shownAsk: null,
    isReceiving,
    cards: [],
    moreCards: 0,
    isNobodyFound: false,
    proposals: [],
    proposalAt: null,
    large: 'never',
    isClosing: false,
    isLeaving: false,
    refusal: null,
  }));
}

/** Brings a pane to the front; one that stands beside the notes stays there when the notes come back. */
export function showPane(store: StoreApi<WorkspaceUi>, pane: Pane): void {
  store.setState(pane === 'notes' || pane === 'outcome' ? { pane } : { pane, side: pane });
}

/** The screen of the contact around a component. */
export const WorkspaceUiContext = createContext<StoreApi<WorkspaceUi> | null>(null);

/** The store of the screen around this component. */
export function useWorkspaceUiStore(): StoreApi<WorkspaceUi> {
  const store = useContext(WorkspaceUiContext);
  if (!store) throw new TypeError('This belongs inside an open contact.');
  return store;
}

/** Something of the screen around this component. */
export function useWorkspaceUi<T>(select: (state: WorkspaceUi) => T): T {
  return useStore(useWorkspaceUiStore(), select);
}
