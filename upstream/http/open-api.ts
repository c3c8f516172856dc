import { z } from 'zod';
import {
  digestReply,
  digestRequest,
  enrolReply,
  enrolRequest,
  problem,
  rotateReply,
  syncReply,
  syncRequest,
} from '../../shared/upstream/api.ts';
import { packFile } from '../../shared/upstream/pack-file.ts';
import { totalsReply } from '../../shared/upstream/released.ts';

interface Operation {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  readonly open?: boolean;
  readonly query?: readonly string[];
}

const ok = z.strictObject({ ok: z.boolean() });

const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  '/v1/enrol': { post: { summary: 'A code for a credential', body: enrolRequest, reply: enrolReply, open: true } },
  '/v1/sync': { post: { summary: 'Whole-day documents, a result for each', body: syncRequest, reply: syncReply } },
  '/v1/digest': { post: { summary: 'Where the collector is behind', body: digestRequest, reply: digestReply } },
  '/v1/totals': { get: { summary: 'What was released of the own team', reply: totalsReply, query: ['since'] } },
  '/v1/credential/rotate': { post: { summary: 'Another credential', reply: rotateReply } },
  '/v1/pack': { get: { summary: 'The current council pack, signed', reply: packFile } },
  '/healthz': { get: { summary: 'Whether it runs', reply: ok, open: true } },
  '/readyz': { get: { summary: 'Whether it can take documents', reply: ok, open: true } },
};

/** The description of the collector, made from the same schemas that check what comes in. */
export function openApi() {
  const paths = Object.entries(operations).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, described(operation)])),
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Frontdoor collector', version: '1', description: 'Counts only: codes, dates, whole numbers.' },
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: { device: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: schemaOf(problem) },
    },
  };
}

function described({ summary, body, reply, open, query }: Operation) {
  const refused = { $ref: '#/components/schemas/Problem' };
  return {
    summary,
    ...(open ? {} : { security: [{ device: [] }] }),
    ...(query
      ? { parameters: query.map((name) => ({ name, in: 'query', schema: { type: 'integer', minimum: 0 } })) }
      : {}),
    ...(body ? { requestBody: { required: true, content: jsonOf(schemaOf(body)) } } : {}),
    responses: {
      200: { description: 'Done', content: jsonOf(schemaOf(reply)) },
      default: { description: 'Refused', content: jsonOf(refused) },
    },
  };
}

const jsonOf = (schema: object) => ({ 'application/json': { schema } });

function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}
