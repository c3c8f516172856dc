/** Something a person can do: one named value feeds the shortcuts, the palette and the list of keys. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group:
    | 'Anywhere'
    | 'At the desk'
    | 'In a contact'
    | 'In a follow-up'
    | 'In a hand-over'
    | 'In an information pack'
    | 'At a drop-in session'
    | 'The question that is offered'
    | 'The line you are typing';
  readonly shortcuts: readonly string[];
  /** Whether the keys mean this while the cursor is in text; always where there is none. */
  readonly inText?: () => boolean;
  /** Whether it makes sense just now; always where there is none. */
  readonly when?: () => boolean;
  readonly run: () => void;
}

/** True where a command makes sense just now. */
export function isOffered(command: Command): boolean {
  return command.when?.() ?? true;
}
