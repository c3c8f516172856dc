import { expect, test } from '@playwright/test';
import { attackedDesk } from '../support/attacked-desk.ts';

/** The app attacks itself: from inside its own page it asks for things from elsewhere, in every way there is. */
const { desk, trap, address, settled, violations, insert } = attackedDesk();

test.describe('content from elsewhere', () => {
  const elements: readonly [tag: string, attributes: (to: string) => Record<string, string>, directive: string][] = [
    ['img', (to) => ({ src: to }), 'img-src'],
    ['script', (to) => ({ src: to }), 'script-src-elem'],
    ['script', (to) => ({ src: to, type: 'module' }), 'script-src-elem'],
    ['link', (to) => ({ rel: 'stylesheet', href: to }), 'style-src-elem'],
    ['link', (to) => ({ rel: 'icon', href: to }), 'img-src'],
    ['iframe', (to) => ({ src: to }), 'frame-src'],
    ['iframe', () => ({ src: 'data:text/html,<script>top.evil=1</script>' }), 'frame-src'],
    ['iframe', () => ({ src: 'app://frontdoor/' }), 'frame-src'],
    ['object', (to) => ({ data: to }), 'object-src'],
    ['embed', (to) => ({ src: to }), 'object-src'],
    ['audio', (to) => ({ src: to, autoplay: '' }), 'media-src'],
    ['video', (to) => ({ src: to, poster: to, autoplay: '' }), 'media-src'],
  ];
  for (const [tag, attributes, directive] of elements) {
    test(`${tag} ${JSON.stringify(attributes('elsewhere'))}`, async () => {
      await insert(tag, attributes(address()));
      await expect.poll(violations).toContain(directive);
    });
  }

  test('a frame that holds its own text', async () => {
    await insert('iframe', { srcdoc: '<script>top.evil = 1</script><img src="data:," onerror="top.evil = 1">' });
  });

  for (const rel of ['manifest', 'prefetch', 'preload', 'modulepreload', 'dns-prefetch', 'preconnect', 'prerender']) {
    test(`a link that only prepares: ${rel}`, async () => {
      await insert('link', { rel, href: address(), as: 'script', crossorigin: '' });
      await insert('link', { rel, href: address(), as: 'image' });
    });
  }

  test('by a request of a script', async () => {
    const refused = await desk().page.evaluate(async (to) => {
      const attempts: Record<string, () => unknown> = {
        fetch: () => fetch(to),
        keepalive: () => fetch(to, { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }),
        own: () => fetch('app://frontdoor/index.html'),
        xhr: () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = reject;
            request.open('GET', to);
            request.send();
          }),
        socket: () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(to.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        events: () =>
          new Promise((resolve, reject) => {
            const source = new EventSource(to);
            source.onopen = resolve;
            source.onerror = (event) => {
              source.close();
              reject(event);
            };
          }),
        module: () => import(/* @vite-ignore */ to),
        worker: () => new Promise((_resolve, reject) => new Worker(to).addEventListener('error', reject)),
        blobWorker: () =>
          new Promise((_resolve, reject) =>
            new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).addEventListener('error', reject),
          ),
        serviceWorker: () => navigator.serviceWorker.register('/sw.js'),
        font: () => new FontFace('x', `url(${to})`).load(),
        beacon: () => {
          if (navigator.sendBeacon(to, 'x')) throw new Error('queued, and stopped on its way');
        },
      };
      const failed: string[] = [];
      for (const [name, attempt] of Object.entries(attempts)) {
        await Promise.resolve()
          .then(attempt)
          .catch(() => failed.push(name));
      }
      return { failed, all: Object.keys(attempts) };
    }, address());
    expect(refused.failed).toEqual(refused.all);
  });

  test('by a style', async () => {
    await desk().page.evaluate((to) => {
      const nonce = document.querySelector('meta[property=csp-nonce]');
      const style = document.createElement('style');
      style.setAttribute('nonce', nonce instanceof HTMLElement ? nonce.nonce : '');
      style.textContent = `@import url("${to}"); body { background-image: url("${to}") }`;
      document.head.append(style);
      document.body.style.setProperty('background-image', `url("${to}")`);
    }, address());
    await settled();
    await desk().page.evaluate(() => {
      document.body.removeAttribute('style');
      document.head.querySelector('style:last-of-type')?.remove();
    });
  });

  test('by a call between computers', async () => {
    await desk().page.evaluate(async (port) => {
      if (typeof RTCPeerConnection === 'undefined') return;
      const host = `127.0.0.1:${port}`;
      const servers = [`stun:${host}`, `turn:${host}?transport=udp`, `turn:${host}?transport=tcp`];
      const call = new RTCPeerConnection({
        iceServers: servers.map((urls) => ({ urls, username: 'x', credential: 'x' })),
      });
      call.createDataChannel('x');
      const gathered = new Promise((resolve) => {
        call.onicegatheringstatechange = () => call.iceGatheringState === 'complete' && resolve(undefined);
      });
      await call.setLocalDescription();
      await gathered;
      call.close();
    }, trap().port);
  });
});
