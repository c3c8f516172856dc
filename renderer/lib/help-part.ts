/** Parts of a screen with a section of a guide to themselves. */
export type HelpPart =
  | 'safety'
  | 'people'
  | 'retention'
  | 'holds'
  | 'rights'
  | 'audit'
  | 'directory-sources'
  | 'postcodes'
  | 'collector'
  | 'managed'
  | 'about';

/** Marks an element as such a part; see {@link partInHand}. */
export function asHelpPart(part: HelpPart): { readonly 'data-help': HelpPart } {
  return { 'data-help': part };
}

/** The part that one is in, as it is marked: where the focus is, or in the middle of the window while it is nowhere. */
export function partInHand(): string | null {
  const focus = document.activeElement;
  const isNowhere = focus === null || focus === document.body;
  const at = isNowhere ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : focus;
  return at?.closest('[data-help]')?.getAttribute('data-help') ?? null;
}
