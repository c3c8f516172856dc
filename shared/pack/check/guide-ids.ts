import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { WrittenPack } from '../written-pack.ts';
import { missingId } from './missing-id.ts';
import type { WrittenRule } from './rule.ts';

/** Stages serve elements that are there, paths leave out stages that are there, cues suggest what is there. */
export const guideIds: WrittenRule = (written) => {
  const { stages, paths } = written.guide;
  const stageIds = stages.map(({ id }) => id);
  const elements = stages.flatMap((stage, at) =>
    stage.elements.flatMap((id, place) =>
      missingId(written, 'elements', id, ['guide', 'stages', at, 'elements', place]),
    ),
  );
  const leftOut = paths.flatMap((path, at) =>
    path.leaves_out.flatMap((id, place) => {
      if (stageIds.includes(id)) return [];
      const message = `The path “${path.title}” leaves out “${id}”, and there is no such stage. ${nearest(id, stageIds, 'Write the id of a stage')}`;
      return finding('unknown-id', ['guide', 'paths', at, 'leaves_out', place], message);
    }),
  );
  return [...elements, ...leftOut, ...cueIds(written)];
};

function missingAsk({ guide }: WrittenPack, field: string, path: Finding['path']): Finding[] {
  const asked = guide.stages.flatMap(({ asks }) => asks.map(({ about }) => about));
  if (asked.some((about) => about === field)) return [];
  const message = `No question of the guide is about “${field}”. ${nearest(field, asked, 'Write the field of one of its asks')}`;
  return finding('unknown-id', path, message);
}

function cueIds(written: WrittenPack): Finding[] {
  return written.cues.flatMap(({ suggests }, at) => {
    const here = ['cues', at, 'suggests'];
    if ('topic' in suggests) return missingId(written, 'topics', suggests.topic, [...here, 'topic']);
    if ('strength' in suggests) return missingId(written, 'strengths', suggests.strength, [...here, 'strength']);
    if ('adjustment' in suggests)
      return missingId(written, 'adjustments', suggests.adjustment, [...here, 'adjustment']);
    if ('ask' in suggests) return missingAsk(written, suggests.ask, [...here, 'ask']);
    return missingId(written, 'safety_triggers', suggests.trigger, [...here, 'trigger']);
  });
}
