import { followUpMethods, outcomeClasses } from '../../domain/contact-fields.ts';
import { type Finding, finding } from '../finding.ts';
import { requesterGroups } from '../schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import type { WrittenRule } from './rule.ts';

/** Every list leaves a way on: a route for each outcome, somebody to speak for each group, a way to follow up. */
export const wholeLists: WrittenRule = (written) => [
  ...classesWithoutRoutes(written),
  ...groupsWithoutRequesters(written),
  ...receipts(written),
  ...connections(written),
  ...waysToFollowUp(written),
  ...followUpsThatEnd(written),
];

function classesWithoutRoutes({ outcomes, outcome_labels: labels }: WrittenPack): Finding[] {
  const used = inUse(outcomes);
  return outcomeClasses.flatMap((wanted) =>
    used.some((route) => route.class === wanted)
      ? []
      : finding('incomplete', ['outcomes'], `No route leads to “${labels[wanted]}”. Add one with class: ${wanted}.`),
  );
}

function groupsWithoutRequesters({ requesters }: WrittenPack): Finding[] {
  const used = inUse(requesters);
  return requesterGroups.flatMap((wanted) =>
    used.some(({ group }) => group === wanted)
      ? []
      : finding(
          'incomplete',
          ['requesters'],
          `Nobody who gets in touch is in the group ${wanted}. Add somebody with group: ${wanted}.`,
        ),
  );
}

function receipts({ outcomes }: WrittenPack): Finding[] {
  return Object.entries(outcomes).flatMap(([id, route]) => {
    if (!route.receipt || route.class === 'passed') return [];
    const message = `“${route.label}” asks who took it over, which only a route that passes somebody on can know. Write class: passed, or take out receipt.`;
    return finding('contradiction', ['outcomes', id, 'receipt'], message);
  });
}

function connections({ how_connected: ways }: WrittenPack): Finding[] {
  const [loose] = Object.entries(ways).find(([, { promise, by_pack }]) => by_pack && !promise) ?? [];
  if (loose !== undefined) {
    const message = 'Only a promise can be kept by a pack. Add promise: true, or take out by_pack.';
    return finding('contradiction', ['how_connected', loose, 'by_pack'], message);
  }
  if (inUse(ways).some(({ promise }) => !promise)) return [];
  const message =
    'Every way to connect somebody is a promise for later. Add one that is done at once, without promise: true.';
  return finding('incomplete', ['how_connected'], message);
}

/** Somebody may have every adjustment at once, and is still to be reached. */
function waysToFollowUp({ adjustments }: WrittenPack): Finding[] {
  const blocked = new Set(inUse(adjustments).map(({ blocks }) => blocks));
  if (followUpMethods.some((method) => !blocked.has(method))) return [];
  const message = `Together the adjustments rule out every way to follow up (${followUpMethods.join(', ')}). Take blocks out of one.`;
  return finding('contradiction', ['adjustments'], message);
}

/** A follow-up ends, whatever comes of it: because it worked, and because nobody answers. */
function followUpsThatEnd({ follow_up_results: results }: WrittenPack): Finding[] {
  const used = inUse(results);
  return [
    ...(used.some(({ effect, answered }) => effect === 'sustained' && answered)
      ? []
      : finding('incomplete', ['follow_up_results'], 'No result says that it worked. Add one with effect: sustained.')),
    ...(used.some(({ answered }) => !answered)
      ? []
      : finding(
          'incomplete',
          ['follow_up_results'],
          'No result ends a follow-up that nobody answers. Add one with answered: false, and after_tries: true.',
        )),
  ];
}

function inUse<T extends { readonly retired: boolean }>(list: Readonly<Record<string, T>>): T[] {
  return Object.values(list).filter(({ retired }) => !retired);
}
