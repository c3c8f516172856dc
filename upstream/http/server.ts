import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { countLimits } from '../../shared/counts/document.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { Problem } from '../services/problem.ts';
import { answerProblem } from './answer-problem.ts';
import { addRoutes } from './routes.ts';

/** How long a request may take to come, header and body, in milliseconds. */
const patience = 10_000;

/**
 * The collector's HTTP side, not yet listening. Its log has one line a request: an id, where it went, and what came
 * of it; no body, no header, no credential.
 */
export function createServer(context: Context, config: Config, disk: string | null): FastifyInstance {
  const app = fastify({
    bodyLimit: countLimits.bytes,
    requestTimeout: patience,
    connectionTimeout: 2 * patience,
    keepAliveTimeout: 65_000,
    trustProxy: config.proxy ?? false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 100 },
    http: { headersTimeout: patience, maxHeaderSize: 8_192, connectionsCheckingInterval: 2_000 },
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: config.log, serializers: { req: () => ({}), res: () => ({}) } },
  });
  limitConnections(app, config.connections);
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      throw new Problem(415, 'not-json', 'Requests come as JSON, not compressed.');
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff');
  });
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(line, 'answered');
  });
  app.setErrorHandler(answerProblem);
  app.setNotFoundHandler(() => {
    throw new Problem(404, 'not-found', 'There is nothing at this address.');
  });
  addRoutes(app, context, config, disk);
  return app;
}

/** Connections beyond what one address may have are closed at once. */
function limitConnections(app: FastifyInstance, most: number): void {
  const open = new Map<string, number>();
  app.server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > most) socket.destroy();
  });
}
