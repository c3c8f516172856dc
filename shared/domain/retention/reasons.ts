/** Why a conversation has to be kept although its time is over. */
export const holdReasons = ['complaint', 'access-request', 'safeguarding', 'claim'] as const;

/** Why somebody's names and words are removed before their time. */
export const erasureGrounds = ['asked-for', 'recorded-by-mistake', 'court-order'] as const;

/** Why somebody's request to remove them was refused (UK GDPR, article 17(3)). */
export const refusalGrounds = ['legal-duty', 'public-task', 'legal-claim', 'health-or-social-care'] as const;

/** What an export leaves out until it is released: who the caller is, what others said, and details of others. */
export const withheldParts = ['caller', 'words', 'others'] as const;
/** One of {@link withheldParts}. */
export type WithheldPart = (typeof withheldParts)[number];
