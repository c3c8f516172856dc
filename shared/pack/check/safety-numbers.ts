import { saysSomething } from '../../domain/guide/says-something.ts';
import { type Finding, finding } from '../finding.ts';
import type { WrittenRule } from './rule.ts';

/** Safety is one key away in every state: there are triggers, each with what to do, who does it and whom to ring. */
export const safetyNumbers: WrittenRule = ({ safety_triggers: triggers }) => {
  if (Object.values(triggers).every(({ retired }) => retired)) {
    return finding(
      'incomplete',
      ['safety_triggers'],
      'There is nothing to choose about safety. Add at least one trigger with its numbers.',
    );
  }
  const forDanger = Object.values(triggers).filter(({ danger, retired }) => danger && !retired);
  const oneForDanger =
    forDanger.length === 1
      ? []
      : finding(
          'incomplete',
          ['safety_triggers'],
          `Somebody in danger just now raises one worry, and ${forDanger.length === 0 ? 'none' : 'more than one'} is marked. Write danger: true at just one trigger.`,
        );
  const each = Object.entries(triggers).flatMap(([id, { label, say, owner, ring }]): Finding[] => {
    const here = ['safety_triggers', id];
    const blank = (key: string, text: string, what: string) =>
      saysSomething(text)
        ? []
        : finding('incomplete', [...here, key], `The trigger “${id}” does not say ${what}. Fill in ${key}.`);
    const numberless = (key: 'in_hours' | 'out_of_hours', when: string) =>
      /\d/.test(ring[key])
        ? []
        : finding(
            'no-number',
            [...here, 'ring', key],
            `“${label}” has no number to ring ${when}. Write one in ${key}; 999 and 111 are always there.`,
          );
    return [
      ...blank('label', label, 'what it is called'),
      ...blank('say', say, 'what to do'),
      ...blank('owner', owner, 'who sees to it'),
      ...numberless('in_hours', 'in office hours'),
      ...numberless('out_of_hours', 'out of hours'),
    ];
  });
  return [...oneForDanger, ...each];
};
