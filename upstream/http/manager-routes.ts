import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { code } from '../../shared/domain/ids.ts';
import type { Context } from '../context.ts';
import { managerPage } from '../services/managers/manager-page.ts';
import { beginVisit, endVisit, visitedTeam, visitLasts } from '../services/managers/sign-in.ts';
import { Problem } from '../services/problem.ts';
import { pageHeaders, signInPage } from './pages/layout.ts';
import { numbersPage } from './pages/numbers-page.ts';
import type { TokenBucket } from './token-bucket.ts';

const cookieName = 'frontdoor-visit';
const cookieRest = 'Path=/manage; HttpOnly; SameSite=Strict';

const asked = z.union([
  z.strictObject({ table: z.enum(['locality-bucket', 'channel-bucket', 'topic-bucket']), code }),
  z.strictObject({}).transform(() => null),
]);
const signIn = z.strictObject({ code: z.string().max(120) });

/** The page of service managers: HTML without a script, for whoever has a code. @param strangers what one address may try */
export async function addManagerRoutes(app: FastifyInstance, context: Context, strangers: TokenBucket): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 1_024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(pageHeaders)) if (!reply.hasHeader(name)) void reply.header(name, value);
  });
  app.setErrorHandler((error, request, reply) => {
    const status = error instanceof Problem ? error.status : isTheirs(error) ? 400 : 500;
    if (status === 500) request.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'failed');
    if (error instanceof Problem && error.retryAfter) void reply.header('retry-after', String(error.retryAfter));
    const said = error instanceof Problem ? error.message : 'That did not work. Please try once more.';
    void page(reply.code(status), signInPage(said));
  });

  app.get('/manage', async (request, reply) => {
    const team = await teamOf(context, request);
    if (team === null) return page(reply, signInPage());
    return page(reply, numbersPage(await managerPage(context, team, asked.parse(request.query))));
  });
  app.post('/manage/sign-in', async (request, reply) => {
    assertSameSite(request);
    const seconds = strangers.take(request.ip, Date.now());
    if (seconds > 0) throw new Problem(429, 'too-many', 'That was too often. Please wait a while.', seconds);
    const visit = await beginVisit(context, signIn.parse(request.body).code);
    if (visit === null)
      return page(reply.code(401), signInPage('This code does not open anything. Ask for a new one.'));
    const secure = request.protocol === 'https' ? '; Secure' : '';
    const cookie = `${cookieName}=${visit}; ${cookieRest}; Max-Age=${visitLasts / 1_000}${secure}`;
    return reply.header('set-cookie', cookie).redirect('/manage', 303);
  });
  app.post('/manage/sign-out', async (request, reply) => {
    assertSameSite(request);
    await endVisit(context, visitOf(request));
    return reply.header('set-cookie', `${cookieName}=; ${cookieRest}; Max-Age=0`).redirect('/manage', 303);
  });
}

/** Whether a request was wrong: its form, its length or its kind. */
function isTheirs(error: unknown): boolean {
  if (error instanceof z.ZodError) return true;
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500;
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text);
}

function visitOf(request: FastifyRequest): string {
  const cookies = (request.headers.cookie ?? '').split('; ');
  return cookies.find((each) => each.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}

function teamOf(context: Context, request: FastifyRequest): Promise<string | null> {
  return visitedTeam(context, visitOf(request));
}

/** A form of another site is nobody's here; browsers say where a form comes from. */
function assertSameSite(request: FastifyRequest): void {
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') {
    throw new Problem(403, 'elsewhere', 'Please use the form of this page.');
  }
}
