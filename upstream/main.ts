import { type Collector, firstCode, openCollector, startRounds } from './collector.ts';
import { runCommand, runOffline, usage } from './commands.ts';
import { type Config, readConfig } from './config.ts';

const words = process.argv.slice(2);

async function main(): Promise<number> {
  const said = runOffline(words);
  if (said !== undefined) return say(said);
  const config = readConfig(process.env);
  const isServing = words.length === 0;
  const collector = await openCollector(isServing ? config : { ...config, log: 'silent' });
  if (isServing) return serve(collector, config);
  const answer = await runCommand(collector.context, words).finally(() => collector.close());
  if (answer !== undefined) return say(answer);
  process.stderr.write(`${usage}\n`);
  return 2;
}

async function serve(collector: Collector, config: Config): Promise<number> {
  const endRounds = startRounds(collector);
  const address = await collector.app.listen({ host: config.host, port: config.port });
  const code = await firstCode(collector.context, config.team);
  say(`The collector listens on ${address}. Its database is ${collector.postgres ? `in ${config.data}` : 'yours'}.`);
  if (code !== null) {
    say('Nobody is enrolled yet. At a desk, under Administration, Sending counts, type in the whole of this code,');
    say(`which enrols one computer within 24 hours: ${code}`);
  }
  const lost = collector.postgres?.ended.then(() => 'lost');
  const end = await Promise.race([interrupted(), ...(lost ? [lost] : [])]);
  endRounds();
  await collector.close();
  if (end !== 'lost') return 0;
  process.stderr.write('PostgreSQL has ended by itself. Start the collector again.\n');
  return 1;
}

function interrupted(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => resolve(signal));
  });
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The collector could not be started.'}\n`);
  return 1;
});
