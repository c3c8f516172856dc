import type { Concern, Note, Solution } from '../../domain/contact.ts';
import { noteTags } from '../../domain/contact-fields.ts';
import { newId } from '../../domain/ids.ts';
import { showsNeed } from '../../domain/need-appears.ts';
import type { Pack } from '../schema.ts';
import { checkMoment, idsInUse } from './empty-record.ts';
import { type Mentions, namedCounts, namedWords } from './mentions.ts';
import { asItIs, type Question, setting, type Way } from './question.ts';

/** As many lines and solutions as the search tries out; a contact holds more. */
const most = { notes: 100, solutions: 60 } as const;

/**
 * The notes: a line with each tag, and lines without one. Tags that are not named are alike, except that some
 * show a need and others do not.
 */
export function noteQuestions(mentions: Mentions): Question[] {
  const named = namedWords(mentions, 'noteTags');
  const others = noteTags.filter((tag) => !named.includes(tag));
  const ofEachSort = [others.find((tag) => !showsNeed(tag)), others.find(showsNeed)].flatMap((tag) => tag ?? []);
  const standingIn = mentions.has('needAppears') ? ofEachSort : others.slice(0, 1);
  const used = [...noteTags.filter((tag) => named.includes(tag)), ...standingIn];
  const tagged = used.map((tag): Question => ({ name: `note ${tag}`, ways: [asItIs, withNotes(1, tag)] }));
  const plain = namedCounts(mentions, ['noteCount'], most.notes).map((count) => withNotes(count, null));
  return [...tagged, { name: 'notes', ways: plain }];
}

/** Safety: each trigger that is named not there, open, or handled; the others are there to be counted. */
export function concernQuestions(mentions: Mentions, pack: Pack): Question[] {
  const usable = idsInUse(pack.safety_triggers);
  const named = usable.filter((id) => namedWords(mentions, 'triggers').includes(id));
  const others = usable.filter((id) => !named.includes(id));
  const open = namedCounts(mentions, ['openTriggerCount'], others.length).map((count) =>
    withConcerns(others.slice(0, count), false),
  );
  return [
    ...named.map((trigger): Question => {
      return {
        name: `trigger ${trigger}`,
        ways: [asItIs, withConcerns([trigger], false), withConcerns([trigger], true)],
      };
    }),
    { name: 'other open triggers', ways: open },
    { name: 'another handled trigger', ways: [asItIs, withConcerns(others.slice(-1), true)] },
  ];
}

/** The solutions: declined ones, accepted ones, and promises that nobody keeps yet. */
export function solutionQuestions(mentions: Mentions, pack: Pack): Question[] {
  const counts = namedCounts(mentions, ['solutionCount', 'acceptedCount', 'openPromiseCount'], most.solutions);
  const [tier = ''] = idsInUse(pack.solution_tiers);
  const promised = idsInUse(pack.how_connected).find((id) => pack.how_connected[id]?.promise);
  const ways = (accepted: boolean, connected: string | null) =>
    counts.map((count) => withSolutions(count, { tier, accepted, connected }));
  return [
    { name: 'turned down', ways: ways(false, null) },
    { name: 'accepted', ways: ways(true, null) },
    ...(promised === undefined ? [] : [{ name: 'promised', ways: ways(true, promised) }]),
  ];
}

/** The report: nothing of it answered, or all of it. */
export function reportQuestion(pack: Pack): Question {
  const answered = idsInUse(pack.report_questions).map((question) => {
    const { answers, words } = pack.report_questions[question] ?? { answers: {}, words: false };
    const [first = null] = Object.keys(answers);
    return { question, answer: words ? null : first, words: '–' };
  });
  return { name: 'report', ways: [asItIs, ...setting('report', [answered])] };
}

function withNotes(count: number, tag: Note['tag']): Way {
  const lines = Array.from({ length: count }, (): Note => ({ id: newId(), at: checkMoment, text: '–', tag }));
  return (record) => ({ ...record, notes: [...record.notes, ...lines] });
}

function withConcerns(triggers: readonly string[], handled: boolean): Way {
  const said = handled ? '–' : '';
  const at = handled ? checkMoment : null;
  const what = { done: said, by: said, whom: said, at, answer: said };
  const made = triggers.map((trigger): Concern => {
    return { id: newId(), trigger, raisedAt: checkMoment, seenAt: at, notSo: false, covers: [], ...what };
  });
  return (record) => ({ ...record, concerns: [...record.concerns, ...made] });
}

function withSolutions(count: number, values: Pick<Solution, 'tier' | 'accepted' | 'connected'>): Way {
  const made = Array.from({ length: count }, (): Solution => {
    return { id: newId(), words: '', offered: true, declineReason: null, promise: null, ...values };
  });
  return (record) => ({ ...record, solutions: [...record.solutions, ...made] });
}
