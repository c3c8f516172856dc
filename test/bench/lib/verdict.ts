import { appendFileSync } from 'node:fs';

/** One figure that design section 10 sets a budget for. */
export interface Verdict {
  readonly what: string;
  /** What it is compared with in the same run. */
  readonly against: string;
  readonly measured: string;
  readonly budget: string;
  readonly isMet: boolean;
}

/** Says whether a budget is met, and puts it down for the table at the end of all benches. */
export function verdict(said: Verdict): void {
  console.log(`\n${said.what}: ${said.measured} (${said.budget}: ${said.isMet ? 'met' : 'MISSED'})`);
  const file = process.env.FRONTDOOR_BENCH_VERDICTS;
  if (file) appendFileSync(file, `${JSON.stringify(said)}\n`);
  if (!said.isMet) process.exitCode = 1;
}
