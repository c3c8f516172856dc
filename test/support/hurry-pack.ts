import type { Pack } from '../../shared/pack/schema.ts';
import { packOf } from './talk.ts';

const somerset = packOf('somerset');

/** An entry of a list as it was before the council took it out of use. */
function retired<T>(entry: T | undefined): T & { retired: true } {
  if (entry === undefined) throw new Error('the pack has no such entry');
  return { ...entry, retired: true };
}

/** Somerset's pack with something retired in the lists that open a gate, each of the most tempting sort. */
export const hurryPack: Pack = {
  ...somerset,
  outcomes: { ...somerset.outcomes, 'old-end': { ...retired(somerset.outcomes.died), label: 'An old end' } },
  override_reasons: {
    ...somerset.override_reasons,
    'old-reason': retired(somerset.override_reasons['already-being-assessed']),
  },
  justifications: { ...somerset.justifications, 'old-ground': retired(somerset.justifications['urgent-need']) },
  safety_triggers: { ...somerset.safety_triggers, 'old-worry': retired(somerset.safety_triggers.abuse) },
  topics: { ...somerset.topics, 'old-question': retired(somerset.topics['blue-badge']) },
};
