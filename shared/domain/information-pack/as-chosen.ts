import { saysSomething } from '../guide/says-something.ts';
import type { PackBlock, PackDocument, PackDraft, PackLook } from './document.ts';

/** Whether a block goes along. */
export function isChosen({ id, isIn }: PackBlock, { chosen }: Pick<PackDraft, 'chosen'>): boolean {
  return chosen[id] ?? isIn;
}

/** How a pack looks, as somebody chose or as the person asked. */
export function lookOf(document: PackDocument, { look }: Pick<PackDraft, 'look'>): PackLook {
  return look ?? document.look;
}

/** Whom the publishers of some blocks ask to be named by, each once, a line each. */
export function sourcesOf(blocks: readonly PackBlock[]): string {
  const all = blocks.flatMap(({ entry }) => entry?.attribution ?? []).filter(saysSomething);
  return [...new Set(all)].join('\n');
}

/** What a block says as long as nobody has put other words there, beside the blocks that go along with it. */
export function composedText({ kind, text, lines }: PackBlock, beside: readonly PackBlock[]): string {
  if (kind === 'sources') return sourcesOf(beside);
  if (lines === null) return text;
  const ids = new Set(beside.map(({ id }) => id));
  return lines
    .filter(({ of }) => of === null || ids.has(of))
    .map((line) => line.text)
    .join('\n');
}

/** The blocks that go along. */
export function chosenBlocks(document: PackDocument, draft: Pick<PackDraft, 'chosen'>): PackBlock[] {
  return document.blocks.filter((block) => isChosen(block, draft));
}

/**
 * A composed pack as it goes: the blocks that were chosen, in the words that somebody put there, and nothing about those
 * that were not. Pure.
 */
export function asChosen(document: PackDocument, draft: PackDraft): PackDocument {
  const chosen = chosenBlocks(document, draft);
  const blocks = chosen
    .map((block) => ({ ...block, text: draft.edits[block.id]?.text ?? composedText(block, chosen), lines: null }))
    .filter(({ text, kind }) => saysSomething(text) || kind === 'entry');
  return { ...document, blocks, look: lookOf(document, draft) };
}
