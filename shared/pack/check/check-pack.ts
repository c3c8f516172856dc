import type { Finding } from '../finding.ts';
import { resolveConditions } from '../resolve-conditions.ts';
import type { WrittenPack } from '../written-pack.ts';
import { askAnswers } from './ask-answers.ts';
import { clientLevelDataIds } from './client-level-data-ids.ts';
import { conditionIds } from './condition-ids.ts';
import { directoryWords } from './directory-words.ts';
import { guideIds } from './guide-ids.ts';
import { measureList } from './measure-list.ts';
import { noDoubles } from './no-doubles.ts';
import { plainPrompts } from './plain-prompts.ts';
import { practiceEnds } from './practice-ends.ts';
import { practiceIds } from './practice-ids.ts';
import { reachableRoutes } from './reachable-routes.ts';
import { reachableStages } from './reachable-stages.ts';
import { reportQuestions } from './report-questions.ts';
import { retention } from './retention.ts';
import { retiredIds } from './retired-ids.ts';
import type { PackRule, WrittenRule } from './rule.ts';
import { safetyNumbers } from './safety-numbers.ts';
import { targets } from './targets.ts';
import { translations } from './translations.ts';
import { wholeLists } from './whole-lists.ts';

const writtenRules: readonly WrittenRule[] = [
  conditionIds,
  guideIds,
  retiredIds,
  noDoubles,
  safetyNumbers,
  wholeLists,
  reportQuestions,
  translations,
  targets,
  measureList,
  retention,
  plainPrompts,
  askAnswers,
  directoryWords,
  practiceIds,
  clientLevelDataIds,
];

/** What has to be right before anybody can tell where the guide leads: the rest would only be echoes of it. */
const groundRules: readonly WrittenRule[] = [conditionIds, guideIds, retiredIds, reportQuestions, practiceIds];

const conductRules: readonly PackRule[] = [reachableStages, reachableRoutes, practiceEnds];

/**
 * Checks a pack for everything that its shape alone does not show: what its ids name, that every stage and every
 * end can be reached, that safety always has a number, that its words are plain. An empty list is a sound pack.
 */
export function checkPack(written: WrittenPack): Finding[] {
  const findings = writtenRules.flatMap((rule) => rule(written));
  const { pack, findings: unresolved } = resolveConditions(written);
  if (pack === null) return [...unresolved, ...findings];
  if (groundRules.some((rule) => rule(written).length > 0)) return findings;
  return [...findings, ...conductRules.flatMap((rule) => rule(pack))];
}
