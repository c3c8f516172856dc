import type { GateRule } from './index.ts';
import { routeOf } from './route-of.ts';

/** A contact closes with an outcome that somebody chose; nothing is ever filled in by itself. */
export const outcomeGate: GateRule = (record, pack) => {
  if (record.fields.outcomeClass === null) {
    return { id: 'outcome', sentence: 'Say how this contact ended.', at: 'outcomeClass' };
  }
  const route = routeOf(record, pack);
  if (route === null) {
    return { id: 'outcome-route', sentence: 'Say which way it went: choose a route.', at: 'outcomeRoute' };
  }
  if (route.needs_existing_support && record.fields.existingSupport !== 'yes') {
    return {
      id: 'existing-support',
      sentence: 'This route is for people who already have support: say whether they do.',
      at: 'existingSupport',
    };
  }
  return null;
};
