import { type Finding, finding } from '../finding.ts';
import { listNames } from '../schema.ts';
import { readableList } from './readable-list.ts';
import type { WrittenRule } from './rule.ts';
import { sameWords } from './same-words.ts';

/** Nothing is there twice: no id of a stage or path, no label within a list, no prompt within a stage. */
export const noDoubles: WrittenRule = (written) => {
  const { stages, paths } = written.guide;
  const stageIds = doubles(
    stages.map(({ id }) => id),
    ({ text, at }) =>
      finding(
        'twice',
        ['guide', 'stages', at, 'id'],
        `There are two stages with the id “${text}”. Give one of them another.`,
      ),
  );
  const pathIds = doubles(
    paths.map(({ id }) => id),
    ({ text, at }) =>
      finding(
        'twice',
        ['guide', 'paths', at, 'id'],
        `There are two paths with the id “${text}”. Give one of them another.`,
      ),
  );
  const labels = listNames.flatMap((list) => {
    const entries = Object.entries(written[list]).filter(([, { retired }]) => !retired);
    return doubles(
      entries.map(([, { label }]) => label),
      ({ text, at, first }) => {
        const message = `“${text}” is also the label of “${entries[first]?.[0]}” in the ${readableList(list)}, so nobody can tell the two apart. Change one, or retire it.`;
        return finding('twice', [list, entries[at]?.[0] ?? ''], message);
      },
    );
  });
  return [...stageIds, ...pathIds, ...labels, ...stages.flatMap(promptDoubles)];
};

function promptDoubles(
  { title, prompts }: { title: string; prompts: readonly { say: string; plainer?: string | undefined }[] },
  stage: number,
): Finding[] {
  const said = prompts.flatMap(({ say, plainer }, at) => [
    { text: say, path: [at, 'say'] },
    ...(plainer === undefined ? [] : [{ text: plainer, path: [at, 'plainer'] }]),
  ]);
  return doubles(
    said.map(({ text }) => text),
    ({ text, at }) => {
      const message = `“${text}” is already said in the stage “${title}”. Word it another way, or take it out.`;
      return finding('twice', ['guide', 'stages', stage, 'prompts', ...(said[at]?.path ?? [])], message);
    },
  );
}

interface Double {
  readonly text: string;
  readonly at: number;
  readonly first: number;
}

function doubles(texts: readonly string[], report: (double: Double) => Finding[]): Finding[] {
  return texts.flatMap((text, at) => {
    const first = texts.findIndex((other) => sameWords(other, text));
    return first < at ? report({ text, at, first }) : [];
  });
}
