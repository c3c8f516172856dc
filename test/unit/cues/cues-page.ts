import { against } from '../../../shared/domain/cues/against.ts';
import { type Report, type TriggerScore, totalOf } from './report.ts';

interface Measured {
  readonly tuned: Report;
  readonly heldOut: Report;
  readonly blind: Report;
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const of = (part: number, whole: number) => `${part} of ${whole}`;

function row(score: TriggerScore, heldOut: TriggerScore | undefined, blind: TriggerScore | undefined): string {
  const cells = [score, heldOut, blind].flatMap((one) =>
    one === undefined ? [] : [of(one.found, one.wanted), `${one.alarms} (${percent(one.alarms, one.others)})`],
  );
  return `| ${[score.trigger, ...cells].join(' | ')} |`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '- none' : lines.map((line) => `- ${line}`).join('\n');
}

/** The table of every trigger over the three sets. */
export function tableOf({ tuned, heldOut, blind }: Measured): string {
  const head = [
    'trigger',
    'tuned: found',
    'false alarms',
    'held-out: found',
    'false alarms',
    'blind: found',
    'false alarms',
  ];
  const rows = tuned.scores.map((score, at) => row(score, heldOut.scores[at], blind.scores[at]));
  const totals = [tuned, heldOut, blind].map(totalOf).flatMap((sum) => [of(sum.found, sum.wanted), `${sum.alarms}`]);
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows,
    `| all | ${totals.join(' | ')} |`,
  ].join('\n');
}

/** `docs/cues.md`. The test that compares it fails when it is stale; `vitest run -u` writes it anew. */
export function cuesPage(measured: Measured): string {
  const rules = against.map(({ id, sentence }) => `- \`${id}\`: ${sentence}`).join('\n');
  const recall = ({ found, wanted }: { readonly found: number; readonly wanted: number }) =>
    `${of(found, wanted)} (${percent(found, wanted)})`;
  return `# Cue words

<!-- Written by test/unit/cues/cues-page.ts. Do not edit: run the tests of test/unit/cues with -u. -->

While notes are typed, words suggest topics, strengths and safety triggers. A suggestion is never applied by itself. A
safety suggestion that nobody answers counts as raised until it is handled, or put away as "asked: not so".

**Silence means nothing.** Cue words find what people usually say. They do not find everything: see the blind set below.
The safety questions of the guide are asked whether or not a cue comes up.

## Writing a cue

Cues are in \`cues.yaml\` of the pack. Each says what it suggests, in which words (\`phrases\`), and with which longer
words around them it means something else (\`unless\`).

| write | finds |
|---|---|
| \`on the floor\` | these words, one after the other; capitals do not matter |
| \`collaps*\` | every word that begins so; at least three letters |
| \`husband\\|wife\\|partner\` | one of these |
| \`wandered-off\\|gone-missing\` | one of these, each kept together |
| \`carer .. not come\` | up to three words in between, in one clause; \`.. ..\` for up to six |
| \`hospital + no care\` | both, in any order, anywhere in one sentence |

\`can't\`, \`cant\`, \`cannot\` and \`can not\` are the same. Leave out \`'s\`: "Mum's fallen" is read as "mum fallen".
\`now_only: true\` keeps a cue silent about what was long ago. First add the sentence that made you change something to
\`test/unit/cues/tuned.yaml\`, then change the cue.

## Why a match suggests nothing

${rules}

A not reaches at most five words, and ends at a comma, "but", "and", "because" or a new "she". "Not sure she is safe" and
"I don't know if he has eaten" are no nots. Words that say not themselves ("can't get up", "no food") are not cancelled.

## What it finds and what it misses

Found: sentences for which a careful adviser would want the trigger. False alarms: the other sentences, hard ones among
them (negated, long ago, a way of speaking, somebody else).

${tableOf(measured)}

- **tuned**: cues were written with these in view. Topics found: ${recall(measured.tuned.topics)}, strengths:
  ${recall(measured.tuned.strengths)}.
- **held-out**: written and frozen before the first cue, by the same hand. When first measured, 78 of 80 were found,
  with at most 1.2 % false alarms for any trigger. Missed were “He says he's going to kill me when he gets back tonight.”
  and “I knocked and knocked and nobody came to the door.”: an exception silenced its whole clause. That rule was changed
  ("unless" now has to touch the words it explains) and cues were widened since, so what stands in the table today is no
  longer blind. Topics: ${recall(measured.heldOut.topics)}, strengths:
  ${recall(measured.heldOut.strengths)}.
- **blind**: written after the cues were finished, partly in notes of professionals and in roundabout words, measured
  once, and never tuned on. This is the figure to believe.

Before the blind set, five more were written, measured, and only then added to the tuned one. Found at first sight: 28 of
60, 25 of 64, 25 of 56, 41 of 50, 44 of 64. With the blind set that is 186 of 342. Roundabout wording is what is missed.

### Missed in the held-out set today

${listOf(measured.heldOut.missed)}

### Missed in the blind set

${listOf(measured.blind.missed)}

### Missed in the tuned set

${listOf(measured.tuned.missed)}

### False alarms

${listOf([...measured.tuned.alarms, ...measured.heldOut.alarms, ...measured.blind.alarms])}
`;
}
