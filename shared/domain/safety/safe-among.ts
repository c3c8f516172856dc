/** What was said in one conversation about whether it is safe to contact the person. */
export interface SaidSafe {
  readonly safeToContact: boolean | null;
  /** Whether the person themselves was spoken to, in a conversation that has closed. */
  readonly wasHeard: boolean;
}

/**
 * Whether it is safe to contact a person, from what was said in their conversations, the latest first. A no holds until
 * the person themselves has said otherwise later: what a caller says, or what is typed in a conversation that is still
 * open, lifts nothing. Null where nobody was asked. Pure.
 */
export function safeAmong(said: readonly SaidSafe[]): boolean | null {
  let latest: boolean | null = null;
  for (const { safeToContact, wasHeard } of said) {
    if (safeToContact === false) return false;
    if (safeToContact === true && wasHeard) return true;
    latest ??= safeToContact;
  }
  return latest;
}
