import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { type Desk, openDesk } from '../support/desk.ts';
import { makeStore, waitForState } from '../support/desk-life.ts';
import { openTrap, type Trap } from '../support/trap.ts';

/** The app attacks itself: everything here is done from inside its own page, and nothing of it may succeed. */
let desk: Desk;
let trap: Trap;
let address: string;

test.beforeAll(async () => {
  trap = await openTrap();
  address = `http://127.0.0.1:${trap.port}/`;
  desk = await openDesk();
  await makeStore(desk);
  await waitForState(desk, 'ready');
});

test.afterAll(async () => {
  await desk.close();
  await trap.close();
});

test.beforeEach(async () => {
  await desk.page.evaluate(() => {
    const violations: string[] = [];
    Object.assign(window, { violations, evil: undefined });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
  });
});

test.afterEach(async () => {
  await settled();
  expect(desk.page.url()).toBe('app://frontdoor/');
  expect(desk.app.windows()).toHaveLength(1);
  expect(await desk.page.evaluate(() => Reflect.get(window, 'evil'))).toBeUndefined();
  expect(trap.caught).toEqual([]);
});

/** Lets everything that was set going in the page come to its end: frames, tasks, and a way to the main process and back. */
async function settled(): Promise<void> {
  await desk.page.evaluate(async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await window.frontdoor.store.status();
    }
  });
}

const violations = () => desk.page.evaluate((): unknown => Reflect.get(window, 'violations'));

/** Puts an element into the page, and takes it out again after it had its time. */
async function insert(tag: string, attributes: Readonly<Record<string, string>>, text = ''): Promise<void> {
  await desk.page.evaluate(
    async ([name, given, inside]) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
      element.textContent = inside;
      document.body.append(element);
      for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      element.remove();
    },
    [tag, attributes, text] as const,
  );
}

test('the trap itself works', async () => {
  await new Promise((resolve) => get(address, resolve));
  expect(trap.caught).toHaveLength(1);
  trap.forget();
});

test.describe('going elsewhere', () => {
  const places = () => [
    address,
    `${address}#x`,
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
  ];

  test('by the address', async () => {
    for (const place of places()) {
      await desk.page.evaluate((to) => {
        location.href = to;
      }, place);
      await settled();
      await desk.page.evaluate((to) => location.assign(to), place).catch(() => undefined);
      await settled();
      await desk.page.evaluate((to) => location.replace(to), place).catch(() => undefined);
      await settled();
    }
  });

  test('by a script in the address', async () => {
    await desk.page.evaluate(() => {
      location.href = 'javascript:void (window.evil = 1)';
    });
  });

  for (const target of ['', '_blank', '_top', 'named']) {
    test(`by a link, target “${target}”, with each button of the mouse`, async () => {
      await desk.page.evaluate(
        ([to, where]) => {
          const link = Object.assign(document.createElement('a'), { href: to, target: where, id: 'link', ping: to });
          link.style.cssText = 'position:fixed;inset:0;z-index:9999;display:block';
          link.textContent = 'link';
          document.body.append(link);
        },
        [address, target] as const,
      );
      // By the mouse itself: a click on an element would wait for the page to go elsewhere.
      const { mouse, keyboard } = desk.page;
      for (const button of ['left', 'middle'] as const) await mouse.click(400, 300, { button });
      for (const key of ['Control', 'Shift', 'Alt']) {
        await keyboard.down(key);
        await mouse.click(400, 300);
        await keyboard.up(key);
      }
      await desk.page.evaluate(() => document.querySelector('#link')?.remove());
    });
  }

  for (const method of ['get', 'post']) {
    test(`by a form that is sent with ${method}`, async () => {
      await desk.page.evaluate(
        ([to, how]) => {
          const form = Object.assign(document.createElement('form'), { action: to, method: how });
          document.body.append(form);
          form.submit();
          form.requestSubmit();
          form.remove();
        },
        [address, method] as const,
      );
      expect(await violations()).toContain('form-action');
    });
  }

  test('by a refresh in the head', async () => {
    await insert('meta', { 'http-equiv': 'refresh', content: `0;url=${address}` });
  });

  test('by a new window', async () => {
    const opened = await desk.page.evaluate(
      (to) => [to, 'about:blank', '', 'app://frontdoor/'].map((place) => window.open(place, '_blank') === null),
      address,
    );
    expect(opened).toEqual([true, true, true, true]);
  });

  test('by another base for all links', async () => {
    await insert('base', { href: address });
    expect(await violations()).toContain('base-uri');
  });
});

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
      await insert(tag, attributes(address));
      await expect.poll(violations).toContain(directive);
    });
  }

  test('a frame that holds its own text', async () => {
    await insert('iframe', { srcdoc: '<script>top.evil = 1</script><img src="data:," onerror="top.evil = 1">' });
  });

  for (const rel of ['manifest', 'prefetch', 'preload', 'modulepreload', 'dns-prefetch', 'preconnect', 'prerender']) {
    test(`a link that only prepares: ${rel}`, async () => {
      await insert('link', { rel, href: address, as: 'script', crossorigin: '' });
      await insert('link', { rel, href: address, as: 'image' });
    });
  }

  test('by a request of a script', async () => {
    const refused = await desk.page.evaluate(async (to) => {
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
    }, address);
    expect(refused.failed).toEqual(refused.all);
  });

  test('by a style', async () => {
    await desk.page.evaluate((to) => {
      const nonce = document.querySelector('meta[property=csp-nonce]');
      const style = document.createElement('style');
      style.setAttribute('nonce', nonce instanceof HTMLElement ? nonce.nonce : '');
      style.textContent = `@import url("${to}"); body { background-image: url("${to}") }`;
      document.head.append(style);
      document.body.style.setProperty('background-image', `url("${to}")`);
    }, address);
    await settled();
    await desk.page.evaluate(() => {
      document.body.removeAttribute('style');
      document.head.querySelector('style:last-of-type')?.remove();
    });
  });

  test('by a call between computers', async () => {
    await desk.page.evaluate(async (port) => {
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
    }, trap.port);
  });
});

