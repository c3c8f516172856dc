/** One step of the tour: what it says, and where that is on the screen. */
export interface TourStep {
  readonly title: string;
  readonly says: string;
  /** What it points at, in the order in which it is looked for; none of it may be on the screen. */
  readonly at: readonly string[];
  /** Where it is found: the desk, an open conversation, or the lead's page. */
  readonly place: 'desk' | 'contact' | 'measures';
}

/** The steps, in the order of a call. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'Take a call',
    says: 'Ctrl N begins a conversation, wherever you are. Ctrl Shift Q takes a quick question without a name. Whatever you type is on the disk within a second; the screen says “Saved” only then.',
    at: ['[data-pane="desk"] [data-shortcut="Ctrl+N"]'],
    place: 'desk',
  },
  {
    title: 'Write as they talk',
    says: 'Type what is said, one thought to a line; Enter keeps the line. The guide beside it ticks itself off and asks the next thing nobody has said anything about. Any order will do.',
    at: ['[data-pane="notes"]'],
    place: 'contact',
  },
  {
    title: 'Tag a line with one key',
    says: 'While a line is being typed, Alt with a letter says what it is: a strength, a network, a goal, a worry, a risk, a need, or their own words. Ctrl / lists every key, and F1 is help.',
    at: ['[aria-label="Tag for the line you are typing"]', '[data-pane="notes"]'],
    place: 'contact',
  },
  {
    title: 'The safety key',
    says: 'F9 opens safety from anywhere in a conversation: whom to ring, and what was done. Words that may be about safety raise it by themselves, and nothing closes over an open worry.',
    at: ['[data-shortcut="F9"]'],
    place: 'contact',
  },
  {
    title: 'What could help',
    says: 'Services are proposed from what has come up, the community’s own first, each with why. One key offers one, another promises to send the details.',
    at: ['[data-pane="help"]'],
    place: 'contact',
  },
  {
    title: 'How it ended',
    says: 'The bar at the foot says what is still missing before the conversation can close, and why. Ctrl Enter closes it. Somebody who asks for an assessment is always passed on.',
    at: ['[data-pane="outcome"]'],
    place: 'contact',
  },
  {
    title: 'See that it worked',
    says: 'The desk brings back what is due today: follow-ups, promises, call-backs, what nobody has taken yet. A follow-up asks whether it worked; where it did not, a conversation goes on from it.',
    at: ['[data-pane="desk"]'],
    place: 'desk',
  },
  {
    title: 'How it goes',
    says: 'At the foot of the desk is what became of your own conversations. A lead has measures and charts under Ctrl Shift H, each number with the conversations behind it, and no ranking of people.',
    at: ['nav [aria-keyshortcuts="Control+Shift+H"]', '[aria-label="Your conversations on this computer"]'],
    place: 'measures',
  },
];
