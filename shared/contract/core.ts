import { z } from 'zod';

/** Who may make a call. Issue by issue the same three words everywhere: the person's job, not a rank. */
export const roles = ['adviser', 'lead', 'administrator'] as const;
/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Which process answers: `main` (windows, keys, files) or `data` (the record). */
export type Host = 'main' | 'data';

/** A request with one reply. A call that writes names the domains whose queries it changes. */
export interface Call<H extends Host, I extends z.ZodType, O extends z.ZodType, W extends boolean> {
  readonly kind: 'call';
  readonly host: H;
  readonly input: I;
  readonly output: O;
  readonly by: readonly Role[];
  readonly writes: W;
  readonly changes: readonly string[];
  /** Whether it is answered where nobody is signed in. Nothing that names a person may be. */
  readonly whileLocked: boolean;
  /** Refused at the practice desk: it would let something out of it, or real data in. */
  readonly notInPractice?: boolean;
}

/** A {@link Call} of the data host that takes its time, and is answered later: never inside a transaction. */
export type LaterCall<H extends Host, I extends z.ZodType, O extends z.ZodType> = Call<H, I, O, true> & {
  readonly isLater: true;
};

/** A long piece of work: progress while it runs, one reply, and it can be cancelled. */
export interface Job<H extends Host, I extends z.ZodType, P extends z.ZodType, O extends z.ZodType> {
  readonly kind: 'job';
  readonly host: H;
  readonly input: I;
  readonly progress: P;
  readonly output: O;
  readonly by: readonly Role[];
  readonly changes: readonly string[];
  readonly whileLocked: false;
  readonly notInPractice?: boolean;
}

/** Something that has happened, told to every window. Named in the past tense. */
export interface Event<P extends z.ZodType> {
  readonly kind: 'event';
  readonly payload: P;
}

/** Any call, whatever its schemas. */
export type AnyCall = Call<Host, z.ZodType, z.ZodType, boolean>;
/** Any job, whatever its schemas. */
export type AnyJob = Job<Host, z.ZodType, z.ZodType, z.ZodType>;
/** Anything a domain may hold. */
export type Operation = AnyCall | AnyJob | Event<z.ZodType>;
/** A domain: operation names to operations. */
export type Domain = Readonly<Record<string, Operation>>;
/** The whole contract: domain names to domains. */
export type Contract = Readonly<Record<string, Domain>>;

interface CallOptions<H extends Host, I extends z.ZodType, O extends z.ZodType> {
  host: H;
  input: I;
  output: O;
  by?: readonly Role[];
  whileLocked?: boolean;
  notInPractice?: boolean;
}

/** Declares a call that only reads. Its handler gets a handle that cannot write. */
export function read<H extends Host, I extends z.ZodType, O extends z.ZodType>(
  options: CallOptions<H, I, O>,
): Call<H, I, O, false> {
  return { kind: 'call', by: roles, writes: false, changes: [], whileLocked: false, ...options };
}

/** Declares a call that writes, with the domains whose queries have to be asked again afterwards. */
export function write<H extends Host, I extends z.ZodType, O extends z.ZodType>(
  options: CallOptions<H, I, O> & { changes: readonly string[] },
): Call<H, I, O, true> {
  return { kind: 'call', by: roles, writes: true, whileLocked: false, ...options };
}

/** Declares a call that writes and is answered later. */
export function writeLater<H extends Host, I extends z.ZodType, O extends z.ZodType>(
  options: CallOptions<H, I, O> & { changes: readonly string[] },
): LaterCall<H, I, O> {
  return { ...write(options), isLater: true };
}

/** Declares a job. */
export function job<H extends Host, I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(
  options: Omit<CallOptions<H, I, O>, 'whileLocked'> & { progress: P; changes?: readonly string[] },
): Job<H, I, P, O> {
  return { kind: 'job', by: roles, changes: [], whileLocked: false, ...options };
}

/** Declares an event. */
export function event<P extends z.ZodType>(payload: P): Event<P> {
  return { kind: 'event', payload };
}

/** A call that takes nothing. */
export const nothing = z.undefined();
/** A call that gives nothing back but its success. */
export const done = z.undefined();

/** One operation with the channel it travels on, `domain:name`. */
export interface ChannelOf<O extends Operation = Operation> {
  readonly channel: string;
  readonly domain: string;
  readonly name: string;
  readonly operation: O;
}

/** Every operation of a contract, in the order in which it is written. */
export function operationsOf(contract: Contract): ChannelOf[] {
  return Object.entries(contract).flatMap(([domain, operations]) =>
    Object.entries(operations).map(([name, operation]) => ({
      channel: `${domain}:${name}`,
      domain,
      name,
      operation,
    })),
  );
}

/** Every call and job of a contract: what a page may ask for. */
export function requestsOf(contract: Contract): ChannelOf<AnyCall | AnyJob>[] {
  return operationsOf(contract).flatMap(({ operation, ...rest }) =>
    operation.kind === 'event' ? [] : [{ ...rest, operation }],
  );
}
