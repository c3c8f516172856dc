import { expect, test } from '@playwright/test';
import { type Desk, openDesk } from './desk.ts';
import { makeStore, waitForState } from './desk-life.ts';
import { openTrap, type Trap } from './trap.ts';

/** A desk that is attacked from inside its own page, and a trap that nothing of it may reach. */
export interface AttackedDesk {
  readonly desk: () => Desk;
  readonly trap: () => Trap;
  /** The address of the trap. */
  readonly address: () => string;
  /** Lets everything that was set going in the page come to its end. */
  settled(): Promise<void>;
  /** What the page’s policy has refused in this test: the directives, in order. */
  violations(): Promise<unknown>;
  /** Puts an element into the page, and takes it out again after it had its time. */
  insert(tag: string, attributes: Readonly<Record<string, string>>, text?: string): Promise<void>;
}

/**
 * Sets up one desk for all tests of a file. After each of them the page has to be where it was, alone, with no
 * foreign code run and nothing caught.
 */
export function attackedDesk(): AttackedDesk {
  let desk: Desk;
  let trap: Trap;

  // Frames, tasks, and a way to the main process and back.
  const settled = () =>
    desk.page.evaluate(async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await window.frontdoor.store.status();
      }
    });

  test.beforeAll(async () => {
    trap = await openTrap();
    desk = await openDesk();
    await makeStore(desk);
    await waitForState(desk, 'ready');
  });

  test.afterAll(async () => {
    await desk.close();
    await trap.close();
  });

  test.beforeEach(async () => {
    await desk.page.evaluate(() => {
      const violations: string[] = [];
      Object.assign(window, { violations, evil: undefined });
      const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => violations.push(effectiveDirective);
      document.addEventListener('securitypolicyviolation', note);
    });
  });

  test.afterEach(async () => {
    await settled();
    expect(desk.page.url()).toBe('app://frontdoor/');
    expect(desk.app.windows()).toHaveLength(1);
    expect(await desk.page.evaluate(() => Reflect.get(window, 'evil'))).toBeUndefined();
    expect(trap.caught).toEqual([]);
  });

  return {
    desk: () => desk,
    trap: () => trap,
    address: () => `http://127.0.0.1:${trap.port}/`,
    settled,
    violations: () => desk.page.evaluate((): unknown => Reflect.get(window, 'violations')),
    insert: (tag, attributes, text = '') =>
      desk.page.evaluate(
        async ([name, given, inside]) => {
          const element = document.createElement(name);
          for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
          element.textContent = inside;
          document.body.append(element);
          for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
          element.remove();
        },
        [tag, attributes, text] as const,
      ),
  };
}
