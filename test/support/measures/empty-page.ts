import { pageOf } from '../../../shared/domain/measures/measures-page.ts';

/** The lead's page of a desk on which nothing was ever closed. */
export const emptyPage = pageOf(
  new Map(),
  { grain: 'week', from: '2026-03-23', to: '2026-04-05', only: null },
  { today: '2026-05-29', windows: [28, 91, 182], waiting: 0 },
);
