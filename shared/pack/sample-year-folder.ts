/** Where a council pack keeps an invented year of a team; no part of the pack itself, and not every pack has one. */
export const sampleYearFolder = 'sample-year';
