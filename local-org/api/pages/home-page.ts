import type { Session } from '../../data/contract.ts';
import type { PageContent } from './answer-page.ts';
import { html } from './html.ts';
import { objectsWithPages } from './page-object.ts';
import { recordTable } from './record-table.ts';

/** Every object with the records that the user may see. */
export function homePage(session: Session): PageContent {
  const objects = objectsWithPages(session);
  const sections = objects.map(
    (object) =>
      html`<section>
        <h2><a href="/lightning/o/${object.name}/list">${object.pluralLabel}</a></h2>
        ${recordTable(session, object)}
      </section>`,
  );
  const main = objects.length > 0 ? html`${sections}` : html`<p>Vous n’avez accès à aucun objet.</p>`;
  return { title: 'Accueil', main };
}
