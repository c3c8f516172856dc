/// <reference types="electron" />
import type { FromHost } from '../../shared/contract/wire.ts';
import { createHost } from './host.ts';

/**
 * The data host as a process: a utility process of the app, or a child process of a test.
 * It ends by itself when whoever started it has gone.
 */
const parent = process.parentPort ?? null;

const receive = createHost((message: FromHost) => {
  if (parent) parent.postMessage(message);
  else process.send?.(message);
});

if (parent) parent.on('message', ({ data }) => receive(data));
else {
  process.on('message', receive);
  process.on('disconnect', () => process.exit(0));
}
