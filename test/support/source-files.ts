import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './places.ts';

/** A source file: its path inside the project and what is in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of the parts named. */
export function sourceFiles(parts: readonly string[]): SourceFile[] {
  return parts.flatMap((part) =>
    readdirSync(join(projectFolder, part), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${part}/${name.replaceAll('\\', '/')}`)
      .sort()
      .map((path) => ({ path, text: readFileSync(join(projectFolder, path), 'utf8') })),
  );
}

/** A text taken apart: the code with its comments and texts blanked out, and the texts by themselves. */
export interface TakenApart {
  readonly code: string;
  readonly texts: readonly string[];
}

const parts =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;

/** Takes a source apart. Simple on purpose: a template counts as one text, whatever is put into it. */
export function takeApart(text: string): TakenApart {
  const texts: string[] = [];
  const code = text.replaceAll(parts, (part) => {
    if (/^['"`]/.test(part)) texts.push(part.slice(1, -1));
    return /^['"`]/.test(part) ? '""' : part.startsWith('/') && !/^\/[/*]/.test(part) ? 'pattern' : '';
  });
  return { code, texts };
}

const imports =
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?(['"])([^'"\n]+)\1|\b(?:import|require)\s*\(\s*(['"])([^'"\n]+)\3/g;

/** What a source imports, also for its types alone and in code that runs later. */
export function importsOf(text: string): string[] {
  const withoutComments = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/[^\n]*/gm, '');
  return [...withoutComments.matchAll(imports)].map((match) => match[2] ?? match[4] ?? '');
}
