import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';
import { pageStyle } from './page-style.ts';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** What goes with every page: no script at all, no style but its own, nothing loaded, nobody's frame, nothing kept. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

/** A page: a title, what stands beside it at the top, and what is in it. */
export function layout(title: string, top: Html, main: Html): string {
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${title}</title><style>${new Html(pageStyle)}</style></head>
<body>
<a class="skip" href="#main">To the numbers</a>
<header><p class="brand">Frontdoor</p>${top}</header>
<main id="main" tabindex="-1"><h1>${title}</h1>
${main}
</main>
</body></html>`.text;
}

/** The page that asks for a code. @param problem why the last one did not do */
export function signInPage(problem = ''): string {
  const said = problem === '' ? html`` : html`<p role="alert" class="problem" id="problem">${problem}</p>`;
  const describes = problem === '' ? html`` : html` aria-invalid="true" aria-describedby="problem"`;
  return layout(
    'Numbers of a front door',
    html``,
    html`<form method="post" action="/manage/sign-in" class="sign-in">
${said}
<label for="code">Your access code</label>
<input id="code" name="code" type="password" autocomplete="current-password" required maxlength="120" spellcheck="false"${describes}>
<p class="quiet">Whoever runs the collector has given it to you. It opens the page for twelve hours.</p>
<button>Show the numbers</button>
</form>`,
  );
}
