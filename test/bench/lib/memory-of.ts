import { readdirSync, readFileSync } from 'node:fs';

/** What a program and all it has started hold in memory, in megabytes. */
export interface Memory {
  /** Working sets added up: a page that two processes share counts twice. */
  readonly workingSet: number;
  /** A page that several processes share counts once in all. */
  readonly proportional: number;
  /** The working set of each process by its kind, largest first. */
  readonly parts: readonly { readonly kind: string; readonly megabytes: number }[];
  /** Hundredths of a second that the processor has worked for all of them so far. */
  readonly worked: number;
}

/** Reads the memory of a process and its descendants. Linux only. */
export function memoryOf(pid: number): Memory {
  const tree = descendantsOf(pid);
  const parts = tree
    .map((each) => ({ kind: kindOf(each), megabytes: kilobytes(`/proc/${each}/status`, 'VmRSS') / 1024 }))
    .sort((a, b) => b.megabytes - a.megabytes);
  return {
    workingSet: parts.reduce((sum, { megabytes }) => sum + megabytes, 0),
    proportional: tree.reduce((sum, each) => sum + kilobytes(`/proc/${each}/smaps_rollup`, 'Pss') / 1024, 0),
    parts,
    worked: tree.reduce((sum, each) => sum + ticksOf(each), 0),
  };
}

function descendantsOf(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number),
    parentOf,
  );
  const collect = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(collect)];
  return collect(root);
}

function parentOf(pid: number): number {
  // The name, in brackets, may contain anything, so what follows its end is read.
  return Number(/^.*\) \S+ (\d+)/s.exec(read(`/proc/${pid}/stat`))?.[1] ?? -1);
}

/** By the user's and the system's clock of a process, fields 14 and 15, which count in hundredths of a second. */
function ticksOf(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function kindOf(pid: number): string {
  const words = read(`/proc/${pid}/cmdline`);
  const kind = /--type=([a-z-]+)/.exec(words)?.[1] ?? 'main';
  const service = /--utility-sub-type=([A-Za-z.]+)/.exec(words)?.[1];
  return service === undefined ? kind : `${kind} ${service.split('.').at(-1)}`;
}

function kilobytes(file: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(read(file))?.[1] ?? 0);
}

/** Empty for a process that has gone meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
