import { saysSomething } from '../guide/says-something.ts';
import { madeOn } from './as-message.ts';
import { type PackBlock, type PackDocument, packTitle } from './document.ts';
import type { DrawnCode } from './drawn-code.ts';
import { codeTargets } from './entry-text.ts';
import { withWholeNumbers } from './numbers-in.ts';

/** A part of the page on paper: the screen and the printer make the same of it. */
export interface PaperNode {
  readonly tag: 'header' | 'footer' | 'section' | 'div' | 'h1' | 'h2' | 'p' | 'strong' | 'span' | 'code';
  readonly className?: string;
  readonly text?: string;
  readonly children?: readonly PaperNode[];
  /** What is drawn, for a `code`; its text says what it is to whoever cannot see it. */
  readonly code?: DrawnCode;
}

const label = /^(Phone|Address|Website|When|What it costs|Who it is for): (.+)$/s;

function lineNode(text: string, isEntry: boolean): PaperNode {
  const [, name, rest] = (isEntry && label.exec(text)) || [];
  if (name === undefined || rest === undefined) return { tag: 'p', text: withWholeNumbers(text) };
  return {
    tag: 'p',
    children: [
      { tag: 'strong', text: `${name}: ` },
      { tag: 'span', text: withWholeNumbers(rest) },
    ],
  };
}

/** A sentence on a line of its own; a number such as 2.30pm and a web address stay whole. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) +(?=\p{Lu})/u);
}

function linesOf({ text, kind }: PackBlock, isEasy: boolean): PaperNode[] {
  const isEntry = kind === 'entry';
  const lines = text.split('\n').filter(saysSomething);
  const apart = isEasy ? lines.flatMap((line) => (label.test(line) ? [line] : sentences(line))) : lines;
  return apart.map((line) => lineNode(line, isEntry));
}

function codesOf(block: PackBlock, drawn: readonly DrawnCode[]): PaperNode[] {
  const { title } = block;
  const codes = codeTargets(block).flatMap(({ kind, target, written }): PaperNode[] => {
    const code = drawn.find((each) => each.target === target);
    if (!code) return [];
    const what = kind === 'web' ? `opens ${written}` : `rings ${written}`;
    return [
      {
        ...{ tag: 'div', className: 'code' },
        children: [
          { tag: 'code', code, text: `Code for a phone’s camera: ${what}, ${title}` },
          { tag: 'span', text: kind === 'web' ? 'Scan for the website' : 'Scan to ring' },
        ],
      },
    ];
  });
  return codes.length === 0 ? [] : [{ tag: 'div', className: 'codes', children: codes }];
}

function blockNode(block: PackBlock, isEasy: boolean, codes: readonly DrawnCode[]): PaperNode {
  const { kind, title } = block;
  const heading: PaperNode[] = kind === 'greeting' ? [] : [{ tag: 'h2', text: title }];
  const words: PaperNode = { tag: 'div', className: 'words', children: linesOf(block, isEasy) };
  return {
    ...{ tag: 'section', className: `block ${kind}` },
    children: [...heading, { tag: 'div', className: 'inside', children: [words, ...codesOf(block, codes)] }],
  };
}

/** A pack as it lies on paper, from the top. Pure. */
export function packPaper(document: PackDocument, codes: readonly DrawnCode[]): PaperNode[] {
  const { council, sample, blocks, look, day } = document;
  const states: PaperNode[] = sample
    ? [{ tag: 'p', className: 'sample', text: 'Sample or practice: an invented conversation' }]
    : [];
  return [
    {
      tag: 'header',
      children: [
        { tag: 'p', className: 'council', text: council },
        { tag: 'h1', text: packTitle },
      ],
    },
    ...states,
    ...blocks.map((block) => blockNode(block, look.isEasy, codes)),
    { tag: 'footer', children: [{ tag: 'p', text: madeOn(day) }] },
  ];
}
