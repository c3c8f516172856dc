/**
 * What can go wrong, in words the whole app shares.
 * Every code but `internal` is an expected failure: it tells the reader what to do next.
 */
export const errorCodes = [
  'invalid',
  'not-found',
  'conflict',
  'precondition',
  'forbidden',
  'cancelled',
  'busy',
  'storage',
  'external',
  'internal',
] as const;

/** One of the codes an {@link AppError} may carry. */
export type ErrorCode = (typeof errorCodes)[number];

/** Extra facts for the page: codes and numbers, never what a person typed. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** An error as it crosses a process boundary. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: ErrorDetails;
}

/** A reply as it crosses a process boundary: the value, or the error. */
export type Envelope<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: WireError };

/**
 * An expected failure. `message` is a sentence for the adviser that says what to do;
 * it must not contain anything a person said or typed.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details?: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: ErrorDetails } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    if (options.details) this.details = options.details;
  }
}

/** True for failures that may pass by themselves, so that the same request may be sent again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'busy' || error.code === 'storage');
}

/**
 * Turns anything thrown into a wire error. What is not an {@link AppError} is a bug: the reader gets a
 * reference number to quote and no inner detail.
 *
 * @param reference made by the caller, which logs the full error under the same number
 */
export function toWireError(error: unknown, reference: string): WireError {
  if (error instanceof AppError) {
    return error.details
      ? { code: error.code, message: error.message, details: error.details }
      : { code: error.code, message: error.message };
  }
  return {
    code: 'internal',
    message: `Something went wrong in Frontdoor itself. Nothing you typed is lost. Quote ${reference} to your administrator.`,
    details: { reference },
  };
}

/** Rebuilds the error a host sent. */
export function fromWireError(error: WireError): AppError {
  return new AppError(error.code, error.message, error.details ? { details: error.details } : {});
}
