/** A guide, and where in it. */
export interface GuidePlace {
  readonly guide: string;
  readonly anchor: string | null;
}

const whole = (guide: string): GuidePlace => ({ guide, anchor: null });

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
