import { marksFor } from '../../domain/practice/marks-for.ts';
import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { mostTrust, type PracticeQuestion } from '../practice-schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import { missingId } from './missing-id.ts';
import { oldestReader, plainText } from './plain-prompts.ts';
import { retiredId } from './retired-ids.ts';
import type { WrittenRule } from './rule.ts';

type Path = Finding['path'];
type Caller = WrittenPack['practice']['callers'][string];

/** Practice names what is there: stages, elements, channels, questions and marks, and nothing under two names. */
export const practiceIds: WrittenRule = (written) => {
  const { questions, marks, callers } = written.practice;
  return [
    ...inQuestions(written, questions, ['practice', 'questions']),
    ...inMarks(written, marks, ['practice', 'marks']),
    ...Object.entries(callers).flatMap(([id, caller]) => inCaller(written, caller, ['practice', 'callers', id])),
    ...untrained(written),
  ];
};

function inQuestions(written: WrittenPack, questions: Readonly<Record<string, PracticeQuestion>>, path: Path) {
  const stages = written.guide.stages.map(({ id }) => id);
  // Where two stages share an id that is what to put right: whatever names the one that lost its own only echoes it.
  const isClear = new Set(stages).size === stages.length;
  return Object.entries(questions).flatMap(([id, { stage, ask, way, costs }]): Finding[] => {
    const here = [...path, id];
    return [
      ...(isClear ? known(stage, stages, [...here, 'stage'], `There is no stage “${stage}” in the guide.`) : []),
      ...plainText([...here, 'ask'], ask, oldestReader.say),
      ...(costs ? inShows(written, costs.shows, [...here, 'costs', 'shows']) : []),
      ...(costs && way !== 'pushing'
        ? finding('contradiction', [...here, 'costs'], 'Only a pushing question costs something. Take costs out.')
        : []),
    ];
  });
}

function inMarks(written: WrittenPack, marks: Readonly<Record<string, { shows: readonly string[] }>>, path: Path) {
  return Object.entries(marks).flatMap(([id, { shows }]) => inShows(written, shows, [...path, id, 'shows']));
}

function inCaller(written: WrittenPack, caller: Caller, path: Path): Finding[] {
  const shared = written.practice;
  const questions = { ...shared.questions, ...caller.questions };
  const both = (kind: 'questions' | 'marks') =>
    Object.keys(caller[kind]).flatMap((id) =>
      Object.hasOwn(shared[kind], id)
        ? finding('twice', [...path, kind, id], `“${id}” is already one of the ${kind} of everybody. Name it anew.`)
        : [],
    );
  return [
    ...missingId(written, 'channels', caller.channel, [...path, 'channel']),
    ...retiredId(written, 'channels', caller.channel, [...path, 'channel']),
    ...inQuestions(written, caller.questions, [...path, 'questions']),
    ...inMarks(written, caller.marks, [...path, 'marks']),
    ...both('questions'),
    ...both('marks'),
    ...caller.without.flatMap((id, at) =>
      known(id, Object.keys(shared.marks), [...path, 'without', at], `There is no mark “${id}” of everybody.`),
    ),
    ...Object.entries(caller.facts).flatMap(([id, fact]) => [
      ...inShows(written, fact.shows, [...path, 'facts', id, 'shows']),
      ...fact.drawn_by.flatMap((name, at) =>
        known(name, Object.keys(questions), [...path, 'facts', id, 'drawn_by', at], `Nobody can ask “${name}”.`),
      ),
      ...ofFact(fact, questions, [...path, 'facts', id]),
    ]),
  ];
}

/** A fact can be drawn out, has words while it hides, and says why it matters where it counts. */
function ofFact(
  { drawn_by: by, trust, guarded, shows, why }: Caller['facts'][string],
  questions: Readonly<Record<string, PracticeQuestion>>,
  path: Path,
): Finding[] {
  const isAsked = by.some((id) => questions[id] !== undefined && questions[id].way !== 'pushing');
  const most = Object.values(questions).reduce(
    (sum, { way }) => sum + (way === 'listening' ? 2 : way === 'open' ? 1 : 0),
    0,
  );
  const listening = `Nobody can win so much trust with the questions that there are: at most ${Math.min(most, mostTrust)}.`;
  return [
    ...(isAsked
      ? []
      : finding('unreachable', [...path, 'drawn_by'], 'Only pushing draws this out. Name a question that asks.')),
    ...(trust > most ? finding('unreachable', [...path, 'trust'], listening) : []),
    ...(trust > 0 && guarded === undefined
      ? finding('incomplete', path, 'It takes trust, so it needs guarded: what they say until then.')
      : []),
    ...(shows.length > 0 && why === undefined
      ? finding('incomplete', path, 'It counts in the score, so it needs why: what whoever missed it should know.')
      : []),
  ];
}

function inShows(written: WrittenPack, shows: readonly string[], path: Path): Finding[] {
  const known = [...Object.keys(written.elements), ...Object.keys(written.review_gates)];
  return shows.flatMap((id, at) => {
    if (!known.includes(id)) {
      const help = nearest(id, known, 'Write an id of elements or review_gates');
      return finding('unknown-id', [...path, at], `There is no “${id}” among the elements and review gates. ${help}`);
    }
    const list = Object.hasOwn(written.elements, id) ? 'elements' : 'review_gates';
    return retiredId(written, list, id, [...path, at]);
  });
}

/** Where there is anybody to practise with, every element of the conversation can be practised. */
function untrained(written: WrittenPack): Finding[] {
  const { practice, elements } = written;
  const trained = Object.entries(practice.callers).flatMap(([id, { facts }]) => [
    ...Object.values(facts).flatMap(({ shows }) => shows),
    ...Object.values(marksFor(practice, id)).flatMap(({ shows }) => shows),
  ]);
  if (trained.length === 0) return [];
  return Object.entries(elements).flatMap(([id, { label, retired }]) => {
    if (retired || trained.includes(id)) return [];
    return finding('incomplete', ['practice', 'callers'], `Nobody can practise “${label}”: no caller shows ${id}.`);
  });
}

function known(id: string, ids: readonly string[], path: Path, message: string): Finding[] {
  if (ids.includes(id)) return [];
  return finding('unknown-id', path, `${message} ${nearest(id, ids, 'Write one that is there, or add it')}`);
}
