import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** A collector that runs as an administrator starts it. */
export interface CollectorProcess {
  readonly pid: number;
  readonly port: number;
  /** The code that it printed for the first computer. */
  readonly code: string;
  /** All it has said so far, its log with it. */
  output(): string;
  end(): Promise<void>;
}

/** Starts a collector on a database. @throws Error with what it said, where it does not listen in time */
export async function startCollectorProcess(databaseUrl: string): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../../upstream/main.ts')], {
    env: {
      ...process.env,
      ...{ DATABASE_URL: databaseUrl, FRONTDOOR_UPSTREAM_PORT: '0', FRONTDOOR_UPSTREAM_BURST: '1000000' },
      ...{ FRONTDOOR_UPSTREAM_REQUESTS: '1000000', FRONTDOOR_UPSTREAM_FEWEST: '1' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const ready = new Promise<RegExpMatchArray | null>((done) => {
    const hear = (text: string) => {
      output += text;
      const said = output.match(/listens on http:\/\/127\.0\.0\.1:(\d+)[\s\S]*24 hours: (\S+)/);
      if (said) done(said);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    void ended.then(() => done(null));
    setTimeout(() => done(null), 60_000).unref();
  });
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const [, port, code = ''] = (await ready) ?? [];
  if (port === undefined) {
    await end();
    throw new Error(`The collector did not come up. It said:\n${output}`);
  }
  return { pid: child.pid ?? 0, port: Number(port), code, output: () => output, end };
}
