import type { Solution } from '../../shared/domain/contact.ts';
import { fieldNames, isFieldName } from '../../shared/domain/contact-fields.ts';
import type { Answer } from '../../shared/domain/guide/asks-of.ts';
import type { Record } from '../../shared/domain/guide/facts.ts';
import type { Following } from '../../shared/domain/guide/follow.ts';
import { factKind, listOf } from '../../shared/pack/check/fact-kinds.ts';
import type { FactTest, WrittenCondition } from '../../shared/pack/condition-schema.ts';
import type { Finding } from '../../shared/pack/finding.ts';
import { type ListName, listNames } from '../../shared/pack/schema.ts';
import { type WrittenPack, writtenPack } from '../../shared/pack/written-pack.ts';

type Keyed<T> = { [id: string]: T };

/** Gives every entry of every list, every stage, path and named condition another id, and follows it everywhere. */
export interface Renaming {
  readonly pack: WrittenPack;
  id(list: ListName | 'stages' | 'paths' | 'conditions', id: string): string;
}

/** New ids that say nothing, and are in no order that the old ones were in. */
export function renamePack(written: WrittenPack): Renaming {
  const names = new Map<string, string>();
  const note = (kind: string, ids: readonly string[]) => {
    for (const [at, id] of ids.entries()) names.set(`${kind} ${id}`, `q${(at * 7919) % 1009}-${names.size}`);
  };
  for (const list of listNames) note(list, Object.keys(written[list]));
  note(
    'stages',
    written.guide.stages.map(({ id }) => id),
  );
  note(
    'paths',
    written.guide.paths.map(({ id }) => id),
  );
  note('conditions', Object.keys(written.conditions ?? {}));
  const id: Renaming['id'] = (kind, old) => names.get(`${kind} ${old}`) ?? old;
  const keys = <T>(kind: Parameters<typeof id>[0], entries: Readonly<Keyed<T>>): Keyed<T> =>
    Object.fromEntries(Object.entries(entries).map(([old, value]) => [id(kind, old), value]));

  const test = (leaf: FactTest): FactTest => {
    if ('known' in leaf || 'at_least' in leaf) return leaf;
    const kind = factKind(leaf.fact);
    if (kind.of !== 'ids') return leaf;
    if ('has' in leaf) return { ...leaf, has: id(kind.list, leaf.has) };
    return { ...leaf, is: id(kind.list, String(leaf.is)) };
  };
  const condition = (old: WrittenCondition): WrittenCondition => {
    if ('all' in old) return { all: old.all.map(condition) };
    if ('any' in old) return { any: old.any.map(condition) };
    if ('not' in old) return { not: condition(old.not) };
    return 'use' in old ? { use: id('conditions', old.use) } : test(old);
  };
  const named = keys('conditions', written.conditions ?? {});
  const shows = (ids: readonly string[]) =>
    ids.map((old) => id(Object.hasOwn(written.elements, old) ? 'elements' : 'review_gates', old));
  const renamedMarks = (marks: WrittenPack['practice']['marks']) =>
    Object.fromEntries(
      Object.entries(marks).map(([name, mark]) => [
        name,
        { ...mark, shows: shows(mark.shows), when: condition(mark.when) },
      ]),
    );
  const renamedQuestions = (questions: WrittenPack['practice']['questions']) =>
    Object.fromEntries(
      Object.entries(questions).map(([name, { costs, ...question }]) => [
        name,
        {
          ...question,
          stage: id('stages', question.stage),
          ...(costs ? { costs: { ...costs, shows: shows(costs.shows) } } : {}),
        },
      ]),
    );
  const pack = {
    ...written,
    ...Object.fromEntries(listNames.map((list) => [list, keys<unknown>(list, written[list])])),
    report_questions: keys(
      'report_questions',
      Object.fromEntries(
        Object.entries(written.report_questions).map(([question, entry]) => {
          const answers = Object.entries(entry.answers).map(([answer, { raises, ...rest }]) => {
            return [answer, { ...rest, ...(raises === undefined ? {} : { raises: id('safety_triggers', raises) }) }];
          });
          return [question, { ...entry, answers: Object.fromEntries(answers) }];
        }),
      ),
    ),
    topics: Object.fromEntries(
      Object.entries(written.topics).map(([topic, entry]) => [
        id('topics', topic),
        { ...entry, helps: entry.helps.map((tier) => id('solution_tiers', tier)) },
      ]),
    ),
    directory: {
      ...written.directory,
      topics: keys('topics', written.directory.topics),
      tiers: keys('solution_tiers', written.directory.tiers),
    },
    conditions: Object.fromEntries(Object.entries(named).map(([name, old]) => [name, condition(old)])),
    translations: Object.fromEntries(
      Object.entries(written.translations).map(([language, lists]) => [
        id('languages', language),
        Object.fromEntries(listNames.flatMap((list) => (lists[list] ? [[list, keys(list, lists[list])]] : []))),
      ]),
    ),
    cues: written.cues.map(({ suggests, ...cue }) => ({ ...cue, suggests: renamedSuggestion(suggests, id) })),
    practice: {
      questions: renamedQuestions(written.practice.questions),
      marks: renamedMarks(written.practice.marks),
      callers: Object.fromEntries(
        Object.entries(written.practice.callers).map(([name, caller]) => [
          name,
          {
            ...caller,
            channel: id('channels', caller.channel),
            questions: renamedQuestions(caller.questions),
            marks: renamedMarks(caller.marks),
            facts: Object.fromEntries(
              Object.entries(caller.facts).map(([name, fact]) => [name, { ...fact, shows: shows(fact.shows) }]),
            ),
          },
        ]),
      ),
    },
    guide: {
      ...written.guide,
      stages: written.guide.stages.map(({ applies, ...stage }) => ({
        ...stage,
        id: id('stages', stage.id),
        elements: stage.elements.map((element) => id('elements', element)),
        prompts: stage.prompts.map(({ when, ...prompt }) => (when ? { ...prompt, when: condition(when) } : prompt)),
        asks: stage.asks.map(({ when, ...ask }) => ({
          ...ask,
          ...(when ? { when: condition(when) } : {}),
          answers: ask.answers.map(({ when: only, sets, ...answer }) => ({
            ...answer,
            ...(only ? { when: condition(only) } : {}),
            sets: renamedSettings(sets, id),
          })),
        })),
        ...(applies ? { applies: condition(applies) } : {}),
        done: condition(stage.done),
      })),
      paths: written.guide.paths.map((path) => ({
        ...path,
        id: id('paths', path.id),
        when: condition(path.when),
        leaves_out: path.leaves_out.map((stage) => id('stages', stage)),
      })),
    },
  };
  return { pack: writtenPack.parse(pack), id };
}

