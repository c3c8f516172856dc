import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { Problem } from '../services/problem.ts';

/** What a status means where nobody said it better. */
const words: Readonly<Record<number, [code: string, message: string]>> = {
  400: ['invalid', 'The request is not in the form that was agreed.'],
  404: ['not-found', 'There is nothing at this address.'],
  405: ['not-allowed', 'This cannot be done at this address.'],
  408: ['too-slow', 'The request did not come in time.'],
  413: ['too-large', 'The request is larger than was agreed.'],
  414: ['too-large', 'The request is larger than was agreed.'],
  415: ['not-json', 'Requests come as JSON, not compressed.'],
  431: ['too-large', 'The request is larger than was agreed.'],
};

/** Turns whatever was thrown into an answer; of our own mistakes and PostgreSQL's it gives a reference and no more. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store');
  if (error instanceof Problem) {
    if (error.retryAfter !== undefined) void reply.header('retry-after', String(error.retryAfter));
    void reply.code(error.status).send({ error: error.code, message: error.message });
    return;
  }
  const status = error instanceof ZodError ? 400 : statusOf(error);
  const known = words[status];
  if (known) {
    void reply.code(status).send({ error: known[0], message: known[1] });
    return;
  }
  const reference = randomUUID();
  request.log.error({ reference, fault: faultOf(error) }, 'failed');
  const isBusy = isOfDatabase(error);
  if (isBusy) void reply.header('retry-after', '30');
  void reply
    .code(isBusy ? 503 : 500)
    .send({ error: isBusy ? 'busy' : 'internal', message: 'That did not work. It can be sent again.', reference });
}

function statusOf(error: unknown): number {
  const status = isFastifyError(error) ? (error.statusCode ?? 500) : 500;
  return status >= 400 && status < 500 && !words[status] ? 400 : status;
}

const isFastifyError = (error: unknown): error is FastifyError => error instanceof Error && 'statusCode' in error;

/** PostgreSQL's own errors and broken connections: they pass. */
function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(08|40|53|55|57|58|ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(code) || /connect|terminat|timeout/i.test(error.message)
  );
}

/** What may stand in a log: the kind of error and PostgreSQL's code, and no value that somebody sent. */
function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const where = error.stack
    ?.split('\n')
    .find((line) => line.includes('upstream/'))
    ?.trim();
  return { kind: error.name, code: 'code' in error ? String(error.code) : undefined, where };
}
