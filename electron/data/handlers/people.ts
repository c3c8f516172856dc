import { acceptMatch, refuseMatch, takeBackAnswer } from '../services/people/answer-match.ts';
import { findPeople } from '../services/people/find-people.ts';
import { showAfterwards } from '../services/people/show-afterwards.ts';
import type { DataHandlers } from './index.ts';

/** Answers the calls of `shared/contract/people.ts`. */
export const people: DataHandlers['people'] = {
  find: findPeople,
  accept: acceptMatch,
  refuse: refuseMatch,
  takeBack: takeBackAnswer,
  afterwards: showAfterwards,
};
