/** Where a link of a guide leads: to a heading of a guide, or to what the app does not show. */
export type GuideTarget =
  | { readonly is: 'guide'; readonly guide: string; readonly anchor: string | null }
  | { readonly is: 'not-shown'; readonly address: string | null };

/** What a link on a page means; a page beside the app has no address that would tell a reader anything. Pure. */
export function targetOf(href: string, page: string, isGuide: (id: string) => boolean): GuideTarget {
  const [, id = '', anchor = ''] = /^(?:([a-z0-9-]+)\.md)?(?:#(.+))?$/.exec(href) ?? [];
  const guide = id === '' ? page : id;
  if ((id !== '' || anchor !== '') && isGuide(guide)) return { is: 'guide', guide, anchor: anchor || null };
  return { is: 'not-shown', address: /^(?:https?|mailto):/.test(href) ? href : null };
}
