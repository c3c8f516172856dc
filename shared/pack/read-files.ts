import { explainIssues } from './explain-issues.ts';
import type { Finding } from './finding.ts';
import { type WrittenPack, writtenPack } from './written-pack.ts';

/** A file of a pack, parsed. Each file gives its own top-level keys. */
export interface PackFile {
  readonly name: string;
  readonly content: unknown;
}

/** What the files of a folder say: the pack as written, or why there is none. */
export type Read =
  | { readonly written: WrittenPack; readonly findings: readonly Finding[] }
  | { readonly written: null; readonly findings: readonly Finding[] };

/** Reads the parsed files of a pack's folder together. */
export function readFiles(files: readonly PackFile[]): Read {
  const whole: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { name, content } of files) {
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
      findings.push({
        kind: 'shape',
        path: [],
        file: name,
        message: `${name} has to hold names with values. Check its indentation.`,
      });
      continue;
    }
    for (const [key, value] of Object.entries(content)) {
      if (Object.hasOwn(whole, key)) {
        findings.push({
          kind: 'twice',
          path: [key],
          file: name,
          message: `${name} gives “${key}” a second time. Remove one.`,
        });
      }
      whole[key] = value;
    }
  }
  if (findings.some(({ kind }) => kind === 'shape')) return { written: null, findings };
  const parsed = writtenPack.safeParse(whole);
  if (parsed.success) return { written: parsed.data, findings };
  return { written: null, findings: [...findings, ...explainIssues(parsed.error.issues, whole)] };
}
