/** Where a link of a guide leads: to a heading of a guide, or to what the app does not show. */
export type GuideTarget =
  | { readonly is: 'guide'; readonly guide: string; readonly anchor: string | null }
  | { readonly is: 'not-shown'; readonly address: string | null };

const docs = 'https://docs.invalid';

/** What a link on a page means; a page beside the app has no address that would tell a reader anything. Pure. */
export function targetOf(href: string, page: string, isGuide: (id: string) => boolean): GuideTarget {
  const to = href === '' ? null : URL.parse(href, `${docs}/${page}.md`);
  const guide = to?.origin === docs ? /^\/(.+)\.md$/.exec(to.pathname)?.[1] : undefined;
  if (to && guide !== undefined && isGuide(guide)) return { is: 'guide', guide, anchor: to.hash.slice(1) || null };
  return { is: 'not-shown', address: /^(?:https?|mailto):/.test(href) ? href : null };
}