function renamedSettings(sets: object, id: Renaming['id']): object {
  const renamed = Object.entries(sets).map(([name, value]) => {
    const list = isFieldName(name) ? listOf(name) : undefined;
    if (!list) return [name, value];
    return [name, Array.isArray(value) ? value.map((each) => id(list, String(each))) : id(list, String(value))];
  });
  return Object.fromEntries(renamed);
}

function renamedSuggestion(suggests: WrittenPack['cues'][number]['suggests'], id: Renaming['id']) {
  if ('topic' in suggests) return { topic: id('topics', suggests.topic) };
  if ('strength' in suggests) return { strength: id('strengths', suggests.strength) };
  if ('adjustment' in suggests) return { adjustment: id('adjustments', suggests.adjustment) };
  if ('ask' in suggests) return suggests;
  return { trigger: id('safety_triggers', suggests.trigger) };
}

function renamedSolution(solution: Solution, id: Renaming['id']): Solution {
  const maybe = (list: ListName, value: string | null) => (value === null ? null : id(list, value));
  return {
    ...solution,
    tier: id('solution_tiers', solution.tier),
    declineReason: maybe('decline_reasons', solution.declineReason),
    connected: maybe('how_connected', solution.connected),
  };
}

/** The same record in the new ids. */
export function renameRecord(record: Record, { id }: Renaming): Record {
  const fields = fieldNames.map((name): [string, unknown] => {
    const list = listOf(name);
    const value = record.fields[name];
    if (name === 'report') {
      const renamed = record.fields.report.map((item) => ({
        ...item,
        question: id('report_questions', item.question),
      }));
      return [name, renamed];
    }
    if (!list || value === null) return [name, value];
    if (name === 'furtherRoutes') {
      return [name, record.fields.furtherRoutes.map((further) => ({ ...further, route: id(list, further.route) }))];
    }
    return [name, Array.isArray(value) ? value.map((each) => id(list, String(each))) : id(list, String(value))];
  });
  return {
    ...record,
    fields: { ...record.fields, ...Object.fromEntries(fields) },
    solutions: record.solutions.map((solution) => renamedSolution(solution, id)),
    concerns: record.concerns.map((concern) => ({ ...concern, trigger: id('safety_triggers', concern.trigger) })),
  };
}

