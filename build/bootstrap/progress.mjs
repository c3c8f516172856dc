/**
 * @typedef {object} Progress
 * @property {(line: string) => void} say Prints one line.
 * @property {<T>(label: string, work: () => Promise<T>) => Promise<T>} step Names a long step and says how long it took.
 */

/**
 * Reports the set-up to a person, one line a step. On a terminal the seconds count up meanwhile.
 * @param {NodeJS.WriteStream} stream
 * @returns {Progress}
 */
export function createProgress(stream) {
  return {
    say: (line) => void stream.write(`${line}\n`),
    async step(label, work) {
      const started = performance.now();
      const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      const write = (text) => void stream.write(stream.isTTY ? `\r\u001b[K${text}` : text);
      write(`  ${label} … `);
      const ticking = stream.isTTY ? setInterval(() => write(`  ${label} … ${seconds()}`), 500) : undefined;
      try {
        const result = await work();
        write(stream.isTTY ? `  ${label} … ${seconds()}\n` : `${seconds()}\n`);
        return result;
      } catch (error) {
        write(stream.isTTY ? `  ${label} … failed after ${seconds()}\n` : `failed after ${seconds()}\n`);
        throw error;
      } finally {
        clearInterval(ticking);
      }
    },
  };
}
