import { createInterface } from 'node:readline';

/** Chromium looks for a message bus and a graphics card that servers and containers lack; it does without. */
const harmless = /:ERROR:(dbus\/)?(bus|viz_main_impl)\.cc\(|^X connection to :\d+ broken/;

/**
 * Passes a program's lines on as they come, without those that only sound bad.
 * @param {import("node:stream").Readable} source
 * @param {NodeJS.WritableStream} target
 * @param {(line: string) => boolean} [wanted]
 */
export function passLines(source, target, wanted = () => true) {
  createInterface({ input: source }).on('line', (line) => {
    if (!harmless.test(line) && wanted(line)) target.write(`${line}\n`);
  });
}