/** What the guide said, in the new ids and the new pack's prompts. */
export function renameFollowing(following: Following, { id, pack }: Renaming): unknown {
  const gate = ({ id: name, ...rest }: Following['gates']['shut'][number]) => {
    const [word, trigger] = name.split(' ');
    return { ...rest, id: trigger === undefined ? name : `${word} ${id('safety_triggers', trigger)}` };
  };
  const kinds = {
    topic: 'topics',
    strength: 'strengths',
    adjustment: 'adjustments',
    trigger: 'safety_triggers',
  } as const;
  return {
    ...following,
    stages: following.stages.map(({ id: stage, state, prompts }) => {
      const said = new Set(prompts.map(({ say }) => say));
      const here = pack.guide.stages.find((other) => other.id === id('stages', stage));
      return { id: id('stages', stage), state, prompts: here?.prompts.filter(({ say }) => said.has(say)) };
    }),
    next: following.next === null ? null : id('stages', following.next),
    paths: following.paths.map((path) => id('paths', path)),
    asks: following.asks.map(({ stage, answers, ...ask }) => ({
      ...ask,
      stage: id('stages', stage),
      answers: answers.map((answer) => renamedAnswer(answer, id)),
    })),
    cues: following.cues.map((cue) => ({ ...cue, id: id(kinds[cue.kind], cue.id) })),
    safety: following.safety.map(({ trigger, concern, ...rest }) => ({
      ...rest,
      trigger: id('safety_triggers', trigger),
      concern: concern === null ? null : { ...concern, trigger: id('safety_triggers', concern.trigger) },
    })),
    gates: { shut: following.gates.shut.map(gate), overridden: following.gates.overridden.map(gate) },
  };
}

function renamedAnswer(answer: Answer, id: Renaming['id']): unknown {
  switch (answer.does) {
    case 'set':
      return { ...answer, sets: renamedSettings(answer.sets, id) };
    case 'offer':
      return { ...answer, tier: id('solution_tiers', answer.tier) };
    case 'accept':
      return {
        ...answer,
        solution: renamedSolution(answer.solution, id),
        connected: id('how_connected', answer.connected),
      };
    case 'decline':
      return {
        ...answer,
        solution: renamedSolution(answer.solution, id),
        reason: id('decline_reasons', answer.reason),
      };
  }
}

/** What sort of finding stands where, in the new ids. */
export function renameFinding({ kind, path }: Finding, { id }: Renaming): Pick<Finding, 'kind' | 'path'> {
  const renamed = path.map((key, at) => {
    const list = [...listNames, 'conditions' as const].find((name) => name === path[at - 1]);
    if (list && typeof key === 'string') return id(list, key);
    return path[at - 1] === 'translations' ? id('languages', String(key)) : key;
  });
  return { kind, path: renamed };
}
