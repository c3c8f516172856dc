import { conditionPlaces, leavesOf, type Place } from '../condition-places.ts';
import type { FactTest } from '../condition-schema.ts';
import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import type { WrittenPack } from '../written-pack.ts';
import { type FactKind, factKind } from './fact-kinds.ts';
import { readableList } from './readable-list.ts';
import type { WrittenRule } from './rule.ts';

/** A condition compares a fact with something that the fact can be: an id that is there, a word that exists. */
export const conditionIds: WrittenRule = (written) =>
  conditionPlaces(written)
    .flatMap(leavesOf)
    .flatMap(({ path, condition }) => ('use' in condition ? [] : testFinding({ path, condition }, written)));

function testFinding({ path, condition }: Place<FactTest>, written: WrittenPack): Finding[] {
  if ('known' in condition) return [];
  const kind = factKind(condition.fact);
  const several = 'several' in kind && kind.several;
  if ('at_least' in condition) {
    if (kind.of === 'number') return [];
    return wrong(
      [...path, 'at_least'],
      `“${condition.fact}” is no number, so it cannot be at_least ${condition.at_least}. ${operatorFor(kind)}`,
    );
  }
  if ('has' in condition) {
    if (!several)
      return wrong([...path, 'has'], `“${condition.fact}” holds one thing and not several. ${operatorFor(kind)}`);
    return valueFinding([...path, 'has'], condition.has, kind, written);
  }
  if (several)
    return wrong(
      [...path, 'is'],
      `“${condition.fact}” holds several things, so it never is just one. ${operatorFor(kind)}`,
    );
  return valueFinding([...path, 'is'], condition.is, kind, written);
}

function operatorFor(kind: FactKind): string {
  if (kind.of === 'number') return 'Write is or at_least.';
  return 'several' in kind && kind.several ? 'Write has in place of it.' : 'Write is in place of it.';
}

function valueFinding(
  path: Finding['path'],
  value: string | number | boolean,
  kind: FactKind,
  written: WrittenPack,
): Finding[] {
  switch (kind.of) {
    case 'ids': {
      const ids = Object.keys(written[kind.list]);
      if (typeof value === 'string' && ids.includes(value)) return [];
      const help = nearest(String(value), ids, `Write an id of ${kind.list}, or add this one there`);
      return finding('unknown-id', path, `There is no “${value}” among the ${readableList(kind.list)}. ${help}`);
    }
    case 'words':
      if (typeof value === 'string' && kind.words.includes(value)) return [];
      return finding(
        'unknown-id',
        path,
        `“${value}” is nothing that can be recorded here. ${nearest(String(value), kind.words, 'Choose another')}`,
      );
    case 'truth':
      return typeof value === 'boolean'
        ? []
        : wrong(path, `This is either true or false, and not “${value}”. Write true or false, without quotes.`);
    case 'number':
      return typeof value === 'number'
        ? []
        : wrong(path, `This is a number, and not “${value}”. Write a number, without quotes.`);
    case 'text':
      return typeof value === 'string' ? [] : wrong(path, `This is a text, and not ${value}. Put it in quotes.`);
  }
}

function wrong(path: Finding['path'], message: string): Finding[] {
  return finding('never-holds', path, message);
}
