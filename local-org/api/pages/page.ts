import { createHash } from 'node:crypto';
import type { HttpAnswer } from '../http.ts';
import { html, type Html } from './html.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: Canvas; color: CanvasText; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; border-bottom: 1px solid GrayText; }
a { color: LinkText; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; }
th, td { border-bottom: 1px solid GrayText; padding: .25rem .5rem; text-align: start; overflow-wrap: break-word; max-width: 20rem; }
.table { overflow-x: auto; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const PAGE_HEADERS = {
  'Content-Type': 'text/html;charset=UTF-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

export interface Page {
  status: number;
  title: string;
  /** the name of the user who looks at it */
  userName: string;
  main: Html;
}

/** A whole page, French, without scripts. */
export function pageAnswer({ status, title, userName, main }: Page): HttpAnswer {
  const { html: body } = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${{ html: `<style>${STYLE}</style>` }}
      </head>
      <body>
        <header>
          <nav aria-label="Navigation principale">
            <p><a href="/lightning/page/home">Accueil</a></p>
          </nav>
          <p>Utilisateur : ${userName}</p>
        </header>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html>`;
  return { status, headers: PAGE_HEADERS, body };
}
