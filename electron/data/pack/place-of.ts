import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Finding } from '../../../shared/pack/finding.ts';
import type { Fault, YamlFile } from './yaml-file.ts';

/**
 * Where a finding stands: the key that names it, else the place in its list, else the nearest thing around it that
 * is written at all. Null where no file mentions it.
 */
export function placeOf({ path, file, message }: Finding, files: readonly YamlFile[]): Fault | null {
  const [top] = path;
  const holder = files.find(({ name, document }) =>
    file === undefined ? top !== undefined && isMap(document.contents) && document.contents.has(top) : name === file,
  );
  if (!holder) return null;
  const { line, col } = holder.lines.linePos(offsetOf(holder, path));
  return { file: holder.name, line: Math.max(1, line), column: Math.max(1, col), message };
}

function offsetOf({ document }: YamlFile, path: Finding['path']): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const inside: unknown = isAlias(node) ? node.resolve(document) : node;
    const next = isMap(inside) ? pairIn(inside.items, key) : isSeq(inside) ? itemIn(inside.items, key) : undefined;
    if (!next) break;
    offset = next.offset ?? offset;
    node = next.node;
  }
  return offset;
}

interface Next {
  readonly node: unknown;
  readonly offset: number | undefined;
}

/** The last pair of a name: where a name is there twice, the later one counts. */
function pairIn(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  key: string | number,
): Next | undefined {
  const pair = items.findLast((each) => isScalar(each.key) && String(each.key.value) === String(key));
  return pair && { node: pair.value, offset: startOf(pair.key) };
}

function itemIn(items: readonly unknown[], key: string | number): Next | undefined {
  const item = typeof key === 'number' ? items[key] : undefined;
  return item === undefined ? undefined : { node: item, offset: startOf(item) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
