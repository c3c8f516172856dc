import { statfs } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { countLimits } from '../../shared/counts/document.ts';
import { appVersion, digestRequest, enrolRequest, syncRequest } from '../../shared/upstream/api.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { ping } from '../queries/schema.ts';
import { answerDigest } from '../services/answer-digest.ts';
import { authenticate, claimedSender, type Sender } from '../services/authenticate.ts';
import { enrolDevice, rotateCredential } from '../services/enrol-device.ts';
import { listTotals } from '../services/list-totals.ts';
import { Problem } from '../services/problem.ts';
import { currentPack } from '../services/publish-pack.ts';
import { takeDocuments } from '../services/take-documents.ts';
import { addManagerRoutes } from './manager-routes.ts';
import { openApi } from './open-api.ts';
import { newTokenBucket } from './token-bucket.ts';

/** The envelope of an upload. Its documents are looked at one by one, so that one cannot spoil the rest. */
const envelope = syncRequest.extend({ docs: z.array(z.unknown()).min(1).max(countLimits.documents) });
const sinceQuery = z.strictObject({ since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0) });
const nothing = z.union([z.undefined(), z.null(), z.strictObject({ app: appVersion.optional() })]);

/** Below this much room on the disk of a PostgreSQL of our own nothing is taken any more, in bytes. */
const leastRoom = 200 * 2 ** 20;

/** Every address of the collector. @param disk the folder whose room counts for being ready; null where it is elsewhere */
export function addRoutes(app: FastifyInstance, context: Context, config: Config, disk: string | null): void {
  const devices = newTokenBucket(config.requests, config.burst);
  const strangers = newTokenBucket(config.strangers, Math.ceil(config.strangers / 6));
  const document = openApi();

  const allow = (bucket: typeof devices, name: string) => {
    const seconds = bucket.take(name, Date.now());
    if (seconds > 0) throw new Problem(429, 'too-many', 'That is too often. It will be taken later.', seconds);
  };
  const senderOf = async (request: FastifyRequest): Promise<Sender> => {
    const claimed = claimedSender(request.headers.authorization);
    // Whoever only claims to be a computer must not use up what it may do.
    if (!claimed) allow(strangers, request.ip);
    const sender = await authenticate(context, claimed).catch((error: unknown) => {
      if (claimed && error instanceof Problem) allow(strangers, request.ip);
      throw error;
    });
    allow(devices, `${sender.team} ${sender.device}`);
    return sender;
  };
  const json = (reply: FastifyReply) => reply.header('cache-control', 'no-store');

  app.post('/v1/enrol', async (request, reply) => {
    allow(strangers, request.ip);
    return json(reply).send(await enrolDevice(context, enrolRequest.parse(request.body)));
  });
  app.post('/v1/sync', async (request, reply) => {
    const sender = await senderOf(request);
    return json(reply).send(await takeDocuments(context, sender, envelope.parse(request.body).docs));
  });
  app.post('/v1/digest', async (request, reply) => {
    const sender = await senderOf(request);
    return json(reply).send(await answerDigest(context, sender, digestRequest.parse(request.body).lines));
  });
  app.get('/v1/totals', async (request, reply) => {
    const sender = await senderOf(request);
    return json(reply).send(await listTotals(context, sender, sinceQuery.parse(request.query).since));
  });
  app.post('/v1/credential/rotate', async (request, reply) => {
    const sender = await senderOf(request);
    nothing.parse(request.body);
    return json(reply).send(await rotateCredential(context, sender));
  });
  app.get('/v1/pack', async (request, reply) => {
    const { team } = await senderOf(request);
    const { tax, content } = await currentPack(context, team);
    void json(reply).header('etag', `"${tax}"`);
    if (request.headers['if-none-match'] === `"${tax}"`) return reply.code(304).send();
    return reply.type('application/json').send(content);
  });
  app.get('/', async (request, reply) => {
    void json(reply).header('vary', 'accept');
    if (request.headers.accept?.includes('text/html')) return reply.redirect('/manage');
    return reply.callNotFound();
  });
  app.get('/healthz', async (_request, reply) => json(reply).send({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const isReady = await ping(context.db).then(
      () => hasRoom(disk),
      () => false,
    );
    return json(reply)
      .code(isReady ? 200 : 503)
      .send({ ok: isReady });
  });
  void app.register((scope) => addManagerRoutes(scope, context, strangers));
  app.get('/openapi.json', async (_request, reply) => json(reply).send(document));
}

async function hasRoom(folder: string | null): Promise<boolean> {
  if (folder === null) return true;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > leastRoom;
}
