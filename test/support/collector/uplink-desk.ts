import type { WriteContext } from '../../../electron/data/context.ts';
import { enrol } from '../../../electron/data/services/upstream/enrol.ts';
import { newUplink, type Uplink } from '../../../electron/data/services/upstream/uplink.ts';
import type { UplinkStep } from '../../../shared/contract/wire.ts';
import { type HttpAnswer, httpAnswer } from '../../../shared/upstream/client/http-transport.ts';
import { ask } from './ask.ts';

/** A request that a data host gives out. */
export type Asked = Extract<UplinkStep, { kind: 'ask' }>['request'];
/** Carries a request, as the main process does. */
export type Carry = (request: Asked) => HttpAnswer | Promise<HttpAnswer>;

/** No answer. */
export const noAnswer: HttpAnswer = { status: 0, retryAfter: null, body: '' };

/** Carries requests over real HTTP to a port of this computer. @param patience in milliseconds */
export function overHttp(port: () => number, patience = 10_000): Carry {
  return async ({ method, url, token, body }) => {
    const { pathname, search } = new URL(url);
    const how = { ...(token === null ? {} : { token }), ...(body === null ? {} : { text: body }), patience };
    const answered = await ask(port(), method, `${pathname}${search}`, how);
    const retryAfter = answered.headers['retry-after'];
    return httpAnswer.parse({
      ...{ status: answered.status, body: answered.body },
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    });
  };
}

/** A data host's side of the way to a collector, with a clock that waits for nothing. */
export interface UplinkDesk {
  readonly context: WriteContext;
  /** One request, if there is one. @returns the milliseconds until there may be another, null for none, 0 for at once */
  step(): Promise<number | null>;
  /** Goes on until nothing waits but for the next day. @throws Error where that never comes */
  drain(most?: number): Promise<void>;
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): void;
  /** Types a code. */
  enrol(code: string, address?: string): void;
}

/** Where the collector of these tests is said to be; what carries the requests decides where they go. */
export const someAddress = 'https://counts.example';

/** Makes the uplink of an open store, as the data host has it. */
export function uplinkDesk(
  opened: WriteContext,
  carry: Carry,
  { hurries = true, uplink = newUplink(() => 0.5) }: { hurries?: boolean; uplink?: Uplink } = {},
): UplinkDesk {
  let passed = 0;
  const clock = { now: () => new Date(Date.parse(opened.clock.now()) + passed).toISOString() };
  const context = { ...opened, clock };
  const step = async () => {
    const next = uplink.next(context, '1.0.0', hurries);
    if (next.kind === 'wait') return next.in;
    uplink.answer(context, next.id, await carry(next.request));
    return 0;
  };
  return {
    context,
    step,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    async drain(most = 500) {
      for (let turn = 0; turn < most; turn += 1) {
        const wait = await step();
        if (wait === null) return;
        passed += wait;
      }
      throw new Error('A desk never comes to rest.');
    },
    enrol: (code, address = someAddress) => void enrol(context, { address, code }),
  };
}
