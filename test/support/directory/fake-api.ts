import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

type Ask = { readonly path: string; readonly id: string | null; readonly page: number; readonly times: number };

/** How an invented publisher behaves. */
export interface FakeApiOptions {
  readonly services: number;
  readonly version?: 1 | 3;
  /** Services on a page. */
  readonly perPage?: number;
  /** Fields of the record in the list, and in its details. */
  readonly inList?: (at: number) => object;
  readonly inDetails?: (at: number) => object;
  /** What the envelope of a page says otherwise than it is. */
  readonly envelope?: (page: number) => object;
  /** Which page is given for the one that is asked for. */
  readonly pageGiven?: (page: number) => number;
  /** Answers by itself, and says so; `times` counts how often this very address was asked before. */
  readonly instead?: (ask: Ask, response: ServerResponse, request: IncomingMessage) => boolean;
}

/** A publisher's computer: real HTTP on this one. */
export interface FakeApi {
  readonly address: string;
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
  /** The headers of the last request. */
  headers(): IncomingMessage['headers'];
  /** The most requests that were under way at once. */
  mostAtOnce(): number;
}

/** The id of an invented service. */
export const idAt = (at: number) => `service-${String(at).padStart(5, '0')}`;

/** Starts an invented publisher of an Open Referral UK API. It ends with the test. */
export async function fakeApi(options: FakeApiOptions): Promise<FakeApi> {
  const asked: string[] = [];
  let [now, most] = [0, 0];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const times = asked.filter((each) => each === path).length;
    asked.push(path);
    headers = request.headers;
    now += 1;
    most = Math.max(most, now);
    response.once('close', () => {
      now -= 1;
    });
    const url = new URL(path, 'http://publisher');
    const id = /\/services\/([^/]+)$/.exec(url.pathname)?.[1] ?? null;
    const page = Number(url.searchParams.get('page') ?? 1);
    const ask = { path: url.pathname, id: id === null ? null : decodeURIComponent(id), page, times };
    if (options.instead?.(ask, response, request)) return;
    if (ask.id !== null) return sendDetails(options, ask.id, response);
    if (!url.pathname.endsWith('/services')) return void response.writeHead(404).end();
    sendJson(response, pageOf(options, page));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return { address: `http://127.0.0.1:${port}/api`, asked, headers: () => headers, mostAtOnce: () => most };
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function sendDetails({ services, inDetails }: FakeApiOptions, id: string, response: ServerResponse): void {
  const at = Array.from({ length: services }, (_, index) => index).find((index) => idAt(index) === id);
  if (at === undefined) return void response.writeHead(404).end();
  const phones = [{ id: `phone-${at}`, number: `01632 96${String(at).padStart(4, '0')}` }];
  sendJson(response, {
    ...{ id, name: `Service ${at}`, status: 'active', description: `What service ${at} does.` },
    organization: { id: 'organization', name: 'Invented council', description: 'An invented council.' },
    contacts: [{ id: `contact-${at}`, phones }],
    ...inDetails?.(at),
  });
}

function pageOf(options: FakeApiOptions, asked: number): object {
  const { services, version = 3, perPage = 10, inList, envelope, pageGiven } = options;
  const page = pageGiven?.(asked) ?? asked;
  const pages = Math.max(1, Math.ceil(services / perPage));
  const from = (page - 1) * perPage;
  const records = Array.from({ length: Math.max(0, Math.min(perPage, services - from)) }, (_, index) => {
    const at = from + index;
    return { id: idAt(at), name: `Service ${at}`, status: 'active', ...inList?.(at) };
  });
  const [isFirst, isLast] = [page === 1, page >= pages];
  const said =
    version === 3
      ? { total_items: services, total_pages: pages, page_number: page, first_page: isFirst, last_page: isLast }
      : { totalElements: services, totalPages: pages, number: page, first: isFirst, last: isLast };
  const content = version === 3 ? { contents: records } : { content: records };
  return { ...said, size: records.length, empty: records.length === 0, ...content, ...envelope?.(asked) };
}
