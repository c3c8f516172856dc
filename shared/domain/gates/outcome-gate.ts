import { entryOf } from '../guide/entry-of.ts';
import { saysSomething } from '../guide/says-something.ts';
import { needAppears } from '../need-appears.ts';
import { type GateRule, shut } from './gate.ts';
import { routeOf, routesTaken } from './routes-of.ts';

/** A contact closes with an outcome that somebody chose; nothing is ever filled in by itself. */
export const outcomeGate: GateRule = (record, pack) => {
  if (record.fields.outcomeClass === null) return shut('outcome', 'outcomeClass', 'Say how this contact ended.');
  const route = routeOf(record, pack);
  if (route === null || route.retired) {
    return shut('outcome-route', 'outcomeRoute', 'Say which way it went: choose a route.');
  }
  if (
    !saysSomething(record.fields.personName) &&
    routesTaken(record, pack).some(({ route: { class: end } }) => end === 'passed')
  ) {
    return shut('nameless', 'personName', 'Say who is passed on: a name, or what is known of them.');
  }
  if (route.needs_existing_support && record.fields.existingSupport !== 'yes') {
    const sentence = 'This route is for people who already have support: say whether they do.';
    return shut('existing-support', 'existingSupport', sentence);
  }
  if (route.tally && needAppears(record, pack)) {
    const sentence = `${route.label} is for a question that shows no need. Choose its topic, or another end.`;
    return shut('quick-question', 'topicMain', sentence);
  }
  const locality = entryOf(pack.localities, record.fields.locality);
  if (route.counts === 'elsewhere' && locality?.outside !== true) {
    return shut('elsewhere', 'locality', 'Another authority’s contact comes from outside: choose that locality.');
  }
  return [];
};
