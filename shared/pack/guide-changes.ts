import { isSame } from './is-same.ts';
import type { Pack } from './schema.ts';

type Guide = Pack['guide'];

/** What changes in the guide: its stages, their order, and the shorter ways through it. */
export function guideChanges(before: Guide, after: Guide): string[] {
  const order = (guide: Guide, other: Guide) =>
    guide.stages.map(({ id }) => id).filter((id) => other.stages.some((stage) => stage.id === id));
  return [
    ...changesOf('Stages', before.stages, after.stages),
    ...(isSame(order(before, after), order(after, before)) ? [] : ['The stages come in another order.']),
    ...changesOf('Shorter ways', before.paths, after.paths),
  ];
}

interface Part {
  readonly id: string;
  readonly title: string;
}

function changesOf(what: string, before: readonly Part[], after: readonly Part[]): string[] {
  const beforeOf = (id: string) => before.find((part) => part.id === id);
  const fresh = after.filter(({ id }) => !beforeOf(id));
  const gone = before.filter(({ id }) => !after.some((part) => part.id === id));
  const changed = after.filter((part) => {
    const was = beforeOf(part.id);
    return was !== undefined && !isSame(was, part);
  });
  const renamed = changed.flatMap(({ id, title }) => {
    const was = beforeOf(id)?.title;
    return was === title ? [] : [`“${was}” is called “${title}”.`];
  });
  return [
    ...naming(`${what} that are new`, fresh),
    ...naming(`${what} that are gone`, gone),
    ...naming(`${what} that change`, changed),
    ...renamed,
  ];
}

function naming(what: string, parts: readonly Part[]): string[] {
  return parts.length === 0 ? [] : [`${what}: ${parts.map(({ title }) => `“${title}”`).join(', ')}.`];
}
