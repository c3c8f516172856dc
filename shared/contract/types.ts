import type { z } from 'zod';
import type { Call, Contract, Event, Host, Job } from './core.ts';

/** What tells a job to stop; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
}

/** How a running job is watched and stopped. */
export interface JobOptions<P> {
  onProgress?: (progress: P) => void;
  signal?: StopSignal;
}

type EventName<N extends string> = `on${Capitalize<N>}`;

/** What the page sees of a contract: typed functions that give a value or throw an AppError. */
export type ClientOf<C extends Contract> = {
  readonly [D in keyof C]: {
    readonly [N in keyof C[D] & string as C[D][N] extends Event<z.ZodType> ? EventName<N> : N]: C[D][N] extends Call<
      Host,
      infer I,
      infer O,
      boolean
    >
      ? (...input: InputArgument<I>) => Promise<z.output<O>>
      : C[D][N] extends Job<Host, infer I, infer P, infer O>
        ? (input: z.input<I>, options?: JobOptions<z.output<P>>) => Promise<z.output<O>>
        : C[D][N] extends Event<infer P>
          ? (listener: (payload: z.output<P>) => void) => () => void
          : never;
  };
};

type InputArgument<I extends z.ZodType> = undefined extends z.input<I> ? [input?: z.input<I>] : [input: z.input<I>];

/** The contexts a host gives its handlers: one to read with, one to write with, one for long work. */
export interface Contexts {
  read: unknown;
  write: unknown;
  job: unknown;
}

/**
 * The handlers one host must have: total, so that a missing one does not compile.
 * A call that writes gets the writing context; one that reads cannot reach it.
 */
export type HandlersOf<C extends Contract, H extends Host, X extends Contexts> = {
  readonly [D in keyof C as DomainOfHost<C[D], H> extends never ? never : D]: {
    readonly [N in keyof C[D] as C[D][N] extends { host: H } ? N : never]: C[D][N] extends Call<
      H,
      infer I,
      infer O,
      infer W
    >
      ? (
          context: W extends true ? X['write'] : X['read'],
          input: z.output<I>,
        ) => C[D][N] extends { isLater: true }
          ? Promise<z.input<O>>
          : H extends 'data'
            ? z.input<O>
            : z.input<O> | Promise<z.input<O>>
      : C[D][N] extends Job<H, infer I, infer P, infer O>
        ? (context: X['job'], input: z.output<I>, progress: (value: z.input<P>) => void) => Promise<z.input<O>>
        : never;
  };
};

type DomainOfHost<D, H extends Host> = {
  [N in keyof D]: D[N] extends { host: H } ? N : never;
}[keyof D];