test.describe('code that is not ours', () => {
  test('as an inline script', async () => {
    await insert('script', {}, 'window.evil = 1');
    await insert('script', { type: 'module' }, 'window.evil = 1');
    await expect.poll(violations).toEqual(['script-src-elem', 'script-src-elem']);
  });

  test('as an attribute', async () => {
    await insert('img', { src: 'data:,', onerror: 'window.evil = 1' });
    await insert('details', { open: '', ontoggle: 'window.evil = 1' });
    await expect.poll(violations).toEqual(['script-src-attr', 'script-src-attr']);
  });

  test('as a link', async () => {
    await desk.page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'javascript:void (window.evil = 1)' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect.poll(violations).toEqual(['script-src-elem']);
  });

  test('as a text that becomes code', async () => {
    await desk.page.evaluate(() => {
      const run = document.createElement('button');
      run.id = 'run';
      // From an event of the page, where the page’s policy holds.
      run.addEventListener('click', () => {
        setTimeout('window.evil = 1', 0);
        try {
          new Function('window.evil = 1')();
        } catch {
          Reflect.get(window, 'violations').push('function');
        }
        try {
          Reflect.apply(Reflect.get(window, 'eval'), window, ['window.evil = 1']);
        } catch {
          Reflect.get(window, 'violations').push('eval');
        }
      });
      run.style.cssText = 'position:fixed;inset:0;z-index:9999';
      document.body.append(run);
    });
    await desk.page.mouse.click(400, 300);
    await desk.page.evaluate(() => document.querySelector('#run')?.remove());
    await expect.poll(violations).toEqual(expect.arrayContaining(['function', 'eval', 'script-src']));
  });

  test('as a style without the nonce', async () => {
    await insert('style', {}, 'body { display: none }');
    await insert('div', { style: 'position:fixed' });
    await expect.poll(violations).toEqual(['style-src-elem', 'style-src-attr']);
  });

  test('in the way of Node', async () => {
    const found = await desk.page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'global',
        'Buffer',
        '__dirname',
        'electron',
        'ipcRenderer',
        'setImmediate',
      ].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('as a web view', async () => {
    await insert('webview', { src: address, nodeintegration: '', preload: 'file:///etc/passwd' });
    expect(
      await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType())),
    ).toEqual(['window']);
  });

  test('in place of our bridge', async () => {
    const left = await desk.page.evaluate(async () => {
      const bridge = window.frontdoor;
      const attempts = [
        () => Reflect.set(window, 'frontdoor', {}),
        () => Reflect.deleteProperty(window, 'frontdoor'),
        () => Reflect.defineProperty(window, 'frontdoor', { value: {} }),
        () => Reflect.set(bridge, 'store', {}),
        () => Reflect.set(bridge, 'evil', 1),
        () => Reflect.set(bridge.store, 'status', () => 1),
        () => Reflect.defineProperty(bridge.store, 'status', { value: 1 }),
        () => Reflect.deleteProperty(bridge.store, 'status'),
        () => Reflect.setPrototypeOf(bridge, { evil: 1 }),
      ];
      const succeeded = attempts.flatMap((attempt, index) => (attempt() ? [index] : []));
      const { value } = await window.frontdoor.store.status();
      return {
        succeeded,
        same: window.frontdoor === bridge,
        frozen: Object.isFrozen(bridge) && Object.isFrozen(bridge.store),
        state: value.state,
      };
    });
    expect(left).toEqual({ succeeded: [], same: true, frozen: true, state: 'ready' });
  });

  test('through what every object inherits', async () => {
    const state = await desk.page.evaluate(async () => {
      Reflect.set(Object.prototype, 'profile', 'evil');
      Reflect.set(Array.prototype, 'map', () => []);
      try {
        return (await window.frontdoor.store.status()).value.state;
      } finally {
        Reflect.deleteProperty(Object.prototype, 'profile');
      }
    });
    expect(state).toBe('ready');
    await desk.page.reload();
    await desk.page.evaluate(() => Object.assign(window, { violations: [] }));
  });
});
