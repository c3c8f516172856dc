import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lockWithSystem } from '../../../electron/main/lock-with-system.ts';

const { powerMonitor, asked } = vi.hoisted(() => ({ powerMonitor: { on: vi.fn() }, asked: vi.fn() }));
vi.mock('electron', () => ({ powerMonitor }));
vi.mock('../../../electron/main/events.ts', () => ({ events: { lockAsked: asked } }));

const system = new EventEmitter();
let locks = 0;
const lockDesk = async () => {
  locks += 1;
};

beforeEach(() => {
  vi.useFakeTimers();
  locks = 0;
  powerMonitor.on.mockImplementation((name: string, heard: () => void) => system.on(name, heard));
  lockWithSystem({ lockDesk, locks: () => locks });
});
afterEach(() => {
  vi.useRealTimers();
  system.removeAllListeners();
});

test('a page that does not lock the desk is not waited for', () => {
  system.emit('suspend');
  expect(asked).toHaveBeenCalled();
  expect(locks).toBe(0);
  vi.advanceTimersByTime(3_000);
  expect(locks).toBe(1);
});

test('a desk that the page has locked is not locked a second time behind whoever signed in again', async () => {
  system.emit('lock-screen');
  await lockDesk();
  vi.advanceTimersByTime(60_000);
  expect(locks).toBe(1);
});
