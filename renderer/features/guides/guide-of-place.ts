import type { HelpPart } from '../../lib/help-part.ts';

/** A guide, and where in it. */
export interface GuidePlace {
  readonly guide: string;
  readonly anchor: string | null;
  /** Of a page that is in no list: the guide that led to it. */
  readonly from?: GuidePlace;
}

const whole = (guide: string): GuidePlace => ({ guide, anchor: null });
const forAdministrators = (anchor: string): GuidePlace => ({ guide: 'administrators', anchor });

/** What helps where one stands. An open conversation is a place of its own. */
export const guideOfPlace = {
  contact: whole('adviser'),
  desk: whole('adviser'),
  directory: { guide: 'adviser-more', anchor: 'services-from-the-directory' },
  'follow-up': whole('follow-ups'),
  sheet: whole('hand-over'),
  pack: whole('information-pack'),
  measures: whole('lead'),
  reviews: { guide: 'adviser-more', anchor: 'what-was-said-about-my-conversations' },
  'reviews of a lead': { guide: 'lead', anchor: 'reviews-of-conversations' },
  exports: whole('exports'),
  leaving: whole('what-leaves'),
  sessions: whole('drop-in'),
  practice: whole('practice'),
  administration: whole('administrators'),
  'council-pack': { guide: 'administrators', anchor: 'the-council-pack' },
} as const satisfies Readonly<Record<string, GuidePlace>>;

const guideOfPart = {
  safety: { guide: 'adviser-more', anchor: 'safety-and-deciding-with-support' },
  people: { guide: 'desks', anchor: 'for-administrators' },
  retention: forAdministrators('how-long-things-are-kept'),
  holds: forAdministrators('holds'),
  rights: forAdministrators('when-somebody-asks-what-is-kept-about-them'),
  audit: forAdministrators('who-did-what'),
  'directory-sources': whole('directory'),
  postcodes: forAdministrators('postcodes'),
  collector: forAdministrators('sending-counts'),
  managed: forAdministrators('set-by-your-organisation-and-updates'),
  about: forAdministrators('about-frontdoor'),
} as const satisfies Readonly<Record<HelpPart, GuidePlace>>;

/** What helps in each part of a screen that has a section to itself. */
export const guidesOfParts: ReadonlyMap<string, GuidePlace> = new Map(Object.entries(guideOfPart));
