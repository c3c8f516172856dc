import { get } from 'node:http';
import { expect, test } from '@playwright/test';
import { attackedDesk } from '../support/attacked-desk.ts';

/** The app attacks itself: everything here is done from inside its own page, and nothing of it may succeed. */
const { desk, trap, address, settled, violations, insert } = attackedDesk();

test('the trap itself works', async () => {
  await new Promise((resolve) => get(address(), resolve));
  expect(trap().caught).toHaveLength(1);
  trap().forget();
});

test.describe('going elsewhere', () => {
  const places = () => [
    address(),
    `${address()}#x`,
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://other/',
  ];

  test('by the address', async () => {
    for (const place of places()) {
      await desk().page.evaluate((to) => {
        location.href = to;
      }, place);
      await settled();
      await desk()
        .page.evaluate((to) => location.assign(to), place)
        .catch(() => undefined);
      await settled();
      await desk()
        .page.evaluate((to) => location.replace(to), place)
        .catch(() => undefined);
      await settled();
    }
  });

  test('by a script in the address', async () => {
    await desk().page.evaluate(() => {
      location.href = 'javascript:void (window.evil = 1)';
    });
  });

  for (const target of ['', '_blank', '_top', 'named']) {
    test(`by a link, target “${target}”, with each button of the mouse`, async () => {
      await desk().page.evaluate(
        ([to, where]) => {
          const link = Object.assign(document.createElement('a'), { href: to, target: where, id: 'link', ping: to });
          link.style.cssText = 'position:fixed;inset:0;z-index:9999;display:block';
          link.textContent = 'link';
          document.body.append(link);
        },
        [address(), target] as const,
      );
      // By the mouse itself: a click on an element would wait for the page to go elsewhere.
      const { mouse, keyboard } = desk().page;
      for (const button of ['left', 'middle'] as const) await mouse.click(400, 300, { button });
      for (const key of ['Control', 'Shift', 'Alt']) {
        await keyboard.down(key);
        await mouse.click(400, 300);
        await keyboard.up(key);
      }
      await desk().page.evaluate(() => document.querySelector('#link')?.remove());
    });
  }

  for (const method of ['get', 'post']) {
    test(`by a form that is sent with ${method}`, async () => {
      await desk().page.evaluate(
        ([to, how]) => {
          const form = Object.assign(document.createElement('form'), { action: to, method: how });
          document.body.append(form);
          form.submit();
          form.requestSubmit();
          form.remove();
        },
        [address(), method] as const,
      );
      await expect.poll(violations).toContain('form-action');
    });
  }

  test('by a refresh in the head', async () => {
    await insert('meta', { 'http-equiv': 'refresh', content: `0;url=${address()}` });
  });

  test('by a new window', async () => {
    const opened = await desk().page.evaluate(
      (to) => [to, 'about:blank', '', 'app://frontdoor/'].map((place) => window.open(place, '_blank') === null),
      address(),
    );
    expect(opened).toEqual([true, true, true, true]);
  });

  test('by another base for all links', async () => {
    await insert('base', { href: address() });
    await expect.poll(violations).toContain('base-uri');
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
    await desk().page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'javascript:void (window.evil = 1)' });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect.poll(violations).toEqual(['script-src-elem']);
  });

  test('as a text that becomes code', async () => {
    await desk().page.evaluate(() => {
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
    await desk().page.mouse.click(400, 300);
    await desk().page.evaluate(() => document.querySelector('#run')?.remove());
    await expect.poll(violations).toEqual(expect.arrayContaining(['function', 'eval', 'script-src']));
  });

  test('as a style without the nonce', async () => {
    await insert('style', {}, 'body { display: none }');
    await insert('div', { style: 'position:fixed' });
    await expect.poll(violations).toEqual(['style-src-elem', 'style-src-attr']);
  });

  test('in the way of Node', async () => {
    const found = await desk().page.evaluate(() =>
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
    await insert('webview', { src: address(), nodeintegration: '', preload: 'file:///etc/passwd' });
    expect(
      await desk().app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType())),
    ).toEqual(['window']);
  });

  test('in place of our bridge', async () => {
    const left = await desk().page.evaluate(async () => {
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
    const state = await desk().page.evaluate(async () => {
      Reflect.set(Object.prototype, 'profile', 'evil');
      Reflect.set(Array.prototype, 'map', () => []);
      try {
        return (await window.frontdoor.store.status()).value.state;
      } finally {
        Reflect.deleteProperty(Object.prototype, 'profile');
      }
    });
    expect(state).toBe('ready');
    await desk().page.reload();
    await desk().page.evaluate(() => Object.assign(window, { violations: [] }));
  });
});
