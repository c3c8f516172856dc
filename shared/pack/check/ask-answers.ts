import { isFieldName } from '../../domain/contact-fields.ts';
import { type Finding, finding } from '../finding.ts';
import type { ListName } from '../schema.ts';
import type { WrittenPack } from '../written-pack.ts';
import { listOf } from './fact-kinds.ts';
import { missingId } from './missing-id.ts';
import { plainText } from './plain-prompts.ts';
import { retiredId } from './retired-ids.ts';
import type { WrittenRule } from './rule.ts';

type Stage = WrittenPack['guide']['stages'][number];
type Asked = Stage['asks'][number];
type Path = Finding['path'];

/** How old somebody has to be to follow a question. */
const oldestReader = 12;

/** Questions are plain, every answer settles its question, and what answers put on record is there to choose. */
export const askAnswers: WrittenRule = (written) => [
  ...written.guide.stages.flatMap((stage, at) =>
    stage.asks.flatMap((ask, place) => askFindings(ask, stage, ['guide', 'stages', at, 'asks', place], written)),
  ),
  ...Object.entries(written.topics).flatMap(([topic, { helps }]) =>
    helps.flatMap((tier, at) => usable(written, 'solution_tiers', tier, ['topics', topic, 'helps', at])),
  ),
];

function askFindings(ask: Asked, stage: Stage, path: Path, written: WrittenPack): Finding[] {
  return [
    ...plainText([...path, 'ask'], ask.ask, oldestReader),
    ...captured(ask, stage, path),
    ...listed(ask, path),
    ...ask.answers.flatMap(({ sets, words }, at) => {
      const here = [...path, 'answers', at];
      return [
        ...settles(ask, [...Object.keys(sets), words ?? ''], here),
        ...oneEnd(sets, here, written),
        ...Object.entries(sets).flatMap(([name, value]) => values(name, value, [...here, 'sets', name], written)),
      ];
    }),
  ];
}

function captured({ about }: Asked, { captures, title }: Stage, path: Path): Finding[] {
  if (captures.includes(about)) return [];
  const message = `“${title}” does not capture “${about}”. Add it to the captures of the stage, or ask this in another one.`;
  return finding('contradiction', [...path, 'about'], message);
}

function listed({ about, from_list }: Asked, path: Path): Finding[] {
  if (!from_list || listOf(about)) return [];
  return finding(
    'contradiction',
    [...path, 'from_list'],
    `“${about}” takes its values from no list. Write its answers out.`,
  );
}

function settles({ about }: Asked, names: readonly string[], path: Path): Finding[] {
  if (names.includes(about)) return [];
  const message = `This answer says nothing about “${about}”, so its question would stay. Add it under sets.`;
  return finding('contradiction', [...path, 'sets'], message);
}

function oneEnd(sets: Asked['answers'][number]['sets'], path: Path, { outcomes }: WrittenPack): Finding[] {
  const { outcomeRoute, outcomeClass } = sets;
  const route = typeof outcomeRoute === 'string' ? outcomes[outcomeRoute] : undefined;
  if (!route || route.class === outcomeClass) return [];
  const message = `“${route.label}” is an end of the class “${route.class}”. Write outcomeClass: ${route.class} beside it.`;
  return finding('contradiction', [...path, 'sets', 'outcomeRoute'], message);
}

function values(name: string, value: unknown, path: Path, written: WrittenPack): Finding[] {
  const list = isFieldName(name) ? listOf(name) : undefined;
  if (!list) return [];
  return [value].flat().flatMap((id) => usable(written, list, String(id), path));
}

function usable(written: WrittenPack, list: ListName, id: string, path: Path): Finding[] {
  return [...missingId(written, list, id, path), ...retiredId(written, list, id, path)];
}
