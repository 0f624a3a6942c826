/** What a browser sees while there is nothing to run yet: a page that asks again, or what went wrong. */
import type { HttpAnswer } from '../../api/http.ts';
import { html, type Html } from '../../api/pages/html.ts';
import type { BuildFailure } from '../build/run-build.ts';

export function waitingPage(language: string): HttpAnswer {
  const isFrench = language.startsWith('fr');
  const text = isFrench
    ? 'Les pages Lightning se préparent : une demi-minute la première fois, un instant ensuite. Cette page s’ouvrira d’elle-même.'
    : 'The Lightning pages are being prepared: half a minute the first time, a moment later on. This page will open by itself.';
  const answer = page(202, language, 'Lightning', html`<p role="status">${text}</p>`);
  return { ...answer, headers: { ...answer.headers, Refresh: '1' } };
}

export function failurePage(language: string, { message, file, line }: BuildFailure): HttpAnswer {
  const isFrench = language.startsWith('fr');
  const title = isFrench ? 'Un composant ne se laisse pas compiler' : 'A component does not compile';
  const place = file ? html`<p><code>${line ? `${file}:${line}` : file}</code></p>` : undefined;
  const plain = isFrench ? 'La page simple' : 'The plain page';
  const main = html`${place ? [place] : []}
    <pre>${message}</pre>
    <p><a href="?plain=1">${plain}</a></p>`;
  return page(500, language, title, main);
}

function page(status: number, language: string, title: string, main: Html): HttpAnswer {
  const { html: body } = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>`;
  const headers = {
    'Content-Type': 'text/html;charset=UTF-8',
    'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  };
  return { status, headers, body };
}
