import { addPerson, changePerson, letIn, resetPin, retirePerson, showMembers } from '../services/desks/people.ts';
import { setPin, signIn } from '../services/desks/sign-in.ts';
import { keepTabs, setIdle, showTabs, standingOf } from '../services/desks/standing.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/profiles.ts`. */
export const profiles: DataHandlers['profiles'] = {
  me: ({ actor }) => actor,
  desk: standingOf,
  signIn,
  setPin,
  list: showMembers,
  add: addPerson,
  change: changePerson,
  retire: retirePerson,
  resetPin,
  letIn,
  setIdle,
  tabs: showTabs,
  keepTabs,
};
