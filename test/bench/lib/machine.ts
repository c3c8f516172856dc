import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** The computer that figures were measured on, and how busy it was, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'processor not known';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  return `${availableParallelism()} × ${model}, ${memory}, ${type()} ${release()} ${arch()}, load ${load} before`;
}
