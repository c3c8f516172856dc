import { spawn } from 'node:child_process';

/** A program that was started and has said that it is ready. */
export interface Started {
  readonly pid: number;
  /** Milliseconds from starting it to the line. */
  readonly took: number;
  /** All it has printed so far. */
  output(): string;
  /** Ends it and everything it started, by force where asking does not help. */
  end(): Promise<void>;
}

/** How long a program may take to become ready, and to end, in milliseconds. */
const patience = { ready: 30_000, end: 5_000 } as const;

/**
 * Starts a program and waits for a line on its standard output.
 *
 * @throws Error with what it printed, where it ends or takes too long before the line
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  line: string,
): Promise<Started> {
  const begun = performance.now();
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const end = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), patience.end);
    await ended;
    clearTimeout(force);
  };
  const took = await new Promise<number | null>((resolve) => {
    const limit = setTimeout(() => resolve(null), patience.ready);
    const settle = (value: number | null) => {
      clearTimeout(limit);
      resolve(value);
    };
    const hear = (text: string) => {
      output += text;
      if (output.split('\n').includes(line)) settle(performance.now() - begun);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.once('error', () => settle(null));
    void ended.then(() => settle(null));
  });
  if (took === null || child.pid === undefined) {
    if (child.pid !== undefined) await end();
    throw new Error(`${command} did not become ready. It printed:\n${output}`);
  }
  return { pid: child.pid, took, output: () => output, end };
}
