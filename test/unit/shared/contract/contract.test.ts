import { describe, expect, test } from 'vitest';
import { dispatchCall } from '../../../../electron/data/dispatch.ts';
import { dataHandlers } from '../../../../electron/data/handlers/index.ts';
import { operationsOf, requestsOf, roles } from '../../../../shared/contract/core.ts';
import { contract } from '../../../../shared/contract/index.ts';
import { readInput } from '../../../../shared/contract/read-input.ts';
import { AppError } from '../../../../shared/errors.ts';
import { recordedPayloads } from '../../../support/recorded-payloads.ts';

const operations = operationsOf(contract);
const requests = requestsOf(contract);

describe('the contract', () => {
  test('has a recorded payload for every channel, and none for a channel it does not have', () => {
    expect(Object.keys(recordedPayloads).sort()).toEqual(operations.map(({ channel }) => channel).sort());
  });

  test.each(operations)('$channel takes what was recorded, and refuses what is hostile', ({ channel, operation }) => {
    const { input, output, progress, payload, hostile } = recordedPayloads[channel] ?? { hostile: undefined };
    if (operation.kind === 'event') {
      expect(operation.payload.safeParse(payload).success).toBe(true);
      expect(operation.payload.safeParse(hostile).success).toBe(false);
      return;
    }
    expect(operation.input.safeParse(input).success).toBe(true);
    expect(operation.input.safeParse(hostile).success).toBe(false);
    expect(operation.output.safeParse(output).error?.message).toBeUndefined();
    if (operation.kind === 'job') expect(operation.progress.safeParse(progress).success).toBe(true);
  });

  test.each(requests.filter(({ channel }) => recordedPayloads[channel]?.input !== undefined))(
    '$channel refuses a key too many, and a key too few of those that must be there',
    ({ channel, operation }) => {
      const input = recordedPayloads[channel]?.input;
      if (typeof input !== 'object' || input === null) throw new Error('Inputs are objects.');
      expect(operation.input.safeParse({ ...input, surprise: 1 }).success).toBe(false);
      for (const key of Object.keys(input)) {
        const without = Object.fromEntries(Object.entries(input).filter(([name]) => name !== key));
        const mayBeMissing = ['contacts:desk', 'reviews:week'].includes(channel);
        expect(operation.input.safeParse(without).success, key).toBe(mayBeMissing);
      }
    },
  );

  test('names channels that are plain words, each once', () => {
    const channels = operations.map(({ channel }) => channel);
    expect(new Set(channels).size).toBe(channels.length);
    for (const channel of channels) expect(channel).toMatch(/^[a-z]+:[a-zA-Z]+$/);
  });

  test('lets somebody make every request', () => {
    for (const { channel, operation } of requests) {
      expect(operation.by.length, channel).toBeGreaterThan(0);
      expect(roles, channel).toEqual(expect.arrayContaining([...operation.by]));
    }
  });

  test('keeps the audit from advisers', () => {
    expect(contract.audit.list.by).toEqual(['lead', 'administrator']);
  });

  test('says of every request that writes what it changes', () => {
    for (const { channel, operation } of requests) {
      if (operation.kind === 'call' && operation.writes) expect(operation.changes.length, channel).toBeGreaterThan(0);
    }
  });
});

describe('the data host', () => {
  const mine = requests.filter(({ operation }) => operation.host === 'data');

  test.each(mine)('has a handler for $channel', ({ domain, name }) => {
    const handlers: unknown = Reflect.get(dataHandlers, domain);
    expect(typeof (typeof handlers === 'object' && handlers !== null && Reflect.get(handlers, name))).toBe('function');
  });

  test('has no handler that the contract does not name', () => {
    const names = Object.entries(dataHandlers).flatMap(([domain, calls]) =>
      Object.keys(calls).map((name) => `${domain}:${name}`),
    );
    expect(names.sort()).toEqual(mine.map(({ channel }) => channel).sort());
  });

  test.each([
    '',
    'contacts',
    'contacts:',
    'contacts:drop',
    'store:status',
    '__proto__:x',
    'contacts:toString',
    'backups:make',
  ])('does not answer %j as a call', (channel) => {
    const attempt = () => Reflect.apply(dispatchCall, undefined, [{}, channel, undefined]);
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow('knows no such request');
  });
});

describe('an input that is read', () => {
  const unmeasurable = { length: { valueOf: 1, toString: 1 } };

  test.each(requests)('on $channel is refused with a typed error, whatever it does to the schema', ({ operation }) => {
    for (const odd of [
      unmeasurable,
      { code: unmeasurable, id: unmeasurable, passphrase: unmeasurable },
      [unmeasurable],
    ]) {
      expect(() => readInput(operation.input, odd)).toThrow(expect.objectContaining({ code: 'invalid' }));
    }
  });

  test('names where it is wrong and never what was typed', () => {
    const input = { contact: 'Joan Pike', visit: 7, seq: 1, changes: [{ field: 'personName', value: 7 }] };
    try {
      readInput(contract.contacts.patch.input, input);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid', details: { places: ['contact', 'visit', 'changes.0'] } });
      expect(JSON.stringify(error)).not.toContain('Joan');
    }
  });
});
