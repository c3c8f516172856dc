import { createHash, randomUUID } from 'node:crypto';
import { transportOver } from '../../../shared/upstream/client/http-transport.ts';
import { takeStep } from '../../../shared/upstream/client/take-step.ts';
import { MemoryDesk } from '../counts/memory-desk.ts';
import { ask } from './ask.ts';

/** SHA-256 in hexadecimal. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A desk with real ids, keys and sums. */
export function newDesk(): MemoryDesk {
  return new MemoryDesk({
    newStream: () => randomUUID(),
    writeKeyOf: (stream) => createHash('sha256').update(`key of ${stream}`).digest('base64url'),
    sha256,
  });
}

/** A way for desks to a collector, with a clock that waits for nothing. */
export function httpDesk(port: () => number, token: () => string, patience = 10_000) {
  let waited = 0;
  const look = () => ({ now: Date.now() + waited, fraction: Math.random() });
  const transport = transportOver(
    async (path, text) => {
      const answered = await ask(port(), 'POST', path, { token: token(), text, patience });
      const retryAfter = answered.headers['retry-after'];
      return { ...answered, retryAfter: typeof retryAfter === 'string' ? retryAfter : null };
    },
    { app: '1.0.0', newId: () => randomUUID() },
  );
  return {
    /** One step. @returns whether there is more to do */
    async step(desk: MemoryDesk): Promise<boolean> {
      const step = await takeStep(desk, transport, look);
      if (!step.sent && step.waits !== null) waited += step.waits;
      return step.sent || step.waits !== null;
    },
    /** Steps until there is nothing to do. @throws Error where that never comes */
    async drain(desk: MemoryDesk, most = 400): Promise<void> {
      for (let step = 0; step < most; step += 1) if (!(await this.step(desk))) return;
      throw new Error(`A desk never comes to rest: ${JSON.stringify(desk.readState())}`);
    },
  };
}
