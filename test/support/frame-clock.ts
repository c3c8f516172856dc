import type { Page } from '@playwright/test';
import { z } from 'zod';

const measured = z.object({
  /** Milliseconds from each key press until the picture after it had been drawn. */
  keyToPaint: z.array(z.number()),
  /** Milliseconds of work for each key: hearing it, and drawing the picture after it; without the wait for the screen. */
  work: z.array(z.number()),
  /** Milliseconds from each picture to the next. */
  frames: z.array(z.number()),
});

/** Begins to measure the pictures of a page, and the keys pressed in it, until it is stopped. */
export async function frameClock(page: Page): Promise<{ stop(): Promise<z.infer<typeof measured>> }> {
  await page.evaluate(() => {
    const times: Record<'keyToPaint' | 'work' | 'frames', number[]> = { keyToPaint: [], work: [], frames: [] };
    const found = { ...times, isOn: true };
    let began = 0;
    let hearing = 0;
    let last = performance.now();
    const frame = (now: number) => {
      found.frames.push(now - last);
      last = now;
      if (found.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        began = performance.now();
        // A message posted in a frame comes after its picture.
        requestAnimationFrame(() => {
          const drawing = performance.now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            found.keyToPaint.push(performance.now() - timeStamp);
            found.work.push(hearing + performance.now() - drawing);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
    window.addEventListener('input', () => {
      hearing = performance.now() - began;
    });
    Object.assign(window, { frameClock: found });
  });
  return {
    async stop() {
      const raw = await page.evaluate(async () => {
        await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
        const found: unknown = Reflect.get(window, 'frameClock');
        Object.assign(Object(found), { isOn: false });
        return found;
      });
      return measured.parse(raw);
    },
  };
}
